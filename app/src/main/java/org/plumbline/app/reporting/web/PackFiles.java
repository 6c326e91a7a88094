package org.plumbline.app.reporting.web;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.PackTemplates;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.Form;
import org.plumbline.app.reporting.pack.pdf.PdfPack;
import org.plumbline.app.reporting.pack.pptx.PptxPack;
import org.plumbline.app.reporting.pack.xlsx.XlsxPack;
import org.springframework.stereotype.Component;

/// Packs as files; those made last are kept in memory.
///
/// A file is kept under all that it says, read with its reader's own sight beforehand: nobody gets a file with more
/// than they may see, and a corrected report, another template or another language makes another file.
@Component
class PackFiles {
    private static final int MOST = 24;
    private static final long MOST_BYTES = 32L << 20;

    private final PackTemplates templates;
    private final LinkedHashMap<Key, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);

    PackFiles(PackTemplates templates) {
        this.templates = templates;
    }

    private record Key(
            CommitteePack pack,
            Form form,
            int pages,
            @Nullable ByteBuffer template) {}

    /// The file of a pack.
    ///
    /// @param told how far it is, from 0 to 1, as far as that can be said
    byte[] of(CommitteePack pack, Form form, Appendix.Choice appendix, DoubleConsumer told) {
        var pages = form == Form.XLSX ? 0 : appendix.limit(pack);
        var template = form == Form.PPTX ? templates.content() : null;
        var key = new Key(pack, form, pages, template == null ? null : ByteBuffer.wrap(template));
        synchronized (kept) {
            var before = kept.get(key);
            if (before != null) {
                return before;
            }
        }
        var file = switch (form) {
            case PPTX -> PptxPack.render(pack, template, pages, told);
            case PDF -> PdfPack.render(pack, pages);
            case XLSX -> XlsxPack.render(pack);
        };
        keep(key, file);
        return file;
    }

    private void keep(Key key, byte[] file) {
        synchronized (kept) {
            kept.put(key, file);
            var bytes = kept.values().stream().mapToLong(one -> one.length).sum();
            var oldest = kept.values().iterator();
            while (kept.size() > MOST || bytes > MOST_BYTES) {
                bytes -= oldest.next().length;
                oldest.remove();
            }
        }
    }
}

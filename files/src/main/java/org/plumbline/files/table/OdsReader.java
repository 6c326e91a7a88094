package org.plumbline.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.SafeXml;
import org.plumbline.files.UnreadableFile;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads the sheets of an OpenDocument spreadsheet (ODS) as a stream.
final class OdsReader {
    private static final int MANIFEST = 1 << 20;

    private final Limits limits;

    OdsReader(Limits limits) {
        this.limits = limits;
    }

    List<Grid> read(byte[] bytes) {
        PackedBook.weigh(bytes, limits, "ODS");
        refuseLocked(bytes);
        var fills = new OdsStyles();
        try {
            part(bytes, "styles.xml", in -> parse(in, fills));
            var handler = new OdsHandler(fills, limits);
            if (!part(bytes, "content.xml", in -> parse(in, handler))) {
                throw new UnreadableFile(Why.DAMAGED, "the spreadsheet has no content; save it again");
            }
            return handler.sheets();
        } catch (IOException | RuntimeException e) {
            var refusal = SheetHandler.refusal(e);
            throw refusal != null
                    ? refusal
                    : new UnreadableFile(
                            Why.DAMAGED, "the spreadsheet is damaged; open it, save it again and send that");
        }
    }

    private static void refuseLocked(byte[] bytes) {
        var isLocked = new boolean[1];
        try {
            part(bytes, "encrypted-package", in -> isLocked[0] = true);
            part(bytes, "META-INF/manifest.xml", in -> {
                try {
                    isLocked[0] |=
                            new String(in.readNBytes(MANIFEST), StandardCharsets.UTF_8).contains("encryption-data");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Why.DAMAGED, "the spreadsheet is cut off or damaged; save it again");
        }
        if (isLocked[0]) {
            throw new UnreadableFile(Why.PROTECTED, "protected by a password; save it without one and send it again");
        }
    }

    /// Hands over one part of the file; false where there is none.
    private static boolean part(byte[] bytes, String name, Consumer<InputStream> reader) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    reader.accept(zip);
                    return true;
                }
            }
            return false;
        }
    }

    private static void parse(InputStream in, org.xml.sax.helpers.DefaultHandler handler) {
        try {
            SafeXml.parser().parse(new InputSource(in), handler);
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}

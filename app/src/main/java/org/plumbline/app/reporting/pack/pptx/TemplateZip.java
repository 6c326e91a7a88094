package org.plumbline.app.reporting.pack.pptx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.plumbline.app.reporting.pack.pptx.PackTemplateRejected.Reason;

/// Reads an uploaded template as a plain zip, within limits, before anything interprets it.
final class TemplateZip {
    private static final int MAX_BYTES = 40_000_000;
    private static final int MAX_PARTS = 4_000;
    private static final long MAX_INFLATED = 120_000_000;
    private static final String TYPES = "[Content_Types].xml";
    private static final String DECK =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private static final String TEMPLATE =
            "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml";

    private TemplateZip() {}

    /// The same template as a presentation (a .potx becomes one), or the exception that says why not.
    static byte[] checked(byte[] template) {
        if (template.length > MAX_BYTES) {
            throw new PackTemplateRejected(Reason.TOO_LARGE, template.length + " bytes");
        }
        if (template.length > 4 && (template[0] & 0xff) == 0xd0 && (template[1] & 0xff) == 0xcf) {
            throw new PackTemplateRejected(Reason.OLD_OR_ENCRYPTED, "an OLE2 file");
        }
        var out = new ByteArrayOutputStream(template.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(template));
                var copy = new ZipOutputStream(out)) {
            copy(in, copy);
        } catch (IOException | IllegalArgumentException broken) {
            throw new PackTemplateRejected(Reason.BROKEN, String.valueOf(broken.getMessage()));
        }
        return out.toByteArray();
    }

    private static void copy(ZipInputStream in, ZipOutputStream out) throws IOException {
        long left = MAX_INFLATED;
        int parts = 0;
        boolean isDeck = false;
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (++parts > MAX_PARTS) {
                throw new PackTemplateRejected(Reason.TOO_LARGE, "more than " + MAX_PARTS + " parts");
            }
            refuseProgram(entry.getName().toLowerCase(Locale.ROOT));
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
            left -= content.length;
            if (left < 0) {
                throw new PackTemplateRejected(Reason.TOO_LARGE, "inflates beyond " + MAX_INFLATED + " bytes");
            }
            if (entry.getName().equals(TYPES)) {
                content = types(content);
                isDeck = true;
            }
            out.putNextEntry(new ZipEntry(entry.getName()));
            out.write(content);
            out.closeEntry();
        }
        if (parts == 0) {
            throw new PackTemplateRejected(Reason.BROKEN, "no zip file");
        }
        if (!isDeck) {
            throw new PackTemplateRejected(Reason.NOT_A_PRESENTATION, "no list of content types");
        }
    }

    private static void refuseProgram(String name) {
        if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
            throw new PackTemplateRejected(Reason.MACROS, name);
        }
        if (name.contains("/activex/") || name.contains("/ctrlprops/")) {
            throw new PackTemplateRejected(Reason.ACTIVE_CONTENT, name);
        }
    }

    private static byte[] types(byte[] content) {
        var types = new String(content, StandardCharsets.UTF_8);
        if (types.contains("macroEnabled")) {
            throw new PackTemplateRejected(Reason.MACROS, "a content type with macros");
        }
        if (!types.contains(DECK) && !types.contains(TEMPLATE)) {
            throw new PackTemplateRejected(Reason.NOT_A_PRESENTATION, "no presentation among its content types");
        }
        return types.replace(TEMPLATE, DECK).getBytes(StandardCharsets.UTF_8);
    }
}

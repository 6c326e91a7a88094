package org.plumbline.app.methods;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.plumbline.app.kernel.Refusal;

/// A DOCX or XLSX of the office's own in place of a template. Its parts are looked at as a stream, within limits; a
/// file with a macro is refused.
///
/// @param form what it is
record OfficeFile(Pack.Form form) {
    /// The largest file, in bytes.
    static final int LARGEST = 10 << 20;

    private static final long MOST_INSIDE = 80L << 20;
    private static final int MOST_PARTS = 2_000;

    /// Reads a file.
    ///
    /// @throws Refusal where it is no DOCX or XLSX, has a macro or is too large
    static OfficeFile read(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new Refusal(MethodRules.FILE_TOO_LARGE, name, LARGEST >> 20);
        }
        var texts = new HashSet<String>();
        var inside = 0L;
        var parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = entry.getName().toLowerCase(Locale.ROOT);
                var bytes = drain(zip, MOST_INSIDE - inside, name);
                inside += bytes.length;
                if (++parts > MOST_PARTS) {
                    throw new Refusal(MethodRules.NOT_A_DOCUMENT, name);
                }
                requireNoMacro(name, part, bytes);
                if (isText(part)) {
                    texts.add(part);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal(MethodRules.NOT_A_DOCUMENT, name);
        }
        if (texts.contains("word/document.xml")) {
            return new OfficeFile(Pack.Form.DOCX);
        }
        if (texts.stream().anyMatch(part -> part.startsWith("xl/worksheets/"))) {
            return new OfficeFile(Pack.Form.XLSX);
        }
        throw new Refusal(MethodRules.NOT_A_DOCUMENT, name);
    }

    private static byte[] drain(ZipInputStream zip, long most, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 14];
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            if (out.size() + (long) read > most) {
                throw new Refusal(MethodRules.FILE_TOO_LARGE, name, LARGEST >> 20);
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static void requireNoMacro(String name, String part, byte[] bytes) {
        var isMacro = part.endsWith("vbaproject.bin")
                || part.contains("activex/")
                || part.contains("macrosheets/")
                || (part.equals("[content_types].xml")
                        && new String(bytes, StandardCharsets.UTF_8).contains("macroEnabled"));
        if (isMacro) {
            throw new Refusal(MethodRules.HAS_MACRO, name);
        }
    }

    private static boolean isText(String part) {
        return part.equals("word/document.xml")
                || part.matches("word/(header|footer)[0-9]*\\.xml")
                || part.equals("xl/sharedstrings.xml")
                || part.matches("xl/worksheets/[^/]+\\.xml");
    }

    /// The file with each `{fact}` in its text parts replaced by what is known.
    static byte[] filled(byte[] content, TemplateFacts facts) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8);
                var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    var bytes = in.readAllBytes();
                    zip.write(isText(entry.getName().toLowerCase(Locale.ROOT)) ? filledPart(bytes, facts) : bytes);
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static byte[] filledPart(byte[] part, TemplateFacts facts) {
        var text = new String(part, StandardCharsets.UTF_8);
        for (var name : TemplateFacts.LABELS.keySet()) {
            var value = facts.value(name)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replaceAll("\\p{Cntrl}", " ");
            text = value.isEmpty() ? text : text.replace("{" + name + "}", value);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

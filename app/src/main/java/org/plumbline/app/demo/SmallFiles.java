package org.plumbline.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the smallest documents that every office program opens: a title and some lines as DOCX, XLSX or PDF.
final class SmallFiles {
    private static final String TYPES = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/>%s</Types>";
    private static final String PART =
            "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s+xml\"/>";
    private static final String RELATIONS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
            + " Target=\"%s\"/></Relationships>";
    private static final long FIXED = 1_767_225_600_000L;

    private SmallFiles() {}

    /// @param form `docx`, `xlsx` or `pdf`
    static byte[] of(String form, String title, List<String> lines) {
        return switch (form) {
            case "docx" -> docx(title, lines);
            case "xlsx" -> xlsx(title, lines);
            default -> pdf(title, lines);
        };
    }

    private static byte[] docx(String title, List<String> lines) {
        var text = new StringBuilder("<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>")
                .append(escaped(title))
                .append("</w:t></w:r></w:p>");
        for (var line : lines) {
            text.append("<w:p><w:r><w:t>").append(escaped(line)).append("</w:t></w:r></w:p>");
        }
        return packed(Map.of(
                "[Content_Types].xml",
                TYPES.formatted(PART.formatted("/word/document.xml", "wordprocessingml.document.main")),
                "_rels/.rels",
                RELATIONS.formatted("officeDocument", "word/document.xml"),
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                        + "wordprocessingml/2006/main\"><w:body>" + text + "</w:body></w:document>"));
    }

    private static byte[] xlsx(String title, List<String> lines) {
        var rows = new StringBuilder();
        var all = new ArrayList<>(List.of(title));
        all.addAll(lines);
        for (var i = 0; i < all.size(); i++) {
            rows.append("<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>"
                    .formatted(i + 1, i + 1, escaped(all.get(i))));
        }
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return packed(Map.of(
                "[Content_Types].xml",
                TYPES.formatted(PART.formatted("/xl/workbook.xml", "spreadsheetml.sheet.main")
                        + PART.formatted("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet")),
                "_rels/.rels",
                RELATIONS.formatted("officeDocument", "xl/workbook.xml"),
                "xl/_rels/workbook.xml.rels",
                RELATIONS.formatted("worksheet", "worksheets/sheet1.xml"),
                "xl/workbook.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"" + main
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + main + "\"><sheetData>" + rows
                        + "</sheetData></worksheet>"));
    }

    private static byte[] packed(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : new TreeMap<>(parts).entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(FIXED);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] pdf(String title, List<String> lines) {
        var drawn = new StringBuilder("BT /F1 18 Tf 60 760 Td (")
                .append(quoted(title))
                .append(") Tj /F1 11 Tf\n");
        for (var line : lines) {
            drawn.append("0 -24 Td (").append(quoted(line)).append(") Tj\n");
        }
        drawn.append("ET");
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (var i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var start = file.length();
        file.append(table)
                .append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}

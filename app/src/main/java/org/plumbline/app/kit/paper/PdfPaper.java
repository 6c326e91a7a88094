package org.plumbline.app.kit.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;

/// A paper as PDF: A4 with embedded fonts, bookmarks of its chapters, title and page number at each foot.
public final class PdfPaper {
    private static final String STYLE = """
            @page { size: A4 LIE; margin: 18mm 18mm 20mm; @bottom-left { content: element(foot); }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt Paper; color: #5a6675; width: 25mm; } }
            body { font: 10.5pt/1.45 Paper; color: #1d2530; }
            .foot { position: running(foot); font-size: 8.5pt; color: #5a6675; }
            h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 2mm; }
            h2 { font-size: 13pt; margin: 6mm 0 1.5mm; color: #0f5f6b; page-break-after: avoid; }
            h3 { font-size: 10.5pt; margin: 3.5mm 0 1mm; page-break-after: avoid; }
            p, ul { margin: 0 0 1.5mm; } ul { padding-left: 5mm; } li { margin-bottom: 0.6mm; }
            p, li, td, th, h1, h2, h3 { word-wrap: break-word; }
            .sub, .facts th { color: #5a6675; }
            table { width: 100%; border-collapse: collapse; margin: 1mm 0 2mm; }
            tr { page-break-inside: avoid; } th, td { text-align: left; vertical-align: top; font-weight: 400; }
            .facts th { width: 42mm; padding: 0.4mm 3mm 0.4mm 0; } .facts td { padding: 0.4mm 0; }
            .list { -fs-table-paginate: paginate; } .list thead { display: table-header-group; }
            .list th, .list td { border: 0.5pt solid #c5ccd4; padding: 1.4mm 2mm; }
            .list thead th { font-weight: 700; vertical-align: bottom; background: #f6f7f8; }
            .matrix td { text-align: center; font-weight: 700; }
            .sign th { width: 55mm; } .sign th, .sign td { padding: 7mm 4mm 1mm 0; border-bottom: 0.5pt solid #8a94a3; }
            """;

    private PdfPaper() {}

    /// The file.
    public static byte[] render(Paper paper) {
        return Typesetter.pdf(html(paper), document -> {
            document.getDocumentInformation().setTitle(CleanText.line(paper.title()));
            document.getDocumentCatalog().setLanguage(paper.language());
        });
    }

    /// How many pages a file has.
    public static int pages(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String html(Paper paper) {
        var html = new Html().raw("<!DOCTYPE html><html").attribute("lang", paper.language());
        html.raw("><head>").element("title", "", paper.title());
        html.raw("<style>")
                .raw(STYLE.replace("LIE", paper.isAcross() ? "landscape" : "portrait"))
                .raw("</style>");
        bookmarks(html, paper);
        html.raw("</head><body>").element("div", "foot", paper.title());
        html.element("h1", "", paper.title()).element("p", "sub", paper.sub());
        for (int i = 0; i < paper.pieces().size(); i++) {
            piece(html, paper.pieces().get(i), i);
        }
        return html.raw("</body></html>").toString();
    }

    private static void bookmarks(Html html, Paper paper) {
        html.raw("<bookmarks>");
        for (int i = 0; i < paper.pieces().size(); i++) {
            if (paper.pieces().get(i) instanceof Paper.Heading heading && heading.level() == 1) {
                html.raw("<bookmark")
                        .attribute("name", heading.text())
                        .attribute("href", "#c" + i)
                        .raw("/>");
            }
        }
        html.raw("</bookmarks>");
    }

    private static void piece(Html html, Paper.Piece piece, int place) {
        switch (piece) {
            case Paper.Heading heading -> {
                var name = heading.level() == 1 ? "h2" : "h3";
                html.raw("<" + name)
                        .attribute("id", "c" + place)
                        .raw(">")
                        .text(heading.text())
                        .close(name);
            }
            case Paper.Paragraph paragraph -> html.element("p", "", paragraph.text());
            case Paper.Items items -> {
                html.open("ul", "");
                items.lines().forEach(line -> html.element("li", "", line));
                html.close("ul");
            }
            case Paper.Facts facts -> pairs(html, "facts", facts.values());
            case Paper.Signatures signatures -> pairs(html, "sign", signatures.said());
            case Paper.Table table -> table(html, table);
        }
    }

    private static void pairs(Html html, String css, List<Map.Entry<String, String>> pairs) {
        html.open("table", css);
        pairs.forEach(pair -> html.raw("<tr>")
                .element("th", "", pair.getKey())
                .element("td", "", pair.getValue())
                .raw("</tr>"));
        html.close("table");
    }

    private static void table(Html html, Paper.Table table) {
        html.open("table", table.isMatrix() ? "list matrix" : "list").raw("<thead><tr>");
        table.heads().forEach(head -> html.element("th", "", head));
        html.raw("</tr></thead><tbody>");
        for (var row : table.rows()) {
            html.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.element(i == 0 ? "th" : "td", "", row.get(i));
            }
            html.raw("</tr>");
        }
        html.raw("</tbody>").close("table");
    }
}

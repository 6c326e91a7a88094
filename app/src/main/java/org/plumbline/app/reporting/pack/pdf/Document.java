package org.plumbline.app.reporting.pack.pdf;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.plumbline.app.kit.paper.Html;
import org.plumbline.app.reporting.pack.content.PackContent;

/// The whole pack as one XHTML document.
final class Document {
    private Document() {}

    static String of(PackContent content) {
        var sections = new Sections();
        cover(sections.html(), content.opening());
        content.sections().forEach(sections::add);
        var body = sections.html();
        var page = new Html();
        page.raw("<!DOCTYPE html><html");
        page.attribute("lang", content.cover().locale().toLanguageTag());
        page.raw("><head>").element("title", "", content.name());
        page.raw("<style>").raw(css()).raw("</style>").raw(sections.bookmarks()).raw("</head><body>");
        page.element("div", "foot", content.foot());
        page.raw(body.toString());
        if (body.hasMissingGlyphs()) {
            page.element(
                    "p",
                    "remark",
                    t("Signs that the document's font does not have are shown as □; the workbook holds them."));
        }
        page.raw("</body></html>");
        return page.toString();
    }

    private static void cover(Html html, PackContent.Opening opening) {
        html.raw("<div class=\"cover\">").element("h1", "", opening.title());
        html.element("p", "sub", opening.subtitle());
        if (!opening.organisation().isBlank()) {
            html.element("p", "", opening.organisation());
        }
        opening.made().forEach(line -> html.element("p", "", line));
        html.close("div");
    }

    private static String css() {
        try (var stream = Document.class.getResourceAsStream("pack.css")) {
            if (stream == null) {
                throw new IllegalStateException("pack.css is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

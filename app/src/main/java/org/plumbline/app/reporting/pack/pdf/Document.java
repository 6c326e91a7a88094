package org.plumbline.app.reporting.pack.pdf;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.Count;
import org.plumbline.app.reporting.pack.Cover;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.engine.status.Rag;

/// The whole pack as one XHTML document: cover, one page, lists, charts, appendix.
final class Document {
    private final CommitteePack pack;
    private final PackText text;
    private final Sections sections;

    private Document(CommitteePack pack) {
        this.pack = pack;
        this.text = new PackText(pack.cover());
        this.sections = new Sections();
    }

    static String title(Cover cover) {
        return t("{0}: committee pack, {1}", cover.scope(), cover.periodLabel());
    }

    static String of(CommitteePack pack, Appendix appendix) {
        return new Document(pack).write(appendix);
    }

    private String write(Appendix appendix) {
        cover();
        onePage();
        new ListPages(pack, sections).add();
        new ChartPages(pack, sections).add();
        new SummaryPages(pack, sections).add();
        new ProjectPages(pack, sections).add(appendix);
        var body = sections.html();
        var page = new Html();
        page.raw("<!DOCTYPE html><html");
        page.attribute("lang", pack.cover().locale().toLanguageTag());
        page.raw("><head>").element("title", "", title(pack.cover()));
        page.raw("<style>").raw(css()).raw("</style>").raw(sections.bookmarks()).raw("</head><body>");
        page.element("div", "foot", text.foot());
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

    private void cover() {
        var cover = pack.cover();
        var html = sections.html();
        html.raw("<div class=\"cover\">").element("h1", "", cover.scope());
        html.element("p", "sub", t("Committee pack, {0}", cover.periodLabel()));
        if (!cover.scope().equals(cover.organisation())) {
            html.element("p", "", cover.organisation());
        }
        html.element("p", "", t("As of {0}. {1}", text.date(cover.asOf()), cover.source()));
        html.element("p", "", t("Made {0}", text.generated()));
        html.element("p", "", cover.versionsNote());
        html.close("div");
    }

    private void onePage() {
        var head = pack.headline();
        var html = sections.open(
                t("{0} on one page", pack.cover().periodLabel()), t("How do the projects stand, and what has moved?"));
        html.element("p", "says", head.sentence());
        html.raw("<table class=\"tiles\"><tbody><tr>");
        count(t("Projects"), head.projects(), Rag.NONE);
        count(text.rating(Rag.GREEN), head.green(), Rag.GREEN);
        count(text.rating(Rag.AMBER), head.amber(), Rag.AMBER);
        count(text.rating(Rag.RED), head.red(), Rag.RED);
        html.raw("</tr><tr>");
        count(text.rating(Rag.NONE), head.none(), Rag.NONE);
        count(t("False green"), head.falseGreens(), head.falseGreens().value() > 0 ? Rag.RED : Rag.NONE);
        count(t("Late"), head.late(), head.late().value() > 0 ? Rag.AMBER : Rag.NONE);
        count(t("Stale"), head.stale(), head.stale().value() > 0 ? Rag.AMBER : Rag.NONE);
        html.raw("</tr><tr>");
        var before = head.forecastBefore();
        tile(t("Budget"), text.money(head.budget()), "", Rag.NONE);
        tile(t("Actual"), text.money(head.actual()), "", Rag.NONE);
        tile(t("Forecast"), text.money(head.forecast()), text.overBudget(head.budget(), head.forecast()), Rag.NONE);
        tile(t("Forecast before"), before == null ? "—" : text.money(before), "", Rag.NONE);
        html.raw("</tr></tbody></table>");
        sections.close();
    }

    private void count(String label, Count count, Rag tone) {
        tile(label, String.valueOf(count.value()), text.movement(count), tone);
    }

    private void tile(String label, String value, String remark, Rag tone) {
        sections.html()
                .open("td", Table.tint(tone))
                .element("p", "", label)
                .element("p", value.length() > 16 ? "" : "big", value)
                .element("p", "small", remark)
                .close("td");
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

package org.plumbline.app.reporting.pack.pdf;

import org.plumbline.app.kit.paper.Html;
import org.plumbline.app.reporting.pack.content.Chart;
import org.plumbline.app.reporting.pack.content.Section;

/// The sections as they are written, each on a page of its own and in the list of bookmarks.
final class Sections {
    private static final int TILES = 4;
    private static final int LONG_VALUE = 16;
    private static final double WIDTH = 152;
    private static final double HEIGHT = 122;

    private final Html html = new Html();
    private final Html bookmarks = new Html();
    private final Tables tables = new Tables(html);
    private int number;

    Html html() {
        return html;
    }

    String bookmarks() {
        return "<bookmarks>" + bookmarks + "</bookmarks>";
    }

    void add(Section section) {
        number++;
        bookmarks
                .raw("<bookmark")
                .attribute("name", section.title())
                .attribute("href", "#s" + number)
                .raw("/>");
        html.raw("<div class=\"section\" id=\"s" + number + "\">");
        switch (section) {
            case Section.Tiles tiles -> tiles(tiles);
            case Section.Listing listing -> listing(listing);
            case Section.Charted charted -> charted(charted);
            case Section.Project project -> project(project);
        }
        html.close("div");
    }

    /// Title, question and answer.
    static void head(Html html, Section section) {
        html.element("h1", "", section.title()).element("p", "question", section.question());
        if (!section.answer().isBlank()) {
            html.element("p", "answer", section.answer());
        }
    }

    private void tiles(Section.Tiles section) {
        head(html, section);
        html.raw("<table class=\"tiles\"><tbody>");
        for (int i = 0; i < section.tiles().size(); i++) {
            var tile = section.tiles().get(i);
            html.raw(i % TILES == 0 ? "<tr>" : "")
                    .open("td", Tables.tint(tile.tone()))
                    .element("p", "", tile.label())
                    .element("p", tile.value().length() > LONG_VALUE ? "" : "big", tile.value())
                    .element("p", "small", tile.remark())
                    .close("td")
                    .raw(i % TILES == TILES - 1 ? "</tr>" : "");
        }
        html.raw("</tbody></table>");
    }

    private void listing(Section.Listing section) {
        if (section.table().isEmpty()) {
            head(html, section);
            html.element("p", "none", section.whenEmpty());
            return;
        }
        tables.titled(section, section.table().onPages());
        remark(section.remark());
    }

    private void remark(String remark) {
        if (!remark.isBlank()) {
            html.element("p", "remark", remark);
        }
    }

    private void charted(Section.Charted section) {
        head(html, section);
        var chart = section.chart();
        if (section.table().isEmpty()) {
            html.element("p", "none", section.whenEmpty());
            return;
        }
        html.raw("<table class=\"split\"><tbody><tr><td style=\"width:" + (int) WIDTH + "mm\">");
        if (chart == null) {
            html.element("p", "none", section.whenEmpty());
        } else {
            plot(chart).write(html, chart.description());
        }
        html.raw("</td><td class=\"gap\"></td><td>");
        tables.small(section.table().onPages());
        html.raw("</td></tr></tbody></table>");
        remark(section.remark());
    }

    private static Plot plot(Chart chart) {
        return switch (chart.kind()) {
            case STACKED -> BarPlots.stacked(chart, WIDTH, HEIGHT);
            case BARS -> BarPlots.bars(chart, WIDTH, HEIGHT);
            case DAYS -> DayPlot.of(chart, WIDTH, HEIGHT);
        };
    }

    private void project(Section.Project project) {
        head(html, project);
        html.raw("<table class=\"split project\"><tbody><tr class=\"long\"><td style=\"width:58%\">");
        project.words().forEach(words -> html.element("h2", "", words.head()).element("p", "", words.words()));
        project.lists().forEach(list -> {
            html.raw("<div class=\"space\"></div>");
            tables.small(list);
        });
        html.raw("</td><td class=\"gap\"></td><td>");
        tables.small(project.ratings());
        if (!project.history().isEmpty()) {
            html.element("h2", "", project.between()).raw("<table class=\"marks\"><tbody><tr>");
            project.history().forEach(mark -> html.element("td", Tables.tint(mark.rating()), mark.sign()));
            html.raw("</tr></tbody></table>");
        }
        html.raw("<div class=\"space\"></div>");
        tables.small(project.facts());
        html.raw("</td></tr></tbody></table>");
    }
}

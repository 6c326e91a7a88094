package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plumbline.app.reporting.pack.content.Chart;
import org.plumbline.app.reporting.pack.content.Section;

/// A native chart with its table beside it.
final class ChartSlides {
    private static final Grid.Sizes SIZES = new Grid.Sizes(List.of(12d, 11d, 10d), List.of(9d, 8d));
    private static final double GAP = 16;
    private static final double DRAWN = 0.55;

    private final Deck deck;
    private final Section.Charted section;

    private ChartSlides(Deck deck, Section.Charted section) {
        this.deck = deck;
        this.section = section;
    }

    static void add(Deck deck, Section.Charted section) {
        var slides = new ChartSlides(deck, section);
        var page = deck.page(section.title(), section.question(), section.answer());
        var chart = section.chart();
        if (chart == null) {
            var place = section.table().isEmpty() ? page.body() : left(page);
            deck.pen().box(page, place, List.of(new Pen.Text(section.whenEmpty(), Style.of(16))));
        } else {
            slides.draw(page, chart);
        }
        if (!section.table().isEmpty()) {
            slides.table(page);
        }
        page.note(section.remark());
        deck.finish(page);
    }

    private void draw(Page page, Chart chart) {
        var charts = new Charts(deck.show(), deck.content().cover().generated());
        switch (chart.kind()) {
            case STACKED -> charts.stacked(page, left(page), chart);
            case BARS -> charts.bars(page, left(page), chart);
            case DAYS -> charts.days(page, left(page), chart);
        }
    }

    private void table(Page page) {
        var table = section.table().onPages();
        double x = left(page).getMaxX() + GAP;
        var place = new Rectangle2D.Double(
                x, page.body().getY(), page.right() - x, page.body().getHeight());
        var grid = Grid.fitting(deck.pen(), table.columns(), SIZES, table.rows(), place);
        var fitting = grid.split(table.rows(), place.getWidth(), place.getHeight());
        grid.draw(page, place, fitting.getFirst(), section.title());
        fitting.stream().skip(1).flatMap(List::stream).forEach(left -> page.note(Grid.line(left)));
    }

    private static Rectangle2D left(Page page) {
        var body = page.body();
        return new Rectangle2D.Double(body.getX(), body.getY(), body.getWidth() * DRAWN, body.getHeight());
    }
}

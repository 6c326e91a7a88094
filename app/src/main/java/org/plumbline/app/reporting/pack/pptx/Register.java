package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;

/// A list told on as many slides as it needs, each with the same title, the question and which part of how many it is.
///
/// @param whenEmpty the sentence that stands on the slide where there is nothing to list
/// @param remark    a sentence below the last row, or empty
record Register<T>(String title, String question, List<Grid.Column> columns, String whenEmpty, String remark) {
    private static final double SIZE = 11;

    Register(String title, String question, List<Grid.Column> columns, String whenEmpty) {
        this(title, question, columns, whenEmpty, "");
    }

    void add(Deck deck, List<T> items, Function<T, List<Grid.Cell>> row) {
        var first = deck.page(items.isEmpty() ? title : "", question);
        if (items.isEmpty()) {
            nothing(deck, first);
            return;
        }
        deck.show().removeSlide(deck.show().getSlides().size() - 1);
        var rows = items.stream().map(row).toList();
        var grid = new Grid(deck.pen(), SIZE, columns);
        double below = remark.isBlank() ? 0 : 30;
        var slides = grid.split(
                rows, first.body().getWidth(), first.body().getHeight() - below);
        for (int i = 0; i < slides.size(); i++) {
            var page = deck.page(Slides.part(title, i, slides.size()), question);
            double end = grid.draw(page, page.body(), slides.get(i), title);
            if (!remark.isBlank() && i == slides.size() - 1) {
                remark(deck, page, end + 8);
            }
            deck.finish(page);
        }
    }

    private void nothing(Deck deck, Page page) {
        var body = page.body();
        deck.pen().box(
                        page,
                        new Rectangle2D.Double(body.getX(), body.getY() + 20, body.getWidth(), 60),
                        List.of(new Pen.Text(whenEmpty, Style.of(18))));
        deck.finish(page);
    }

    private void remark(Deck deck, Page page, double y) {
        var place = new Rectangle2D.Double(page.body().getX(), y, page.body().getWidth(), 28);
        deck.pen().box(page, place, List.of(new Pen.Text(remark, Style.of(10).in(Tone.MUTED))));
    }
}

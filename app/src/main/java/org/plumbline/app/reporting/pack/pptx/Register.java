package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;

/// A list told on as many slides as it needs, each with the same title, the question and which part of how many it is.
///
/// @param whenEmpty the sentence that stands on the slide where there is nothing to list
/// @param remark    a sentence below the last row, or empty
record Register<T>(String title, String question, List<Grid.Column> columns, String whenEmpty, String remark) {
    /// Letter sizes in points, largest first.
    private static final double[] SIZES = {13, 12, 11, 10, 9};

    private static final double REMARK = 32;

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
        var body = first.body();
        double height = body.getHeight() - (remark.isBlank() ? 0 : REMARK);
        var room = new Rectangle2D.Double(body.getX(), body.getY(), body.getWidth(), height);
        var grid = Grid.fitting(deck.pen(), columns, SIZES, rows, room);
        var slides = grid.even(rows, body.getWidth(), height);
        for (int i = 0; i < slides.size(); i++) {
            var page = deck.page(Slides.part(title, i, slides.size()), question);
            grid.draw(page, page.body(), slides.get(i), title);
            if (!remark.isBlank() && i == slides.size() - 1) {
                remark(deck, page);
            }
            deck.finish(page);
        }
    }

    private void nothing(Deck deck, Page page) {
        var body = page.body();
        deck.pen()
                .box(
                        page,
                        new Rectangle2D.Double(body.getX(), body.getY() + 20, body.getWidth(), 60),
                        List.of(new Pen.Text(whenEmpty, Style.of(18))));
        deck.finish(page);
    }

    private void remark(Deck deck, Page page) {
        var body = page.body();
        var place = new Rectangle2D.Double(body.getX(), body.getMaxY() - REMARK + 6, body.getWidth(), REMARK - 6);
        deck.pen().box(page, place, List.of(new Pen.Text(remark, Style.of(10).in(Tone.MUTED))));
    }
}

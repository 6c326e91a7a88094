package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plumbline.app.reporting.pack.content.PackContent;
import org.plumbline.app.reporting.pack.content.Section;

/// A list told on as many slides as it needs, each with the same title, the question and which part of how many it is.
final class ListingSlides {
    private static final Grid.Sizes SIZES = new Grid.Sizes(List.of(14d, 13d, 12d, 11d), List.of(10d, 9d));
    private static final double REMARK = 32;

    private final Deck deck;
    private final Section.Listing listing;

    private ListingSlides(Deck deck, Section.Listing listing) {
        this.deck = deck;
        this.listing = listing;
    }

    static void add(Deck deck, Section.Listing listing) {
        var slides = new ListingSlides(deck, listing);
        if (listing.table().isEmpty()) {
            slides.nothing();
        } else {
            slides.rows();
        }
    }

    private void rows() {
        var table = listing.table().onPages();
        var body = deck.roomOf(listing);
        double height = body.getHeight() - (listing.remark().isBlank() ? 0 : REMARK);
        var room = new Rectangle2D.Double(body.getX(), body.getY(), body.getWidth(), height);
        var grid = Grid.fitting(deck.pen(), table.columns(), SIZES, table.rows(), room);
        var slides = grid.even(table.rows(), body.getWidth(), height);
        for (int i = 0; i < slides.size(); i++) {
            var title = PackContent.part(listing.title(), i, slides.size());
            var page = deck.page(title, listing.question(), listing.answer());
            grid.draw(page, page.body(), slides.get(i), listing.title());
            if (!listing.remark().isBlank() && i == slides.size() - 1) {
                remark(page);
            }
            deck.finish(page);
        }
    }

    private void nothing() {
        var page = deck.page(listing.title(), listing.question(), listing.answer());
        var body = page.body();
        var place = new Rectangle2D.Double(body.getX(), body.getY() + 20, body.getWidth(), 60);
        deck.pen().box(page, place, List.of(new Pen.Text(listing.whenEmpty(), Style.of(18))));
        deck.finish(page);
    }

    private void remark(Page page) {
        var body = page.body();
        var place = new Rectangle2D.Double(body.getX(), body.getMaxY() - REMARK + 6, body.getWidth(), REMARK - 6);
        deck.pen()
                .box(
                        page,
                        place,
                        List.of(new Pen.Text(listing.remark(), Style.of(10).in(Tone.MUTED))));
    }
}

package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.reporting.pack.content.PackContent;
import org.plumbline.app.reporting.pack.content.Section;
import org.plumbline.engine.status.Rag;

/// The title slide and the one page with the figures that matter.
final class FrontSlides {
    private static final double GAP = 12;
    private static final int COLUMNS = 4;
    private static final int LONG = 14;

    private FrontSlides() {}

    static void title(Deck deck, PackContent.Opening opening) {
        var small = Style.of(13).in(Tone.MUTED);
        var lines = new ArrayList<Pen.Text>();
        lines.add(new Pen.Text(opening.subtitle(), Style.of(20)));
        if (!opening.organisation().isBlank()) {
            lines.add(new Pen.Text(opening.organisation(), Style.of(16).in(Tone.MUTED)));
        }
        lines.add(new Pen.Text(" ", small));
        opening.made().forEach(line -> lines.add(new Pen.Text(line, small)));
        deck.finish(deck.titlePage(opening.title(), lines));
    }

    static void tiles(Deck deck, Section.Tiles section) {
        var page = deck.page(section.title(), section.question(), section.answer());
        page.note(section.answer());
        var tiles = section.tiles();
        int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < tiles.size(); i++) {
            tile(deck, page, tiles.get(i), place(page, i, rows));
        }
        deck.finish(page);
    }

    private static void tile(Deck deck, Page page, Section.Tile tile, Rectangle2D place) {
        var ink = tile.tone() == Rag.NONE ? Tone.DARK : Tone.text(tile.tone());
        double size = tile.value().length() > LONG ? 13 : 26;
        var lines = List.of(
                new Pen.Text(tile.label(), Style.of(12).in(Tone.DARK)),
                new Pen.Text(tile.value(), Style.of(size).strong().in(ink)),
                new Pen.Text(tile.remark(), Style.of(11).in(Tone.MUTED)));
        deck.pen().tile(page, place, Tone.tint(tile.tone()), lines);
    }

    private static Rectangle2D place(Page page, int index, int rows) {
        var body = page.body();
        double width = (body.getWidth() - (COLUMNS - 1) * GAP) / COLUMNS;
        double height = (body.getHeight() - (rows - 1) * GAP) / rows;
        double x = body.getX() + index % COLUMNS * (width + GAP);
        double y = body.getY() + Math.floorDiv(index, COLUMNS) * (height + GAP);
        return new Rectangle2D.Double(x, y, width, height);
    }
}

package org.plumbline.app.reporting.pack.pptx;

import static org.plumbline.app.kit.Words.t;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.reporting.pack.Count;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.engine.status.Rag;

/// The title slide and the one page with the figures that matter.
final class FrontSlides {
    private static final double GAP = 12;
    private static final double SENTENCE = 64;

    private final Deck deck;
    private final PackText text;

    private FrontSlides(Deck deck) {
        this.deck = deck;
        this.text = deck.text();
    }

    static void add(Deck deck) {
        var slides = new FrontSlides(deck);
        slides.title();
        slides.onePage();
    }

    private void title() {
        var cover = deck.pack().cover();
        var small = Style.of(13).in(Tone.MUTED);
        var lines = new ArrayList<Pen.Text>();
        lines.add(new Pen.Text(t("Committee pack, {0}", cover.periodLabel()), Style.of(20)));
        if (!cover.scope().equals(cover.organisation())) {
            lines.add(new Pen.Text(cover.organisation(), Style.of(16).in(Tone.MUTED)));
        }
        lines.add(new Pen.Text(" ", small));
        lines.add(new Pen.Text(t("As of {0}. {1}", text.date(cover.asOf()), cover.source()), small));
        lines.add(new Pen.Text(t("Made {0}", text.generated()), small));
        var page = deck.titlePage(cover.scope(), lines);
        deck.finish(page);
    }

    private void onePage() {
        var head = deck.pack().headline();
        var page = deck.page(
                t("{0} on one page", deck.pack().cover().periodLabel()),
                t("How do the projects stand, and what has moved?"));
        var body = page.body();
        deck.pen()
                .box(
                        page,
                        new Rectangle2D.Double(body.getX(), body.getY(), body.getWidth(), SENTENCE),
                        List.of(new Pen.Text(head.sentence(), Style.of(18).strong())));
        page.note(head.sentence());
        count(page, 0, t("Projects"), head.projects(), Rag.NONE);
        count(page, 1, text.rating(Rag.GREEN), head.green(), Rag.GREEN);
        count(page, 2, text.rating(Rag.AMBER), head.amber(), Rag.AMBER);
        count(page, 3, text.rating(Rag.RED), head.red(), Rag.RED);
        count(page, 4, text.rating(Rag.NONE), head.none(), Rag.NONE);
        count(page, 5, t("False green"), head.falseGreens(), head.falseGreens().value() > 0 ? Rag.RED : Rag.NONE);
        count(page, 6, t("Late"), head.late(), head.late().value() > 0 ? Rag.AMBER : Rag.NONE);
        count(page, 7, t("Stale"), head.stale(), head.stale().value() > 0 ? Rag.AMBER : Rag.NONE);
        var over = text.overBudget(head.budget(), head.forecast());
        var before = head.forecastBefore();
        money(page, 0, t("Budget"), text.money(head.budget()), "");
        money(page, 1, t("Actual"), text.money(head.actual()), "");
        money(page, 2, t("Forecast"), text.money(head.forecast()), over);
        money(page, 3, t("Forecast before"), before == null ? "–" : text.money(before), "");
        deck.finish(page);
    }

    private void count(Page page, int place, String label, Count count, Rag tone) {
        var big = Style.of(26).strong().in(tone == Rag.NONE ? Tone.DARK : Tone.text(tone));
        var lines = List.of(
                new Pen.Text(label, Style.of(11).in(Tone.DARK)),
                new Pen.Text(String.valueOf(count.value()), big),
                new Pen.Text(text.movement(count), Style.of(10).in(Tone.MUTED)));
        deck.pen().tile(page, tile(page, place % 4, place / 4), Tone.tint(tone), lines);
    }

    private void money(Page page, int column, String label, String value, String remark) {
        var size = value.length() > 14 ? 13 : 24;
        var lines = List.of(
                new Pen.Text(label, Style.of(11).in(Tone.DARK)),
                new Pen.Text(value, Style.of(size).strong().in(Tone.DARK)),
                new Pen.Text(remark, Style.of(10).in(Tone.MUTED)));
        deck.pen().tile(page, tile(page, column, 2), Tone.GREY_TINT, lines);
    }

    private static Rectangle2D tile(Page page, int column, int row) {
        var body = page.body();
        double width = (body.getWidth() - 3 * GAP) / 4;
        double height = (body.getHeight() - SENTENCE - 3 * GAP) / 3;
        return new Rectangle2D.Double(
                body.getX() + column * (width + GAP),
                body.getY() + SENTENCE + GAP + row * (height + GAP),
                width,
                height);
    }
}

package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plumbline.app.kit.paper.CleanText;
import org.plumbline.app.reporting.pack.content.Section;
import org.plumbline.app.reporting.pack.content.Table;

/// The appendix: a slide for each project, words on the left, figures and ratings on the right.
final class ProjectSlides {
    private static final Grid.Sizes TABLES = new Grid.Sizes(List.of(11d, 10.5, 10d), List.of(9.5));
    private static final double GAP = 18;
    private static final double SPACE = 9;
    private static final int MANY = 60;
    private static final double[] SIZES = {13.5, 12.5, 11.5, 10.5};
    private static final double MOST_FOR_LISTS = 0.36;
    private static final double LEFT = 0.57;
    private static final double MARK = 14;
    private static final Style HEAD = Style.of(11).strong().in(Tone.ACCENT);

    private final Deck deck;
    private final Section.Project project;

    private ProjectSlides(Deck deck, Section.Project project) {
        this.deck = deck;
        this.project = project;
    }

    static void add(Deck deck, Section.Project project) {
        var slide = new ProjectSlides(deck, project);
        var page = deck.page(project.title(), project.question(), project.answer());
        var body = page.body();
        double width = body.getWidth() * LEFT;
        slide.left(page, new Rectangle2D.Double(body.getX(), body.getY(), width, body.getHeight()));
        double x = body.getX() + width + GAP;
        slide.right(page, new Rectangle2D.Double(x, body.getY(), page.right() - x, body.getHeight()));
        page.note(project.answer());
        page.note(project.source());
        deck.finish(page);
    }

    private void left(Page page, Rectangle2D place) {
        double wanted = project.lists().stream()
                .mapToDouble(list -> grid(list, place).tall(list.rows(), place.getWidth()) + SPACE)
                .sum();
        double lists = Math.min(wanted, place.getHeight() * MOST_FOR_LISTS);
        double y = words(page, place, place.getHeight() - lists);
        for (var list : project.lists()) {
            y = table(page, new Rectangle2D.Double(place.getX(), y, place.getWidth(), place.getMaxY() - y), list)
                    + SPACE;
        }
    }

    private void right(Page page, Rectangle2D place) {
        double y = table(page, place, project.ratings()) + 6;
        y = history(page, new Rectangle2D.Double(place.getX(), y, place.getWidth(), 36));
        table(page, new Rectangle2D.Double(place.getX(), y, place.getWidth(), place.getMaxY() - y), project.facts());
    }

    private Grid grid(Table table, Rectangle2D place) {
        return Grid.fitting(deck.pen(), table.columns(), TABLES, table.rows(), place);
    }

    /// As many rows as there is room for, the rest in the notes; returns where it ends.
    private double table(Page page, Rectangle2D place, Table table) {
        var grid = grid(table, place);
        var fitting = grid.within(table.rows(), place.getWidth(), place.getHeight());
        table.rows().stream().skip(fitting.size()).forEach(left -> page.note(Grid.line(left)));
        if (fitting.isEmpty()) {
            return place.getY();
        }
        return grid.draw(page, place, fitting, table.columns().getFirst().head());
    }

    /// Stacks the words in the largest letters in which all fits; in the smallest all get fewer lines alike.
    private double words(Page page, Rectangle2D place, double height) {
        double width = place.getWidth();
        var style = Style.of(SIZES[0]);
        for (double size : SIZES) {
            style = Style.of(size);
            var tried = style;
            double needed = project.words().stream()
                    .mapToDouble(words -> tall(words, tried, width, MANY))
                    .sum();
            if (needed <= height) {
                return stack(page, place, style, 1_000);
            }
        }
        double heads = project.words().size() * (HEAD.lineHeight() + SPACE);
        double asked = project.words().stream().mapToInt(Section.Words::lines).sum() * style.lineHeight();
        return stack(page, place, style, Math.clamp((height - heads) / asked, 0.1, 2.0));
    }

    private double stack(Page page, Rectangle2D place, Style style, double scale) {
        double y = place.getY();
        for (var words : project.words()) {
            int lines = Math.max(1, (int) Math.floor(words.lines() * scale));
            double tall = tall(words, style, place.getWidth(), lines);
            var box = new Rectangle2D.Double(place.getX(), y, place.getWidth(), tall - SPACE + 1);
            deck.pen().box(page, box, List.of(new Pen.Text(words.head(), HEAD), new Pen.Text(words.words(), style)));
            y += tall;
        }
        return y;
    }

    private static double tall(Section.Words words, Style style, double width, int maxLines) {
        int lines = style.typeface()
                .fit(CleanText.of(words.words()), style.size(), width * 0.98, maxLines)
                .lines()
                .size();
        return HEAD.lineHeight() + lines * style.lineHeight() + SPACE;
    }

    private double history(Page page, Rectangle2D place) {
        var marks = project.history();
        if (marks.isEmpty()) {
            return place.getY();
        }
        double gap = 3;
        double width = Math.min(50, (place.getWidth() - gap * (marks.size() - 1)) / marks.size());
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var box = new Rectangle2D.Double(place.getX() + i * (width + gap), place.getY() + 2, width, MARK);
            var drawn = deck.pen().mark(page, box, Tone.tint(mark.rating()), Tone.text(mark.rating()), mark.sign());
            Pen.describe(drawn, mark.period() + ": " + mark.word());
        }
        var below = new Rectangle2D.Double(place.getX(), place.getY() + MARK + 4, place.getWidth(), 13);
        deck.pen()
                .box(
                        page,
                        below,
                        List.of(new Pen.Text(project.between(), Style.of(10).in(Tone.MUTED))));
        return place.getMaxY() + 2;
    }
}

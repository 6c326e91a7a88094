package org.plumbline.app.reporting.pack.pptx;

import static org.plumbline.app.kit.Words.t;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CleanText;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.ProjectPage;
import org.plumbline.app.reporting.pack.pptx.Grid.Cell;
import org.plumbline.app.reporting.pack.pptx.Grid.Column;
import org.plumbline.engine.status.Rag;

/// The appendix: one slide a project, the manager's words on the left, figures and ratings on the right.
final class ProjectSlides {
    private static final double SIZE = 9.5;
    private static final double GAP = 18;
    private static final double SPACE = 9;
    private static final int MANY = 60;
    private static final double[] SIZES = {12.5, 11.5, 10.5};
    private static final Style HEAD = Style.of(10).strong().in(Tone.ACCENT);

    private final Deck deck;
    private final PackText text;

    private ProjectSlides(Deck deck) {
        this.deck = deck;
        this.text = deck.text();
    }

    static void add(Deck deck, Appendix appendix) {
        var slides = new ProjectSlides(deck);
        if (appendix.leftOut() > 0) {
            slides.leftOut(appendix);
        }
        appendix.pages().forEach(slides::project);
    }

    private void leftOut(Appendix appendix) {
        var page = deck.page(t("Appendix: project pages"), t("Which projects follow?"));
        var sentence = t(
                "{0} of {1} projects follow, one page each: red first, then false green, then changed. The other {2} are in the workbook.",
                appendix.pages().size(), appendix.pages().size() + appendix.leftOut(), appendix.leftOut());
        deck.pen().box(page, page.body(), List.of(new Pen.Text(sentence, Style.of(18))));
        deck.finish(page);
    }

    private void project(ProjectPage project) {
        var head = project.head();
        var question = t("{0} · {1}", head.key(), t("managed by {0}", head.manager()))
                + (head.portfolio() == null ? "" : " · " + head.portfolio())
                + (project.report().sentence().isBlank()
                        ? ""
                        : " · " + project.report().sentence());
        var page = deck.page(head.name(), question);
        var body = page.body();
        double width = body.getWidth() * 0.57;
        words(page, new Rectangle2D.Double(body.getX(), body.getY(), width, body.getHeight()), project);
        double x = body.getX() + width + GAP;
        figures(page, new Rectangle2D.Double(x, body.getY(), page.right() - x, body.getHeight()), project);
        page.note(t("Source: {0}", text.orDash(project.source().file())));
        deck.finish(page);
    }

    private void words(Page page, Rectangle2D place, ProjectPage project) {
        var report = project.report();
        var said = new ArrayList<Block>();
        said.add(new Block(t("This period"), text.orDash(report.thisPeriod()), 5));
        said.add(new Block(t("Next period"), text.orDash(report.nextPeriod()), 4));
        said.add(new Block(t("Decisions needed"), text.orDash(report.decisionsNeeded()), 3));
        if (!report.managersReason().isBlank()) {
            said.add(new Block(t("The manager's reason"), report.managersReason(), 2));
        }
        if (!project.evidence().isEmpty()) {
            said.add(new Block(t("What the facts say"), String.join("\n", project.evidence()), 4));
        }
        var rows = items(project);
        double itemsHeight = rows.isEmpty() ? 0 : 20 + rows.size() * 18.5;
        double y = blocks(page, place, said, place.getHeight() - itemsHeight);
        if (!rows.isEmpty()) {
            var grid = new Grid(
                    deck.pen(),
                    SIZE,
                    List.of(
                            Column.text(t("Top risks and issues"), 56, 1),
                            Column.text(t("Weight"), 18, 1),
                            Column.text(t("Owner"), 26, 1)));
            var room = new Rectangle2D.Double(place.getX(), y, place.getWidth(), place.getMaxY() - y);
            var fitting = grid.split(rows, room.getWidth(), room.getHeight());
            grid.draw(page, room, fitting.getFirst(), t("Top risks and issues of the project"));
            fitting.stream().skip(1).flatMap(List::stream).forEach(left -> page.note(Slides.line(left)));
        }
    }

    private List<List<Cell>> items(ProjectPage project) {
        return project.items().stream()
                .limit(6)
                .map(item -> {
                    var kind = item.kind() == ProjectPage.OpenItem.Kind.RISK ? t("Risk") : t("Issue");
                    return List.of(
                            Cell.of(t("{0}: {1}", kind, item.title())),
                            Cell.of(item.weight()),
                            Cell.of(item.owner() == null ? t("no owner") : item.owner()));
                })
                .toList();
    }

    private record Block(String head, String words, int maxLines) {}

    /// Stacks the blocks in the largest letters in which all fits; in the smallest all get fewer lines alike.
    private double blocks(Page page, Rectangle2D place, List<Block> blocks, double height) {
        double width = place.getWidth();
        var style = Style.of(SIZES[0]);
        for (double size : SIZES) {
            style = Style.of(size);
            var tried = style;
            if (blocks.stream()
                            .mapToDouble(block -> tall(block, tried, width, MANY))
                            .sum()
                    <= height) {
                return stack(page, place, blocks, style, 1_000);
            }
        }
        double heads = blocks.size() * (HEAD.lineHeight() + SPACE);
        double asked = blocks.stream().mapToInt(Block::maxLines).sum() * style.lineHeight();
        return stack(page, place, blocks, style, Math.clamp((height - heads) / asked, 0.1, 2.0));
    }

    private double stack(Page page, Rectangle2D place, List<Block> blocks, Style style, double scale) {
        double y = place.getY();
        for (var block : blocks) {
            int maxLines = Math.max(1, (int) Math.floor(block.maxLines() * scale));
            double tall = tall(block, style, place.getWidth(), maxLines);
            deck.pen()
                    .box(
                            page,
                            new Rectangle2D.Double(place.getX(), y, place.getWidth(), tall - SPACE + 1),
                            List.of(new Pen.Text(block.head(), HEAD), new Pen.Text(block.words(), style)));
            y += tall;
        }
        return y;
    }

    private static double tall(Block block, Style style, double width, int maxLines) {
        var clean = CleanText.of(block.words());
        int lines = style.typeface()
                .fit(clean, style.size(), width * 0.98, maxLines)
                .lines()
                .size();
        return HEAD.lineHeight() + lines * style.lineHeight() + SPACE;
    }

    private void figures(Page page, Rectangle2D place, ProjectPage project) {
        var ratings = new Grid(
                deck.pen(),
                SIZE,
                List.of(
                        Column.text(t("Rating"), 26, 1),
                        Column.text(t("Reported"), 30, 1),
                        Column.text(t("Computed"), 44, 2)));
        double y = ratings.draw(page, place, ratings(project), t("Ratings as reported and as computed")) + 4;
        y = history(page, new Rectangle2D.Double(place.getX(), y, place.getWidth(), 30), project);
        var facts = new Grid(deck.pen(), SIZE, List.of(Column.text(t("Facts"), 38, 1), Column.text(t("Value"), 62, 2)));
        var room = new Rectangle2D.Double(place.getX(), y, place.getWidth(), place.getMaxY() - y);
        var fitting = facts.split(facts(project), room.getWidth(), room.getHeight());
        facts.draw(page, room, fitting.getFirst(), t("Dates, money and source"));
        fitting.stream().skip(1).flatMap(List::stream).forEach(left -> page.note(Slides.line(left)));
    }

    private List<List<Cell>> ratings(ProjectPage project) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(
                Cell.strong(t("Overall")),
                Cell.of(text.rating(project.reported()), project.reported()),
                Cell.of(overall(project), project.computed())));
        for (var rating : project.dimensions()) {
            rows.add(List.of(Cell.of(text.word(rating.dimension())), cell(rating.reported()), cell(rating.computed())));
        }
        return rows;
    }

    private String overall(ProjectPage project) {
        var difference = text.agreement(project.reported(), project.computed());
        return text.rating(project.computed()) + (difference.isEmpty() ? "" : ", " + difference);
    }

    private Cell cell(Rag rag) {
        return rag == Rag.NONE ? Cell.of(text.rating(rag)) : Cell.of(text.rating(rag), rag);
    }

    private double history(Page page, Rectangle2D place, ProjectPage project) {
        var marks = project.history();
        if (marks.isEmpty()) {
            return place.getY();
        }
        double gap = 3;
        double width = Math.min(46, (place.getWidth() - gap * (marks.size() - 1)) / marks.size());
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var box = new Rectangle2D.Double(place.getX() + i * (width + gap), place.getY() + 2, width, 12);
            var drawn = deck.pen().mark(page, box, Tone.bar(mark.rating()), PackText.shape(mark.rating()));
            Pen.describe(drawn, t("{0}: {1}", mark.period(), text.word(mark.rating())));
        }
        var label = marks.size() == 1
                ? marks.getFirst().period()
                : t(
                        "Reported from {0} to {1}",
                        marks.getFirst().period(), marks.getLast().period());
        var below = new Rectangle2D.Double(place.getX(), place.getY() + 16, place.getWidth(), 11);
        deck.pen().box(page, below, List.of(new Pen.Text(label, Style.of(8.5).in(Tone.MUTED))));
        return place.getMaxY() + 2;
    }

    private List<List<Cell>> facts(ProjectPage project) {
        var finish = project.finish();
        var spend = project.spend();
        var head = project.head();
        var source = project.source();
        var rows = new ArrayList<List<Cell>>();
        fact(rows, t("Finish, baseline"), text.date(finish.baseline()));
        fact(rows, t("Finish, forecast"), text.date(finish.forecast()) + "  (" + text.slip(finish.slipDays()) + ")");
        fact(rows, t("Budget"), text.money(spend.budget()));
        fact(rows, t("Actual"), text.money(spend.actual()));
        fact(rows, t("Forecast"), text.money(spend.forecast()));
        fact(rows, t("Sponsor"), text.orDash(head.sponsor()));
        fact(rows, t("Programme"), text.orDash(head.programme()));
        fact(rows, t("Phase"), text.orDash(head.phase()));
        var stale = source.stale() ? " " + t("(stale)") : "";
        fact(rows, t("As of"), text.date(source.asOf()) + stale);
        fact(rows, t("Source"), text.orDash(source.file()));
        return rows;
    }

    private static void fact(List<List<Cell>> rows, String name, String value) {
        rows.add(List.of(Cell.of(name), Cell.strong(value)));
    }
}

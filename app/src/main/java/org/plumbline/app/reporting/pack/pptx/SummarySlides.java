package org.plumbline.app.reporting.pack.pptx;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.reporting.pack.ManagersWords;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.PortfolioRow;
import org.plumbline.app.reporting.pack.TopRisk;
import org.plumbline.app.reporting.pack.pptx.Grid.Cell;
import org.plumbline.app.reporting.pack.pptx.Grid.Column;
import org.plumbline.engine.status.Rag;

/// Top risks, the portfolios side by side, and the managers' own words beside the roll-up.
final class SummarySlides {
    private final Deck deck;
    private final PackText text;

    private SummarySlides(Deck deck) {
        this.deck = deck;
        this.text = deck.text();
    }

    static void add(Deck deck) {
        var slides = new SummarySlides(deck);
        slides.risks();
        slides.portfolios();
        slides.words();
    }

    private void risks() {
        var columns = List.of(
                Column.text(t("Risk"), 36, 3),
                Column.text(t("Project"), 20, 2),
                Column.number(t("Score"), 7),
                Column.number(t("Expected value"), 11),
                Column.text(t("Owner"), 14, 2),
                Column.text(t("Proximity"), 13, 2),
                Column.text(t("Response"), 30, 3));
        new Register<TopRisk>(
                        t("Top risks"),
                        t("What could hurt us most, and who owns the answer?"),
                        columns,
                        t("No open risk is recorded."),
                        t("Score = probability (1-5) x impact (1-5). Expected value = probability x cost of impact."))
                .add(
                        deck,
                        deck.pack().risks(),
                        risk -> List.of(
                                Cell.strong(risk.title()),
                                Cell.of(risk.project()),
                                Cell.of(String.valueOf(risk.score())),
                                Cell.of(text.money(risk.expectedValue())),
                                Cell.of(risk.owner() == null ? t("no owner") : risk.owner()),
                                Cell.of(text.date(risk.proximity())),
                                Cell.of(text.orDash(risk.response()))));
    }

    private void portfolios() {
        var table = deck.pack().portfolios();
        var columns = List.of(
                Column.text(t("Portfolio"), 28, 2),
                Column.number(t("Projects"), 9),
                Column.number(text.rating(Rag.GREEN), 9),
                Column.number(text.rating(Rag.AMBER), 10),
                Column.number(text.rating(Rag.RED), 9),
                Column.number(text.rating(Rag.NONE), 10),
                Column.number(t("False green"), 9),
                Column.number(t("Late"), 7),
                Column.number(t("Budget"), 14),
                Column.number(t("Actual"), 14),
                Column.number(t("Forecast"), 14));
        var rows = new ArrayList<>(table.rows());
        if (!rows.isEmpty()) {
            rows.add(table.total());
        }
        new Register<PortfolioRow>(
                        t("Portfolio summary"),
                        t("How does each portfolio stand?"),
                        columns,
                        t("No portfolio is in this pack."),
                        table.note())
                .add(deck, rows, row -> cells(row, row.equals(table.total())));
    }

    private List<Cell> cells(PortfolioRow row, boolean isTotal) {
        var counts =
                List.of(row.projects(), row.green(), row.amber(), row.red(), row.none(), row.falseGreens(), row.late());
        var cells = new ArrayList<Cell>();
        cells.add(Cell.strong(row.name()));
        counts.forEach(count -> cells.add(new Cell(String.valueOf(count), null, isTotal)));
        for (var sum : List.of(row.budget(), row.actual(), row.forecast())) {
            cells.add(new Cell(text.money(sum), null, isTotal));
        }
        return cells;
    }

    private void words() {
        var columns = List.of(
                Column.text(t("Programme or portfolio"), 24, 3),
                Column.text(t("Reported"), 13, 2),
                Column.text(t("Rolled up"), 16, 3),
                Column.text(t("What the roll-up says"), 28, 5),
                Column.text(t("In the manager's own words"), 44, 6));
        new Register<ManagersWords>(
                        t("The managers' own words"),
                        t("What do programme and portfolio managers say beside the computed roll-up?"),
                        columns,
                        t("No programme or portfolio manager reported in this period."))
                .add(
                        deck,
                        deck.pack().words(),
                        said -> List.of(
                                Cell.strong(said.name() + "\n" + said.level() + ", " + said.manager()),
                                Cell.of(text.rating(said.reported()), said.reported()),
                                Cell.of(rolledUp(said), said.rolledUp()),
                                Cell.of(text.orDash(said.rollUpSentence())),
                                Cell.of(text.orDash(said.words()))));
    }

    private String rolledUp(ManagersWords said) {
        var difference = text.agreement(said.reported(), said.rolledUp());
        return text.rating(said.rolledUp()) + (difference.isEmpty() ? "" : "\n" + difference);
    }
}

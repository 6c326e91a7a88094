package org.plumbline.app.reporting.pack.pdf;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.ManagersWords;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.PortfolioRow;
import org.plumbline.app.reporting.pack.pdf.Table.Cell;
import org.plumbline.app.reporting.pack.pdf.Table.Column;
import org.plumbline.engine.status.Rag;

/// Top risks, the portfolios side by side, and the managers' own words beside the roll-up.
final class SummaryPages {
    private final CommitteePack pack;
    private final Sections sections;
    private final PackText text;

    SummaryPages(CommitteePack pack, Sections sections) {
        this.pack = pack;
        this.sections = sections;
        this.text = new PackText(pack.cover());
    }

    void add() {
        risks();
        portfolios();
        words();
    }

    private void risks() {
        var table = new Table(
                "list",
                List.of(
                        Column.text(t("Risk"), 28),
                        Column.text(t("Project"), 17),
                        Column.number(t("Score"), 6),
                        Column.number(t("Expected value"), 9),
                        Column.text(t("Owner"), 12),
                        Column.text(t("Proximity"), 9),
                        Column.text(t("Response"), 19)));
        sections.list(
                new Sections.Words(
                        t("Top risks"),
                        t("What could hurt us most, and who owns the answer?"),
                        t("No open risk is recorded."),
                        t("Score = probability (1-5) x impact (1-5). Expected value = probability x cost of impact.")),
                table,
                pack.risks(),
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
        var all = pack.portfolios();
        var table = new Table(
                "list",
                List.of(
                        Column.text(t("Portfolio"), 20),
                        Column.number(t("Projects"), 7),
                        Column.number(text.rating(Rag.GREEN), 7),
                        Column.number(text.rating(Rag.AMBER), 8),
                        Column.number(text.rating(Rag.RED), 7),
                        Column.number(text.rating(Rag.NONE), 7),
                        Column.number(t("False green"), 7),
                        Column.number(t("Late"), 6),
                        Column.number(t("Budget"), 11),
                        Column.number(t("Actual"), 10),
                        Column.number(t("Forecast"), 10)));
        var rows = new ArrayList<>(all.rows());
        if (!rows.isEmpty()) {
            rows.add(all.total());
        }
        sections.list(
                new Sections.Words(
                        t("Portfolio summary"),
                        t("How does each portfolio stand?"),
                        t("No portfolio is in this pack."),
                        all.note()),
                table,
                rows,
                row -> cells(row, row.equals(all.total())));
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
        var table = new Table(
                "list",
                List.of(
                        Column.text(t("Programme or portfolio"), 19),
                        Column.text(t("Reported"), 10),
                        Column.text(t("Rolled up"), 12),
                        Column.text(t("What the roll-up says"), 25),
                        Column.text(t("In the manager's own words"), 34)));
        sections.list(
                new Sections.Words(
                        t("The managers' own words"),
                        t("What do programme and portfolio managers say beside the computed roll-up?"),
                        t("No programme or portfolio manager reported in this period.")),
                table,
                pack.words(),
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

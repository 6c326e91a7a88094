package org.plumbline.app.reporting.pack.content;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.Amount;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.ManagersWords;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.PortfolioRow;
import org.plumbline.app.reporting.pack.Sum;
import org.plumbline.app.reporting.pack.TopRisk;
import org.plumbline.app.reporting.pack.content.PackContent.Tab;
import org.plumbline.engine.status.Rag;

/// Top risks, the portfolios side by side, and the managers' own words beside the roll-up.
record SummaryPart(CommitteePack pack, PackText text) {
    List<Section> sections() {
        return List.of(risks(), portfolios(), words());
    }

    Tab risksTab() {
        return new Tab(t("Risks"), riskRows());
    }

    Tab moneyTab() {
        return new Tab(t("Money"), portfolioRows());
    }

    Tab wordsTab() {
        return new Tab(t("Managers' words"), wordRows());
    }

    private Section risks() {
        var all = pack.risks();
        var orphans = all.stream().filter(risk -> risk.owner() == null).count();
        var answer = all.isEmpty()
                ? ""
                : t(
                                "The highest scores {0} of 25: {1}.",
                                all.getFirst().score(), all.getFirst().title())
                        + (orphans == 0 ? "" : " " + t("{0} without an owner.", orphans));
        return new Section.Listing(
                t("Top risks"),
                t("What could hurt us most, and who owns the answer?"),
                answer,
                riskRows(),
                t("No open risk is recorded."),
                t("Score = probability (1-5) x impact (1-5). Expected value = probability x cost of impact."));
    }

    private Table riskRows() {
        return new Table.Of<TopRisk>()
                .column(Column.workbook(t("Key"), 11), risk -> Cell.of(risk.key()))
                .column(Column.text(t("Risk"), 32, 3, 50), risk -> Cell.strong(risk.title()))
                .column(Column.text(t("Project"), 22, 2, 34), risk -> Cell.of(risk.project()))
                .column(Column.number(t("Score"), 8, 8), risk -> Cell.number(risk.score()))
                .column(Column.number(t("Expected value"), 12, 16), risk -> Cell.money(risk.expectedValue(), text))
                .column(Column.workbook(t("Currency"), 9), risk -> Cell.of(currency(risk.expectedValue())))
                .column(
                        Column.text(t("Owner"), 15, 2, 20),
                        risk -> risk.owner() == null ? Cell.of(null).shown(t("no owner")) : Cell.of(risk.owner()))
                .column(Column.text(t("Proximity"), 17, 2, 12), risk -> Cell.day(risk.proximity()))
                .column(Column.text(t("Response"), 36, 4, 60), risk -> Cell.of(risk.response()))
                .rows(pack.risks());
    }

    private static @Nullable String currency(@Nullable Amount amount) {
        return amount == null ? null : amount.currency();
    }

    private Section portfolios() {
        var all = pack.portfolios();
        var worst = all.rows().stream()
                .max(Comparator.comparingInt(PortfolioRow::red))
                .filter(row -> row.red() > 0 && all.rows().size() > 1);
        return new Section.Listing(
                t("Portfolio summary"),
                t("How does each portfolio stand?"),
                worst.map(row ->
                                t("Most red stand in {0}: {1} of {2} projects.", row.name(), row.red(), row.projects()))
                        .orElse(""),
                portfolioRows(),
                t("No portfolio is in this pack."),
                all.note());
    }

    private Table portfolioRows() {
        var all = pack.portfolios();
        var rows = new ArrayList<>(all.rows());
        if (!rows.isEmpty()) {
            rows.add(all.total());
        }
        var table = new Table.Of<PortfolioRow>()
                .column(Column.text(t("Portfolio"), 27, 3, 34), row -> Cell.strong(row.name()));
        counted(table, Column.number(t("Projects"), 10, 10), PortfolioRow::projects);
        counted(table, rated(Rag.GREEN), PortfolioRow::green);
        counted(table, rated(Rag.AMBER), PortfolioRow::amber);
        counted(table, rated(Rag.RED), PortfolioRow::red);
        counted(table, rated(Rag.NONE), PortfolioRow::none);
        counted(table, Column.number(t("False green"), 9, 12), PortfolioRow::falseGreens);
        counted(table, Column.number(t("Late"), 7, 8), PortfolioRow::late);
        summed(table, Column.number(t("Budget"), 15, 18), PortfolioRow::budget);
        summed(table, Column.number(t("Actual"), 15, 18), PortfolioRow::actual);
        summed(table, Column.number(t("Forecast"), 15, 18), PortfolioRow::forecast);
        return table.column(
                        Column.workbook(t("Currency"), 10),
                        row -> Cell.of(row.budget().currency()))
                .column(apart(t("Budget by currency, no total")), row -> Cell.of(text.plainApart(row.budget())))
                .column(apart(t("Actual by currency, no total")), row -> Cell.of(text.plainApart(row.actual())))
                .column(apart(t("Forecast by currency, no total")), row -> Cell.of(text.plainApart(row.forecast())))
                .rows(rows);
    }

    private static Column apart(String head) {
        return Column.workbook(head, 34);
    }

    private Column rated(Rag rag) {
        return Column.number(text.rating(rag), 10, 10).keptAs(text.word(rag));
    }

    private void counted(Table.Of<PortfolioRow> table, Column column, ToIntFunction<PortfolioRow> count) {
        table.column(column, row -> weigh(row, Cell.number(count.applyAsInt(row))));
    }

    private void summed(Table.Of<PortfolioRow> table, Column column, Function<PortfolioRow, Sum> sum) {
        table.column(column, row -> weigh(row, Cell.money(sum.apply(row), text)));
    }

    private Cell weigh(PortfolioRow row, Cell cell) {
        return row.equals(pack.portfolios().total()) ? cell.bold() : cell;
    }

    private Section words() {
        var all = pack.words();
        var better = all.stream()
                .filter(said ->
                        !text.agreement(said.reported(), said.rolledUp()).isEmpty())
                .count();
        return new Section.Listing(
                t("The managers' own words"),
                t("What do programme and portfolio managers say beside the computed roll-up?"),
                better == 0
                        ? ""
                        : t("{0} of {1} rate themselves better than their projects add up to.", better, all.size()),
                wordRows(),
                t("No programme or portfolio manager reported in this period."),
                "");
    }

    private Table wordRows() {
        return new Table.Of<ManagersWords>()
                .column(
                        Column.text(t("Programme or portfolio"), 26, 4, 30).keptAs(t("Name")),
                        said -> Cell.strong(said.name())
                                .shown(said.name() + "\n" + said.level() + ", " + said.manager()))
                .column(Column.workbook(t("Level"), 12), said -> Cell.of(said.level()))
                .column(Column.workbook(t("Manager"), 20), said -> Cell.of(said.manager()))
                .column(Column.text(t("Reported"), 13, 2, 12), said -> Cell.rating(said.reported(), text))
                .column(
                        Column.text(t("Rolled up"), 16, 3, 12),
                        said -> Cell.rating(said.rolledUp(), text).shown(text.beside(said.reported(), said.rolledUp())))
                .column(Column.text(t("What the roll-up says"), 28, 5, 60), said -> Cell.of(said.rollUpSentence()))
                .column(Column.text(t("In the manager's own words"), 44, 6, 80), said -> Cell.of(said.words()))
                .rows(pack.words());
    }
}

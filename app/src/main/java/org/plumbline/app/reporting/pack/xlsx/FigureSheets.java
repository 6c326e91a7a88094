package org.plumbline.app.reporting.pack.xlsx;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.Count;
import org.plumbline.app.reporting.pack.MilestoneLine;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.PortfolioRow;
import org.plumbline.app.reporting.pack.Sum;
import org.plumbline.app.reporting.pack.xlsx.Sheet.Column;
import org.plumbline.engine.status.Rag;

/// The figures: summary, milestones, money, ratings over time, and what the pack was made from.
final class FigureSheets {
    private final CommitteePack pack;
    private final Styles styles;
    private final PackText text;

    FigureSheets(CommitteePack pack, Styles styles) {
        this.pack = pack;
        this.styles = styles;
        this.text = new PackText(pack.cover());
    }

    void summary() {
        var head = pack.headline();
        var sheet = new Sheet(
                styles,
                t("Summary"),
                List.of(
                        new Column(t("Figure"), 30),
                        new Column(t("Value"), 18),
                        new Column(t("Period before"), 18),
                        new Column(t("Currency"), 10),
                        new Column(t("Remark"), 80)));
        count(sheet, t("Projects"), head.projects());
        count(sheet, text.word(Rag.GREEN), head.green());
        count(sheet, text.word(Rag.AMBER), head.amber());
        count(sheet, text.word(Rag.RED), head.red());
        count(sheet, text.word(Rag.NONE), head.none());
        count(sheet, t("False green"), head.falseGreens());
        count(sheet, t("Late"), head.late());
        count(sheet, t("Stale"), head.stale());
        money(sheet, t("Budget"), head.budget(), null);
        money(sheet, t("Actual"), head.actual(), null);
        money(sheet, t("Forecast"), head.forecast(), head.forecastBefore());
        sheet.row(row(t("In one sentence"), null, null, null, head.sentence()));
        sheet.finish();
    }

    private static void count(Sheet sheet, String name, Count count) {
        sheet.row(row(name, count.value(), count.before()));
    }

    private static void money(Sheet sheet, String name, Sum sum, @Nullable Sum before) {
        sheet.row(row(name, Figures.total(sum), Figures.total(before), Figures.currency(sum), Figures.apart(sum)));
    }

    void milestones() {
        var days = new TreeSet<LocalDate>();
        pack.milestones().forEach(line -> line.points().forEach(point -> days.add(point.reported())));
        var columns = new ArrayList<Column>(List.of(
                new Column(t("Project"), 34),
                new Column(t("Milestone"), 30),
                new Column(t("Baseline"), 12),
                new Column(t("Forecast"), 12),
                new Column(t("Slip, days"), 10),
                new Column(t("Done"), 8)));
        days.forEach(day -> columns.add(new Column(t("As of {0}", text.date(day)), 18)));
        var sheet = new Sheet(styles, t("Milestones"), columns);
        for (var line : pack.milestones()) {
            var row = row(
                    line.project(),
                    line.milestone(),
                    line.baseline(),
                    line.forecast(),
                    line.slipDays(),
                    line.done() ? t("yes") : t("no"));
            days.forEach(day -> row.add(forecastOn(line, day)));
            sheet.row(row);
        }
        sheet.finish();
    }

    private static @Nullable LocalDate forecastOn(MilestoneLine line, LocalDate day) {
        for (var point : line.points()) {
            if (point.reported().equals(day)) {
                return point.forecast();
            }
        }
        return null;
    }

    void money() {
        var sheet = new Sheet(
                styles,
                t("Money"),
                List.of(
                        new Column(t("Portfolio"), 34),
                        new Column(t("Projects"), 10),
                        new Column(text.word(Rag.GREEN), 10),
                        new Column(text.word(Rag.AMBER), 10),
                        new Column(text.word(Rag.RED), 10),
                        new Column(text.word(Rag.NONE), 10),
                        new Column(t("False green"), 12),
                        new Column(t("Late"), 8),
                        new Column(t("Budget"), 18),
                        new Column(t("Actual"), 18),
                        new Column(t("Forecast"), 18),
                        new Column(t("Currency"), 10),
                        new Column(t("Budget by currency, no total"), 34),
                        new Column(t("Actual by currency, no total"), 34),
                        new Column(t("Forecast by currency, no total"), 34)));
        pack.portfolios().rows().forEach(portfolio -> sheet.row(portfolio(portfolio)));
        sheet.row(portfolio(pack.portfolios().total()));
        sheet.finish();
    }

    private static List<@Nullable Object> portfolio(PortfolioRow row) {
        return row(
                row.name(),
                row.projects(),
                row.green(),
                row.amber(),
                row.red(),
                row.none(),
                row.falseGreens(),
                row.late(),
                Figures.total(row.budget()),
                Figures.total(row.actual()),
                Figures.total(row.forecast()),
                Figures.currency(row.budget()),
                Figures.apart(row.budget()),
                Figures.apart(row.actual()),
                Figures.apart(row.forecast()));
    }

    void trend() {
        var sheet = new Sheet(
                styles,
                t("RAG trend"),
                List.of(
                        new Column(t("Period"), 20),
                        new Column(text.word(Rag.GREEN), 10),
                        new Column(text.word(Rag.AMBER), 10),
                        new Column(text.word(Rag.RED), 10),
                        new Column(text.word(Rag.NONE), 10)));
        pack.trend().forEach(c -> sheet.row(row(c.period(), c.green(), c.amber(), c.red(), c.none())));
        sheet.finish();
    }

    void about() {
        var cover = pack.cover();
        var sheet = new Sheet(styles, t("About"), List.of(new Column(t("What"), 28), new Column(t("Value"), 90)));
        sheet.row(row(t("Organisation"), cover.organisation()));
        sheet.row(row(t("Scope"), cover.scope()));
        sheet.row(row(t("Period"), cover.periodLabel()));
        sheet.row(row(t("Period key"), cover.periodKey()));
        sheet.row(row(t("Period end"), cover.periodEnd()));
        sheet.row(row(t("Compared with"), cover.previousPeriodLabel()));
        sheet.row(row(t("As of"), cover.asOf()));
        sheet.row(row(t("Made"), text.generated()));
        sheet.row(row(t("Reporting currency"), cover.currency()));
        sheet.row(row(t("Source"), cover.source()));
        sheet.row(row(t("Versions"), cover.versionsNote()));
        sheet.row(row(t("Portfolios"), pack.portfolios().note()));
        sheet.finish();
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, values);
        return row;
    }
}

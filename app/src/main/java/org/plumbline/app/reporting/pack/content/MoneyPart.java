package org.plumbline.app.reporting.pack.content;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.PackText;
import org.plumbline.app.reporting.pack.PortfolioRow;
import org.plumbline.app.reporting.pack.Sum;
import org.plumbline.app.reporting.pack.content.Chart.Series;

/// Budget, actual and forecast of each portfolio; amounts are drawn beside each other only in one currency.
record MoneyPart(CommitteePack pack, PackText text) {
    private static final int BARS = 8;
    private static final int NAME = 32;

    List<Section> sections() {
        var rows = pack.portfolios().rows();
        var runs = rows.isEmpty() ? List.of(rows) : ChartPart.runs(rows, BARS);
        return IntStream.range(0, runs.size()).mapToObj(i -> section(i, runs)).toList();
    }

    private Section section(int index, List<List<PortfolioRow>> runs) {
        var run = runs.get(index);
        var chart = chart(run);
        var drawn = chart == null ? 0 : chart.categories().size();
        return new Section.Charted(
                PackContent.part(t("Money by portfolio"), index, runs.size()),
                t("What was approved, what is spent, what will it be?"),
                answer(),
                chart,
                table(run, index == runs.size() - 1),
                run.isEmpty()
                        ? t("No money is recorded in this pack.")
                        : t("Nothing can be drawn: the amounts have no currency in common, or none is recorded."),
                drawn < run.size()
                        ? t("Portfolios without an amount in the currency of totals are in the table only.")
                        : "");
    }

    private String answer() {
        var total = pack.portfolios().total();
        if (total.budget().total() == null || total.forecast().total() == null) {
            return "";
        }
        return t(
                "The forecast is {0} against {1} approved: {2}.",
                text.money(total.forecast()),
                text.money(total.budget()),
                text.against(total.budget(), total.forecast()));
    }

    private Table table(List<PortfolioRow> run, boolean isLast) {
        var rows = new ArrayList<>(run);
        if (isLast && !run.isEmpty()) {
            rows.add(pack.portfolios().total());
        }
        return new Table.Of<PortfolioRow>()
                .column(Column.text(t("Portfolio"), 27, 3, 34), row -> Cell.strong(row.name()))
                .column(Column.number(t("Budget"), 18, 18), row -> Cell.money(row.budget(), text))
                .column(Column.number(t("Actual"), 18, 18), row -> Cell.money(row.actual(), text))
                .column(Column.number(t("Forecast"), 18, 18), row -> Cell.money(row.forecast(), text))
                .column(
                        Column.number(t("Over budget"), 16, 18),
                        row -> Cell.of(text.percentOver(row.budget(), row.forecast())))
                .rows(rows);
    }

    private @Nullable Chart chart(List<PortfolioRow> run) {
        var currency = pack.cover().currency();
        if (currency == null) {
            return null;
        }
        var drawn = run.stream()
                .filter(row -> Stream.of(row.budget(), row.actual(), row.forecast())
                        .anyMatch(sum -> in(currency, sum) != null))
                .toList();
        if (drawn.isEmpty()) {
            return null;
        }
        var series = List.of(
                series(t("Budget"), 0xaab2bd, drawn, PortfolioRow::budget),
                series(t("Actual"), 0x58b7c4, drawn, PortfolioRow::actual),
                series(t("Forecast"), 0x0f5f6b, drawn, PortfolioRow::forecast));
        return new Chart(
                Chart.Kind.BARS,
                t("Bars: budget, actual and forecast of each portfolio in {0}", currency),
                drawn.stream().map(row -> ChartPart.shorten(row.name(), NAME)).toList(),
                series,
                format(currency, series));
    }

    private Series series(String name, int colour, List<PortfolioRow> rows, Function<PortfolioRow, Sum> money) {
        var currency = String.valueOf(pack.cover().currency());
        List<@Nullable Double> values = new ArrayList<>();
        var labels = new ArrayList<String>();
        for (var row : rows) {
            var amount = in(currency, money.apply(row));
            values.add(amount);
            labels.add(amount == null ? t("n/a") : text.money(money.apply(row)));
        }
        return new Series(t("{0}, {1}", name, currency), "", colour, values, labels);
    }

    private static @Nullable Double in(String currency, Sum sum) {
        var total = sum.total();
        return total != null && currency.equals(total.currency())
                ? (Double) total.value().doubleValue()
                : null;
    }

    /// Millions or thousands where there are some; the data stay as they are.
    private static String format(String currency, List<Series> series) {
        double largest = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(value -> value == null ? 0 : Math.abs(value))
                .max()
                .orElse(0);
        var digits = largest >= 1_000_000 ? "#,##0.0,,\"m\"" : largest >= 100_000 ? "#,##0,\"k\"" : "#,##0";
        return "\"" + Formats.symbol(currency).replace("\"", "") + "\"" + digits;
    }
}

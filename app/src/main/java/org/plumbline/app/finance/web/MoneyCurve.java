package org.plumbline.app.finance.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.finance.Measure;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.CategoryChart.Series;

/// Budget, actual and forecast added up month by month.
final class MoneyCurve {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final List<YearMonth> months;
    private final List<MoneyLine> lines;
    private final BigDecimal unit;

    private MoneyCurve(List<YearMonth> months, List<MoneyLine> lines) {
        this.months = months;
        this.lines = lines;
        var budget = lines.stream()
                .filter(line -> line.measure() != Measure.ACTUAL)
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        this.unit = budget.compareTo(MILLION) >= 0 ? MILLION : THOUSAND;
    }

    /// The picture; null with fewer than two months.
    static @Nullable CategoryChart of(List<MoneyLine> lines, @Nullable String currency) {
        var months = new TreeSet<YearMonth>();
        lines.stream().map(MoneyLine::month).filter(Objects::nonNull).forEach(months::add);
        if (months.size() < 2 || currency == null) {
            return null;
        }
        var curve = new MoneyCurve(List.copyOf(months), lines);
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("Money so far, month by month"),
                        Formats.symbol(currency) + (curve.unit.compareTo(MILLION) == 0 ? "m" : "k"),
                        curve.months.stream().map(Formats::monthShort).toList(),
                        List.of(
                                Series.of(t("Budget"), Tone.MUTED, curve.summed(Measure.BUDGET)),
                                Series.of(t("Actual"), Tone.ACCENT, curve.summed(Measure.ACTUAL)),
                                Series.of(t("Forecast"), Tone.ACCENT, curve.summed(Measure.FORECAST))
                                        .forecast()))
                .heading(t("Month"))
                .decimals(2);
    }

    /// The running sum of a measure, empty after its last month.
    private List<@Nullable BigDecimal> summed(Measure measure) {
        var own = lines.stream()
                .filter(line -> line.measure() == measure && line.month() != null)
                .toList();
        var last = own.stream().map(MoneyLine::month).max(YearMonth::compareTo).orElse(null);
        var sum = BigDecimal.ZERO;
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var month : months) {
            for (var line : own) {
                sum = month.equals(line.month()) ? sum.add(line.amount()) : sum;
            }
            values.add(last == null || month.isAfter(last) ? null : sum.divide(unit));
        }
        return values;
    }
}

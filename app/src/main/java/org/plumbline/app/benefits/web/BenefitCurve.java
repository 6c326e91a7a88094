package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.PlanVersion;
import org.plumbline.app.benefits.Standings.Dated;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.CategoryChart.Series;

/// Planned and come, over time: money added up, else the readings as they are.
final class BenefitCurve {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private BenefitCurve() {}

    /// The picture of one benefit; null with fewer than two periods.
    static @Nullable CategoryChart of(BenefitView benefit, List<Dated> lines, List<PlanVersion> versions) {
        if (lines.size() < 2) {
            return null;
        }
        var currency = benefit.profile().currency();
        return currency == null ? readings(benefit, lines) : money(benefit, lines, versions, currency);
    }

    private static CategoryChart readings(BenefitView benefit, List<Dated> lines) {
        var grain = benefit.profile().grain();
        var measure = benefit.profile().measure();
        var planned = new ArrayList<@Nullable BigDecimal>();
        var came = new ArrayList<@Nullable BigDecimal>();
        for (var line : lines) {
            planned.add(line.planned() == null ? null : line.planned().quantity());
            came.add(line.actual() == null ? null : line.actual().quantity());
        }
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        measure.name().isEmpty() ? t("Readings") : measure.name(),
                        measure.unit(),
                        lines.stream().map(line -> grain.name(line.month())).toList(),
                        List.of(
                                Series.of(t("Planned"), Tone.MUTED, planned).forecast(),
                                Series.of(t("Came"), Tone.ACCENT, came)))
                .heading(t("Period"))
                .decimals(2);
    }

    private static CategoryChart money(
            BenefitView benefit, List<Dated> lines, List<PlanVersion> versions, String currency) {
        var planned = new TreeMap<YearMonth, BigDecimal>();
        var came = new TreeMap<YearMonth, BigDecimal>();
        var agreed = new TreeMap<YearMonth, BigDecimal>();
        for (var line : lines) {
            put(
                    planned,
                    line.month(),
                    line.planned() == null ? null : line.planned().amount());
            put(came, line.month(), line.actual() == null ? null : line.actual().amount());
        }
        versions.stream()
                .filter(PlanVersion::isBaseline)
                .filter(version -> version.version() != versions.getFirst().version())
                .flatMap(version -> version.lines().stream())
                .forEach(line -> put(agreed, line.month(), line.amount()));
        return cumulative(
                t("Planned and come, added up"),
                currency,
                new Amounts(planned, agreed, came),
                month -> benefit.profile().grain().name(month));
    }

    private static void put(Map<YearMonth, BigDecimal> amounts, YearMonth month, @Nullable BigDecimal amount) {
        if (amount != null) {
            amounts.merge(month, amount, BigDecimal::add);
        }
    }

    /// What is added up, by month.
    ///
    /// @param agreed the plan as it was agreed; empty where it still holds
    record Amounts(
            TreeMap<YearMonth, BigDecimal> planned,
            TreeMap<YearMonth, BigDecimal> agreed,
            TreeMap<YearMonth, BigDecimal> came) {}

    /// Amounts added up from the first month on.
    static CategoryChart cumulative(
            String title, String currency, Amounts amounts, java.util.function.Function<YearMonth, String> name) {
        var planned = amounts.planned();
        var agreed = amounts.agreed();
        var came = amounts.came();
        var months = new java.util.TreeSet<>(planned.keySet());
        months.addAll(agreed.keySet());
        months.addAll(came.keySet());
        var all = planned.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var unit = all.abs().compareTo(MILLION) >= 0 ? MILLION : THOUSAND;
        var series = new ArrayList<Series>();
        if (!agreed.isEmpty()) {
            series.add(Series.of(t("Agreed at first"), Tone.MUTED, summed(months, agreed, unit))
                    .forecast());
        }
        series.add(Series.of(t("Planned"), Tone.CARE, summed(months, planned, unit)));
        series.add(Series.of(t("Came"), Tone.ACCENT, summed(months, came, unit)));
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        title,
                        Formats.symbol(currency) + (unit.compareTo(MILLION) == 0 ? "m" : "k"),
                        months.stream().map(name).toList(),
                        series)
                .heading(t("Period"))
                .decimals(2);
    }

    /// The running sum, empty before the first and after the last month.
    private static List<@Nullable BigDecimal> summed(
            SortedSet<YearMonth> months, SortedMap<YearMonth, BigDecimal> amounts, BigDecimal unit) {
        var sum = BigDecimal.ZERO;
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var month : months) {
            sum = sum.add(Objects.requireNonNullElse(amounts.get(month), BigDecimal.ZERO));
            var isOutside = amounts.isEmpty() || month.isBefore(amounts.firstKey()) || month.isAfter(amounts.lastKey());
            values.add(isOutside ? null : sum.divide(unit));
        }
        return values;
    }
}

package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.CategoryChart.Kind;
import org.plumbline.app.kit.chart.Chart;
import org.plumbline.app.kit.chart.HeatMap;
import org.plumbline.app.portfolio.scenario.MoneyKind;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Usage;
import org.plumbline.app.portfolio.scenario.Worth;

/// The pictures of a result: money and people by period, and what other budgets would bring.
public final class ResultView {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final ScenarioView scenario;
    private final Question question;
    private final Outcome outcome;
    private final Usage usage;

    ResultView(ScenarioView scenario, Outcome outcome) {
        this.scenario = scenario;
        this.question = scenario.question();
        this.outcome = outcome;
        this.usage = new Usage(question, outcome.starts());
    }

    /// Charts in the order they are read.
    public List<Chart> charts() {
        var charts = new ArrayList<Chart>();
        var kinds = new ArrayList<@Nullable MoneyKind>();
        if (question.budgets().stream().anyMatch(budget -> budget.kind() != null)) {
            kinds.addAll(List.of(MoneyKind.values()));
        }
        if (kinds.isEmpty() || question.budgets().stream().anyMatch(budget -> budget.kind() == null)) {
            kinds.addFirst(null);
        }
        kinds.forEach(kind -> charts.add(money(kind)));
        if (outcome.frontier().stream().anyMatch(step -> step.value() != null)) {
            charts.add(frontier());
        }
        return charts;
    }

    private Chart money(@Nullable MoneyKind kind) {
        var limits = usage.budgets(kind);
        var series = new ArrayList<CategoryChart.Series>();
        series.add(CategoryChart.Series.of(
                t("Used"),
                Tone.ACCENT,
                new ArrayList<>(
                        usage.money(kind).stream().map(ResultView::thousands).toList())));
        if (limits.stream().anyMatch(Objects::nonNull)) {
            series.add(CategoryChart.Series.of(
                    t("Budget"),
                    Tone.MUTED,
                    new ArrayList<>(limits.stream().map(ResultView::thousands).toList())));
        }
        return CategoryChart.of(
                        Kind.BAR,
                        kind == null ? t("Money by period") : t(kind.label()),
                        t("{0} thousand", question.currency()),
                        question.horizon().names(),
                        series)
                .heading(t("Period"));
    }

    private static @Nullable BigDecimal thousands(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.divide(THOUSAND, 1, RoundingMode.HALF_UP);
    }

    private Chart frontier() {
        var words = new ScenarioWords(scenario);
        var isMoney = question.worth() == Worth.NPV;
        var labels = outcome.frontier().stream()
                .map(step -> step.budget() == null
                        ? org.plumbline.app.kit.Formats.percent(step.part(), 0)
                        : words.money(step.budget()))
                .toList();
        var best = new ArrayList<@Nullable BigDecimal>();
        for (var step : outcome.frontier()) {
            best.add(isMoney ? thousands(step.value()) : step.value());
        }
        return CategoryChart.of(
                        Kind.LINE,
                        t("Efficient frontier: the best value of each budget"),
                        isMoney ? t("{0} thousand", question.currency()) : t("points"),
                        labels,
                        List.of(CategoryChart.Series.of(t("Best value"), Tone.ACCENT, best)))
                .heading(t("Budget"));
    }

    /// The load of each role and period in percent of what there is; null where no capacity is entered.
    public @Nullable HeatMap people() {
        var used = usage.people();
        if (question.capacities().isEmpty() || used.isEmpty()) {
            return null;
        }
        var lines = used.entrySet().stream()
                .map(entry -> new HeatMap.Line(
                        entry.getKey(),
                        null,
                        IntStream.range(0, question.horizon().count())
                                .mapToObj(period -> tile(
                                        entry.getKey(), period, entry.getValue().get(period)))
                                .toList()))
                .toList();
        return new HeatMap(
                t("People by role and period, in percent of the capacity"),
                t("Role"),
                question.horizon().names(),
                lines);
    }

    private HeatMap.Tile tile(String role, int period, BigDecimal need) {
        var periods = question.capacities().get(role);
        var there = periods == null || period >= periods.size() ? null : periods.get(period);
        if (there == null) {
            return new HeatMap.Tile(
                    ScenarioWords.plain(need), 0, Tone.PLAIN, null, t("full-time equivalents; no capacity is entered"));
        }
        var load = there.signum() == 0
                ? need.signum() == 0 ? 0 : 999
                : need.multiply(BigDecimal.valueOf(100))
                        .divide(there, 0, RoundingMode.HALF_UP)
                        .intValue();
        return HeatMap.Tile.load(load)
                .basis(t("{0} of {1} full-time equivalents", ScenarioWords.plain(need), ScenarioWords.plain(there)));
    }
}

package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Usage;
import org.plumbline.app.portfolio.scenario.Wanted;

/// Scenarios side by side: what each is worth and takes, and for which candidates they differ.
public final class Comparison {
    private static final int MOST_SHOWN = 400;

    private final List<ScenarioView> scenarios;

    Comparison(List<ScenarioView> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    public List<ScenarioView> scenarios() {
        return scenarios;
    }

    /// One line with a cell for each scenario.
    public record Line(String label, @Nullable String href, List<String> cells, boolean differs) {
        Line(String label, @Nullable String href, List<String> cells) {
            this(label, href, cells, cells.stream().distinct().count() > 1);
        }
    }

    /// The figures.
    public List<Line> figures() {
        return List.of(
                line(t("State"), one -> t(one.state().label())),
                line(t("What counts as value"), one -> t(one.question().worth().label())),
                line(t("Value"), one -> figure(one, Outcome.Figures::value, true)),
                line(t("Proof"), Comparison::proof),
                line(t("Cost"), one -> figure(one, Outcome.Figures::cost, false)),
                line(t("Cost of stopping"), one -> figure(one, Outcome.Figures::stopping, false)),
                line(t("Most used of a role"), Comparison::peak),
                line(t("Risk"), one -> {
                    var figures = figures(one);
                    return figures == null ? Formats.NONE : ScenarioWords.plain(figures.risk());
                }),
                line(
                        t("Money on what serves an objective"),
                        one -> one.outcome() == null
                                ? Formats.NONE
                                : new Usage(one.question(), one.outcome().starts())
                                        .alignment()
                                        .map(share -> Formats.percent(BigDecimal.valueOf(share), 0))
                                        .orElse(Formats.NONE)),
                line(
                        t("Chosen"),
                        one -> one.outcome() == null
                                ? Formats.NONE
                                : t(
                                        "{0} of {1}",
                                        one.outcome().starts().size(),
                                        one.question().contenders().size())),
                line(
                        t("Musts"),
                        one -> Formats.number(one.question().contenders().stream()
                                .filter(contender -> contender.wanted() == Wanted.MUST)
                                .count())),
                line(t("Rules"), one -> Formats.number(one.question().bonds().size())),
                line(t("Budget"), Comparison::budget));
    }

    private Line line(String label, Function<ScenarioView, String> cell) {
        return new Line(label, null, scenarios.stream().map(cell).toList());
    }

    private static Outcome.@Nullable Figures figures(ScenarioView one) {
        return one.outcome() == null ? null : one.outcome().figures();
    }

    private static String figure(ScenarioView one, Function<Outcome.Figures, BigDecimal> part, boolean isValue) {
        var figures = figures(one);
        if (figures == null) {
            return one.outcome() != null && one.outcome().result() == Outcome.Result.UNMEETABLE
                    ? t("nothing keeps all")
                    : Formats.NONE;
        }
        var words = new ScenarioWords(one);
        return isValue ? words.value(part.apply(figures)) : words.money(part.apply(figures));
    }

    private static String proof(ScenarioView one) {
        var outcome = one.outcome();
        return outcome == null || outcome.figures() == null
                ? Formats.NONE
                : outcome.figures().isProven()
                        ? t("proven")
                        : t(
                                "within {0}",
                                Formats.percent(
                                        BigDecimal.valueOf(outcome.figures().gap()), 2));
    }

    private static String budget(ScenarioView one) {
        var sum =
                one.question().budgets().stream().map(Question.Budget::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return one.question().budgets().isEmpty() ? t("not limited") : new ScenarioWords(one).money(sum);
    }

    /// The role and period with the highest load.
    private static String peak(ScenarioView one) {
        if (one.outcome() == null) {
            return Formats.NONE;
        }
        var used = new Usage(one.question(), one.outcome().starts()).people();
        var worst = 0.0;
        var where = Formats.NONE;
        for (var entry : one.question().capacities().entrySet()) {
            for (var period = 0; period < one.question().horizon().count(); period++) {
                var there = period < entry.getValue().size() ? entry.getValue().get(period) : null;
                var need = used.getOrDefault(entry.getKey(), List.of());
                if (there == null || there.signum() == 0 || period >= need.size()) {
                    continue;
                }
                var load = need.get(period).doubleValue() / there.doubleValue();
                if (load > worst) {
                    worst = load;
                    where = t(
                            "{0} {1} in {2}",
                            entry.getKey(),
                            Formats.percent(BigDecimal.valueOf(load), 0),
                            one.question().horizon().name(period));
                }
            }
        }
        return where;
    }

    /// Candidates whose outcome differs, or all.
    public List<Line> candidates(boolean onlyDifferent) {
        var titles = new TreeMap<String, String>();
        scenarios.forEach(one ->
                one.question().contenders().forEach(contender -> titles.put(contender.key(), contender.title())));
        return titles.entrySet().stream()
                .map(entry -> new Line(
                        entry.getValue(),
                        scenarios
                                .getFirst()
                                .question()
                                .contender(entry.getKey())
                                .map(Contender::href)
                                .orElse(null),
                        scenarios.stream()
                                .map(one -> outcome(one, entry.getKey()))
                                .toList()))
                .filter(line -> !onlyDifferent || line.differs())
                .limit(MOST_SHOWN)
                .toList();
    }

    private static String outcome(ScenarioView one, String key) {
        var contender = one.question().contender(key);
        if (contender.isEmpty()) {
            return t("does not compete");
        }
        if (one.outcome() == null || one.outcome().figures() == null) {
            return Formats.NONE;
        }
        var start = one.outcome().starts().get(key);
        var said = start == null
                ? t("out")
                : t("in, from {0}", one.question().horizon().name(start));
        return contender.get().wanted() == Wanted.FREE
                ? said
                : t("{0} ({1})", said, t(contender.get().wanted().label()));
    }

    /// Limits that differ between the scenarios.
    public List<Line> limits() {
        var labels = new LinkedHashMap<String, List<String>>();
        for (var at = 0; at < scenarios.size(); at++) {
            for (var entry : limits(scenarios.get(at)).entrySet()) {
                labels.computeIfAbsent(
                                entry.getKey(),
                                _ -> new ArrayList<>(java.util.Collections.nCopies(scenarios.size(), t("not limited"))))
                        .set(at, entry.getValue());
            }
        }
        return labels.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), null, entry.getValue()))
                .filter(Line::differs)
                .toList();
    }

    private static Map<String, String> limits(ScenarioView one) {
        var limits = new LinkedHashMap<String, String>();
        var words = new ScenarioWords(one);
        for (var budget : one.question().budgets()) {
            var kind = budget.kind() == null ? t("Budget") : t(budget.kind().label());
            var period = budget.period();
            limits.put(
                    period == null || period >= one.question().horizon().count()
                            ? kind
                            : kind + " " + one.question().horizon().name(period),
                    words.money(budget.amount()));
        }
        one.question()
                .capacities()
                .forEach((role, periods) -> limits.put(
                        role, periods.stream().map(ScenarioWords::plain).collect(Collectors.joining(" "))));
        return limits;
    }
}

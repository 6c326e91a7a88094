package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Candidate.Running;
import org.plumbline.engine.selection.Requirement.Budget;
import org.plumbline.engine.selection.Requirement.Capacity;
import org.plumbline.engine.selection.Requirement.Count;
import org.plumbline.engine.selection.Requirement.Excludes;
import org.plumbline.engine.selection.Requirement.Group;
import org.plumbline.engine.selection.Requirement.Must;
import org.plumbline.engine.selection.Requirement.MustNot;
import org.plumbline.engine.selection.Requirement.Requires;

/// Questions to test with, and the slow way to answer them.
final class Models {
    private Models() {}

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static Candidate candidate(String key, String value, String cost) {
        return Candidate.of(key, number(value), number(cost));
    }

    /// One period, one budget.
    static SelectionModel budgeted(String budget, Candidate... candidates) {
        return new SelectionModel(
                List.of("2027"), List.of(candidates), List.of(new Budget(null, null, number(budget))));
    }

    /// Six candidates over three periods with a few of everything a model can hold.
    static SelectionModel random(int seed) {
        var random = new Random(seed);
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < 6; i++) {
            candidates.add(candidate(random, "C" + i));
        }
        var requirements = new ArrayList<Requirement>();
        requirements.add(new Budget(null, null, amount(random, 60, 160)));
        requirements.add(new Budget("opex", random.nextInt(3), amount(random, 10, 40)));
        requirements.add(new Capacity("analyst", random.nextInt(3), amount(random, 1, 6)));
        for (var i = 0; i < 3; i++) {
            requirements.add(rule(random));
        }
        return new SelectionModel(List.of("2027", "2028", "2029"), candidates, requirements);
    }

    private static Candidate candidate(Random random, String key) {
        var starts = random.nextBoolean() ? List.of(0, 1) : List.of(random.nextInt(2));
        var isRunning = random.nextInt(3) == 0;
        return new Candidate(
                key,
                amount(random, 5, 60),
                Map.of(
                        "capex", List.of(amount(random, 0, 25), amount(random, 0, 25)),
                        "opex", List.of(amount(random, 0, 20))),
                Map.of("analyst", List.of(amount(random, 0, 3), amount(random, 0, 3))),
                starts,
                amount(random, 0, 4),
                random.nextBoolean() ? "grow" : "run",
                amount(random, 0, 10),
                isRunning ? new Running(amount(random, 0, 90), Map.of("opex", List.of(amount(random, 0, 12)))) : null);
    }

    private static Requirement rule(Random random) {
        var one = "C" + random.nextInt(3);
        var other = "C" + (3 + random.nextInt(3));
        return switch (random.nextInt(8)) {
            case 0 -> new Must(one);
            case 1 -> new MustNot(other);
            case 2, 3 -> new Requires(one, other);
            case 4 -> new Excludes(one, other);
            case 5 ->
                new Group(
                        "trio",
                        new LinkedHashSet<>(List.of(one, other, "C5")),
                        List.of(Count.AT_MOST, Count.AT_LEAST, Count.EXACTLY).get(random.nextInt(3)),
                        random.nextInt(3));
            case 6 -> new Requirement.BucketShare("grow", number("0.2"), number("0.65"));
            default -> new Requirement.RiskCap(amount(random, 5, 30));
        };
    }

    /// With two decimals.
    private static BigDecimal amount(Random random, int least, int most) {
        return BigDecimal.valueOf(random.nextLong(least * 100L, most * 100L + 1), 2);
    }

    /// The value of the best of all portfolios, tried one by one and judged by the check alone; null where none is
    /// kept.
    static @Nullable BigDecimal best(SelectionModel model) {
        return best(model, 0, new TreeMap<>());
    }

    private static @Nullable BigDecimal best(SelectionModel model, int place, Map<String, Integer> starts) {
        if (place == model.candidates().size()) {
            var verdict = PortfolioCheck.of(model, new Portfolio(starts));
            return verdict.isKept() ? verdict.value() : null;
        }
        var candidate = model.candidates().get(place);
        var best = best(model, place + 1, starts);
        for (int start : candidate.starts()) {
            starts.put(candidate.key(), start);
            var other = best(model, place + 1, starts);
            starts.remove(candidate.key());
            if (other != null && (best == null || other.compareTo(best) > 0)) {
                best = other;
            }
        }
        return best;
    }

    static Set<String> keys(Selection selection) {
        return ((Selection.Chosen) selection).portfolio().starts().keySet();
    }
}

package org.plumbline.app.methods;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;

/// Leads from the traits of a project to an approach and a size of method, and says why.
public final class Tailoring {
    private Tailoring() {}

    /// What is advised.
    ///
    /// @param points what speaks for each approach, the sum of the weights of the rules that apply
    /// @param reasons the rules that apply, heaviest first
    public record Advice(
            Approach approach, Tier tier, Map<Approach, Integer> points, List<Pack.TailoringRule> reasons) {
        public Advice {
            points = Map.copyOf(points);
            reasons = List.copyOf(reasons);
        }
    }

    /// The approach with most points; between equals the hybrid one, and the predictive one where no rule applies.
    /// The tier is the largest that a rule asks for, and never below the size of the project.
    public static Advice advise(Pack pack, Traits traits) {
        var points = new EnumMap<Approach, Integer>(Approach.class);
        var tier = traits.size();
        var reasons = new ArrayList<Pack.TailoringRule>();
        for (var rule : pack.tailoring()) {
            if (!applies(rule, traits)) {
                continue;
            }
            reasons.add(rule);
            var leads = rule.approach();
            if (leads != null) {
                points.merge(leads, rule.weight(), Integer::sum);
            }
            var asked = rule.tier() == null ? tier : rule.tier();
            tier = asked.compareTo(tier) > 0 ? asked : tier;
        }
        reasons.sort(Comparator.comparingInt(Pack.TailoringRule::weight).reversed());
        return new Advice(approach(points), tier, points, reasons);
    }

    private static boolean applies(Pack.TailoringRule rule, Traits traits) {
        var values = traits.values();
        return rule.when().entrySet().stream()
                .allMatch(one -> one.getValue().contains(values.getOrDefault(one.getKey(), "")));
    }

    private static Approach approach(Map<Approach, Integer> points) {
        var most = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var best = points.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.isEmpty() ? Approach.PREDICTIVE : best.size() > 1 ? Approach.HYBRID : best.getFirst();
    }

    /// The traits of a project by its facts: size by budget and length in months, type by its category.
    ///
    /// @param score the highest of its open risks, 0 without any to 25
    static Traits traits(ProjectView project, Pack pack, int score) {
        var start = project.date(ProjectField.START);
        var finish = project.date(ProjectField.BASELINE_FINISH);
        Long months = start == null || finish == null ? null : ChronoUnit.MONTHS.between(start, finish);
        var category = Optional.ofNullable(project.text(ProjectField.CATEGORY)).orElse("");
        var type = pack.types().stream().filter(category::equalsIgnoreCase).findFirst();
        return new Traits(
                size(pack, project.number(ProjectField.BUDGET), months),
                type.orElse(pack.types().isEmpty() ? "" : pack.types().getFirst()),
                risk(score),
                Traits.Clarity.CLEAR);
    }

    /// The size of a project by the thresholds of a pack: the largest whose budget or length it reaches.
    ///
    /// @param months planned, null while not known
    public static Tier size(Pack pack, @Nullable BigDecimal budget, @Nullable Long months) {
        return pack.thresholds().stream()
                .filter(one -> reaches(one, budget, months))
                .map(Pack.Threshold::tier)
                .max(Comparator.naturalOrder())
                .orElse(Tier.SMALL);
    }

    private static boolean reaches(Pack.Threshold one, @Nullable BigDecimal budget, @Nullable Long months) {
        var isDear = budget != null && one.budget().signum() > 0 && budget.compareTo(one.budget()) >= 0;
        return isDear || (months != null && one.months() > 0 && months >= one.months());
    }

    /// The risk of a project by the highest score of its open risks, 0 without any to 25: from 15 high, from 8
    /// medium.
    public static Traits.Level risk(int score) {
        return score >= 15 ? Traits.Level.HIGH : score >= 8 ? Traits.Level.MEDIUM : Traits.Level.LOW;
    }
}

package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentModel.Dimension;
import org.plumbline.app.assurance.assessment.AssessmentModel.Question;

/// Levels from agreed answers (F65): of each group, and of all groups as mean and as minimum, which are
/// never mixed.
public final class Maturity {
    private static final int DIGITS = 2;

    private Maturity() {}

    /// Where a group stands.
    ///
    /// @param score the weighted mean under the rule of the mean, the level reached under the staged rule; null
    /// where nobody could answer
    /// @param level that counts, 0 for not yet standardised
    /// @param blocking codes of the questions that keep it from the next level, the heaviest first
    /// @param skipped levels that are fulfilled and do not count, because a lower one is not reached
    public record Standing(
            String code, @Nullable BigDecimal score, int level, List<String> blocking, List<Integer> skipped) {
        public Standing {
            blocking = List.copyOf(blocking);
            skipped = List.copyOf(skipped);
        }
    }

    /// Where all groups stand.
    ///
    /// @param mean of the scores, by the weights of the groups; null where nothing is known
    /// @param minimum the lowest level of a group
    public record Profile(List<Standing> groups, @Nullable BigDecimal mean, int minimum) {
        public Profile {
            groups = List.copyOf(groups);
        }
    }

    /// The profile of a model.
    ///
    /// @param values agreed answers by code of the question; a question that nobody could answer is not in it
    public static Profile of(AssessmentModel model, Map<String, BigDecimal> values) {
        var groups = new ArrayList<Standing>();
        for (var group : model.body().dimensions()) {
            groups.add(model.rule() == ModelRule.STAGED ? staged(model, group, values) : mean(model, group, values));
        }
        return new Profile(
                groups,
                overall(model, groups),
                groups.stream().mapToInt(Standing::level).min().orElse(0));
    }

    private static @Nullable BigDecimal overall(AssessmentModel model, List<Standing> groups) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var i = 0; i < groups.size(); i++) {
            var score = groups.get(i).score();
            if (score != null) {
                var weight = model.body().dimensions().get(i).weight();
                sum = sum.add(score.multiply(weight));
                weights = weights.add(weight);
            }
        }
        return weights.signum() == 0 ? null : sum.divide(weights, DIGITS, RoundingMode.HALF_UP);
    }

    private static Standing staged(AssessmentModel model, Dimension group, Map<String, BigDecimal> values) {
        var level = 0;
        while (level < model.most() && unmet(group, level + 1, values).isEmpty()) {
            level++;
        }
        var skipped = new ArrayList<Integer>();
        for (var higher = level + 2; higher <= model.most(); higher++) {
            if (has(group, higher) && unmet(group, higher, values).isEmpty()) {
                skipped.add(higher);
            }
        }
        var isKnown = group.questions().stream().anyMatch(one -> values.containsKey(one.code()));
        return new Standing(
                group.code(),
                isKnown ? BigDecimal.valueOf(level) : null,
                level,
                level == model.most() ? List.of() : codes(unmet(group, level + 1, values)),
                skipped);
    }

    private static boolean has(Dimension group, int level) {
        return group.questions().stream().anyMatch(one -> one.level() == level);
    }

    private static List<Question> unmet(Dimension group, int level, Map<String, BigDecimal> values) {
        return group.questions().stream()
                .filter(one -> one.level() == level)
                .filter(one -> values.getOrDefault(one.code(), BigDecimal.ZERO)
                                .compareTo(BigDecimal.valueOf(AssessmentModel.MET))
                        < 0)
                .toList();
    }

    private static Standing mean(AssessmentModel model, Dimension group, Map<String, BigDecimal> values) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var question : group.questions()) {
            var value = values.get(question.code());
            if (value != null) {
                sum = sum.add(value.multiply(question.weight()));
                weights = weights.add(question.weight());
            }
        }
        if (weights.signum() == 0) {
            return new Standing(group.code(), null, 0, codes(group.questions()), List.of());
        }
        var score = sum.divide(weights, DIGITS, RoundingMode.HALF_UP);
        var level = score.setScale(0, RoundingMode.FLOOR).intValueExact();
        var next = BigDecimal.valueOf(level + 1L);
        var blocking = group.questions().stream()
                .filter(one -> level < model.most()
                        && values.getOrDefault(one.code(), BigDecimal.ZERO).compareTo(next) < 0)
                .toList();
        return new Standing(group.code(), score, level, codes(blocking), List.of());
    }

    private static List<String> codes(List<Question> questions) {
        return questions.stream()
                .sorted((one, other) -> other.weight().compareTo(one.weight()))
                .map(Question::code)
                .toList();
    }
}

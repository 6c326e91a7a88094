package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.app.assurance.assessment.AssessmentModel.Body;
import org.plumbline.app.assurance.assessment.AssessmentModel.Dimension;
import org.plumbline.app.assurance.assessment.AssessmentModel.Question;
import org.plumbline.app.kernel.Refusal;

/// Whether a model can be assessed with.
final class ModelChecks {
    private static final int LONGEST = 1000;
    private static final int FEWEST_LEVELS = 2;
    private static final int MOST_LEVELS = 9;

    private ModelChecks() {}

    /// @throws Refusal naming what is wrong
    static void check(ModelRule rule, Body body) {
        levels(body);
        if (body.dimensions().isEmpty()) {
            throw new Refusal(AssessmentRules.NO_GROUPS);
        }
        var codes = new HashSet<String>();
        for (var group : body.dimensions()) {
            once(codes, group.code());
            named(group.name());
            weighed(group.name(), group.weight());
            if (group.questions().isEmpty()) {
                throw new Refusal(AssessmentRules.NO_GROUPS);
            }
            for (var question : group.questions()) {
                once(codes, question.code());
                question(rule, body, question);
            }
            if (rule == ModelRule.STAGED) {
                staged(group, body.levels().size());
            }
        }
    }

    private static void levels(Body body) {
        var numbers = body.levels().stream().map(AssessmentModel.Level::number).collect(Collectors.toSet());
        var highest = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        IntStream.rangeClosed(1, highest)
                .filter(number -> !numbers.contains(number))
                .findFirst()
                .ifPresent(number -> {
                    throw new Refusal(AssessmentRules.LEVEL_SKIPPED, number);
                });
        if (numbers.size() != body.levels().size() || highest < FEWEST_LEVELS || highest > MOST_LEVELS) {
            throw new Refusal(AssessmentRules.LEVELS);
        }
    }

    private static void once(Set<String> codes, String code) {
        if (code.isBlank() || !codes.add(code)) {
            throw new Refusal(AssessmentRules.CODE_TWICE, code);
        }
    }

    private static void named(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refusal(AssessmentRules.TEXT, text.substring(0, Math.min(40, text.length())));
        }
    }

    private static void weighed(String name, BigDecimal weight) {
        if (weight.signum() <= 0) {
            throw new Refusal(AssessmentRules.WEIGHT, name);
        }
    }

    private static void question(ModelRule rule, Body body, Question question) {
        named(question.text());
        weighed(question.text(), question.weight());
        var answers = rule == ModelRule.STAGED
                ? AssessmentModel.FULFILMENT.size()
                : body.levels().size() + 1;
        var isFree = question.anchors().isEmpty() && rule == ModelRule.STAGED;
        if (!isFree && question.anchors().size() != answers) {
            throw new Refusal(
                    AssessmentRules.ANCHORS, question.text(), question.anchors().size(), answers);
        }
    }

    private static void staged(Dimension group, int most) {
        for (var level = 1; level <= most; level++) {
            var number = level;
            if (group.questions().stream().noneMatch(one -> one.level() == number)) {
                throw new Refusal(AssessmentRules.LEVEL_EMPTY, group.name(), level);
            }
        }
        if (group.questions().stream().anyMatch(one -> one.level() < 1 || one.level() > most)) {
            throw new Refusal(AssessmentRules.LEVELS);
        }
    }
}

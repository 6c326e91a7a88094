package org.plumbline.files.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Candidate;
import org.plumbline.engine.selection.ModelProblem;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.SelectionModel;

/// Problems gathered while a question is read, so that its author hears of all of them at once.
final class Findings {
    private static final int MOST_DIGITS = 40;

    private final List<ModelProblem> problems = new ArrayList<>();

    void add(String key, String column, String value, String why) {
        problems.add(new ModelProblem(key, column, value, why));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /// A number; null with a problem where it is none.
    @Nullable
    BigDecimal number(String key, String column, String text) {
        try {
            var number = new BigDecimal(text.strip());
            if (number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS) {
                return number;
            }
            add(key, column, text, "has more than %d digits".formatted(MOST_DIGITS));
        } catch (NumberFormatException e) {
            add(key, column, text, "must be a number like 1250.5, with a point and without thousands signs");
        }
        return null;
    }

    /// The model, if all that was read is sound.
    ///
    /// @throws UnusableQuestion with what was found here and what the model itself finds
    SelectionModel model(List<String> periods, List<Candidate> candidates, List<Requirement> requirements) {
        var all = new ArrayList<>(problems);
        for (var problem : ModelProblem.in(periods, candidates, requirements)) {
            if (!all.contains(problem)) {
                all.add(problem);
            }
        }
        if (!all.isEmpty()) {
            throw new UnusableQuestion(all);
        }
        return new SelectionModel(periods, candidates, requirements);
    }
}

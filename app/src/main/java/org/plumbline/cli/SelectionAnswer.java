package org.plumbline.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Explainer;
import org.plumbline.engine.selection.Frontier;
import org.plumbline.engine.selection.Reason;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.Robustness;
import org.plumbline.engine.selection.Selection;
import org.plumbline.engine.selection.SelectionModel;
import org.plumbline.engine.selection.Selector;
import org.plumbline.engine.selection.Waterline;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.files.selection.Question;

/// What is answered to a question: the selection and, where there are not too many candidates, what speaks for it.
///
/// @param seconds that the search itself took
/// @param reasons one for each candidate, empty where none were sought
/// @param frontier empty where no budget is limited
/// @param robustness null where no value is a range
record SelectionAnswer(
        Question question,
        Selection selection,
        double seconds,
        List<Reason> reasons,
        @Nullable Waterline waterline,
        List<Frontier.Point> frontier,
        @Nullable Robustness robustness) {
    private static final int MOST_EXPLAINED = 2_000;
    private static final List<BigDecimal> PARTS = IntStream.rangeClosed(5, 15)
            .mapToObj(tenth -> BigDecimal.valueOf(tenth, 1))
            .toList();

    /// Searches, and explains with the time that is left; the search gets all of it where nothing is explained.
    static SelectionAnswer to(Question question, Selector selector, Effort effort, int draws) {
        var model = question.model();
        var isKnapsack = model.requirements().stream().allMatch(one -> one instanceof Requirement.Capacity)
                && model.candidates().stream().allMatch(one -> one.totalCost().signum() == 0);
        var isExplained = !isKnapsack && model.candidates().size() <= MOST_EXPLAINED;
        var start = System.nanoTime();
        var selection = selector.select(model, isExplained ? effort.lasting(effort.seconds() / 2) : effort);
        var seconds = (System.nanoTime() - start) / 1e9;
        if (!isExplained || !(selection instanceof Selection.Chosen chosen)) {
            return new SelectionAnswer(question, selection, seconds, List.of(), null, List.of(), null);
        }
        var left = Math.max(0.1, effort.seconds() - seconds);
        var hasRanges = !question.ranges().isEmpty();
        return new SelectionAnswer(
                question,
                selection,
                seconds,
                new Explainer(selector, model, chosen).reasons(effort.lasting(left / 2)),
                Waterline.of(model, chosen.portfolio()),
                hasBudget(model) ? Frontier.of(model, chosen, selector, PARTS, effort.lasting(left / 4)) : List.of(),
                hasRanges ? Robustness.of(model, selector, question.ranges(), draws, effort.lasting(left / 4)) : null);
    }

    private static boolean hasBudget(SelectionModel model) {
        return model.requirements().stream().anyMatch(Requirement.Budget.class::isInstance);
    }
}

package org.plumbline.engine.selection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;
import org.plumbline.engine.selection.program.ProgramSearch;

/// Narrows requirements that cannot be kept together down to a smallest set: one from which none can be left out.
///
/// Idea: halves are left out as long as what stays is still impossible, then one by one (QuickXplain, Junker 2004).
/// What is not decided in time counts as possible, so that the answer always is a conflict, if perhaps not a smallest.
final class ConflictSearch {
    private final SelectionModel model;
    private final @Nullable ExactSolver exact;
    private final Effort effort;
    private final long start = System.nanoTime();
    private boolean isSmallest = true;

    ConflictSearch(SelectionModel model, @Nullable ExactSolver exact, Effort effort) {
        // Values only distract: any portfolio will do.
        this.model = model.revaluing(Candidate::worthless);
        this.exact = exact;
        this.effort = effort;
    }

    Selection.Unmeetable smallest() {
        var conflict = narrow(List.of(), false, model.requirements());
        var ordered = model.requirements().stream()
                .filter(conflict::contains)
                .distinct()
                .toList();
        return new Selection.Unmeetable(ordered, isSmallest);
    }

    /// The requirements among `doubtful` that are needed, beside `kept`, to be impossible.
    private List<Requirement> narrow(List<Requirement> kept, boolean hasGrown, List<Requirement> doubtful) {
        if (hasGrown && isImpossible(kept)) {
            return List.of();
        }
        if (doubtful.size() <= 1) {
            return doubtful;
        }
        var half = doubtful.size() / 2;
        var first = doubtful.subList(0, half);
        var second = doubtful.subList(half, doubtful.size());
        var ofSecond = narrow(joined(kept, first), true, second);
        var ofFirst = narrow(joined(kept, ofSecond), !ofSecond.isEmpty(), first);
        return joined(ofFirst, ofSecond);
    }

    private boolean isImpossible(List<Requirement> requirements) {
        var left = effort.seconds() - (System.nanoTime() - start) / 1e9;
        if (left <= 0) {
            isSmallest = false;
            return false;
        }
        var program = new Translation(new SelectionModel(model.periods(), model.candidates(), requirements)).program();
        return switch (ProgramSearch.solve(program, effort.lasting(left), exact, null)) {
            case Answer.Impossible _ -> true;
            case Answer.Found _ -> false;
            case Answer.Unknown _ -> {
                isSmallest = false;
                yield false;
            }
        };
    }

    private static List<Requirement> joined(List<Requirement> some, List<Requirement> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}

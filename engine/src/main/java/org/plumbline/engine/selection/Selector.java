package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.BinaryProgram;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;
import org.plumbline.engine.selection.program.ProgramSearch;
import org.plumbline.engine.selection.program.Watch;

/// Chooses the portfolio of the highest value that keeps every requirement (F24).
public final class Selector {
    private final @Nullable ExactSolver exact;

    /// @param exact helps to prove where there is one, null to do without
    public Selector(@Nullable ExactSolver exact) {
        this.exact = exact;
    }

    /// With the exact solver at hand, if there is one on this machine when it is needed.
    public static Selector atHand() {
        return new Selector(ExactSolver.atHand());
    }

    /// Searches within the effort; naming a conflict may take as long again.
    public Selection select(SelectionModel model, Effort effort) {
        return select(model, effort, null);
    }

    /// The question in whole numbers, as every solver is asked it: to compare solvers.
    public static BinaryProgram program(SelectionModel model) {
        return new Translation(model).program();
    }

    /// A value of [#program] in the unit of the model.
    public static BigDecimal value(SelectionModel model, long whole) {
        return new Translation(model).value(whole);
    }

    /// The same, beginning with a portfolio of a like question.
    public Selection select(SelectionModel model, Effort effort, @Nullable Portfolio start) {
        return select(model, effort, start, Progress.NONE);
    }

    /// The same, watched: a stop is answered with the best so far.
    public Selection select(SelectionModel model, Effort effort, @Nullable Portfolio start, Progress progress) {
        var translation = new Translation(model);
        BitSet yeses = start == null ? null : translation.yeses(start);
        return switch (ProgramSearch.solve(translation.program(), effort, exact, yeses, watch(progress, translation))) {
            case Answer.Found found -> chosen(model, translation, found);
            case Answer.Impossible _ -> new ConflictSearch(model, exact, effort).smallest();
            case Answer.Unknown(var bound) -> new Selection.Undecided(translation.value(bound));
        };
    }

    private static Watch watch(Progress progress, Translation translation) {
        return new Watch() {
            @Override
            public boolean isStopped() {
                return progress.isStopped();
            }

            @Override
            public void onFound(long value) {
                progress.onFound(translation.value(value));
            }

            @Override
            public void onBound(long bound) {
                progress.onBound(translation.value(bound));
            }
        };
    }

    private static Selection.Chosen chosen(SelectionModel model, Translation translation, Answer.Found found) {
        var portfolio = translation.portfolio(found.yeses());
        var verdict = PortfolioCheck.of(model, portfolio);
        if (!verdict.isKept()) {
            throw new IllegalStateException("the search answered a portfolio that breaks a requirement: "
                    + verdict.breaches().getFirst().words());
        }
        var bound = found.isProven() ? verdict.value() : translation.value(found.bound());
        return new Selection.Chosen(portfolio, verdict, bound.max(verdict.value()));
    }
}

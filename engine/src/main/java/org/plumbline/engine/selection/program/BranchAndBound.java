package org.plumbline.engine.selection.program;

import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tries answers one question after the other and leaves out what cannot beat the best known.
///
/// Idea: depth first; at each node the relaxation gives a bound, and the margins fix every question whose other answer
/// would push the bound below the best. The question answered most in between is tried next, first as it leans.
/// Bounds are checked on the program itself, and answers in whole numbers, so rounding can cost time but neither
/// validity nor a better answer.
final class BranchAndBound {
    private static final double NEARLY = 1e-6;
    private static final int PIVOTS_A_NODE = 400;
    private static final int PIVOTS_A_TABLEAU = 20_000;

    private final BinaryProgram program;
    private final Relaxation relaxation;
    private final Deadline deadline;
    private final int size;

    /// Decided questions in order of deciding; those that branch carry a mark until their other answer was tried too.
    private final int[] trail;

    private final boolean[] hasOther;
    private int depth;
    private long best;

    /// The least value above the best that any answers can have.
    private long next;

    private @Nullable BitSet found;
    private final Consumer<BitSet> onFound;
    private boolean isComplete;
    private long nodes;

    /// Of the node in hand: the answers in part, and that nothing below is worth more.
    private double[] answers = {};

    private double bound;

    /// @param best only answers worth more than this are looked for
    BranchAndBound(BinaryProgram program, Deadline deadline, long best) {
        this(program, deadline, best, _ -> {});
    }

    /// @param onFound told of each better answers at once
    BranchAndBound(BinaryProgram program, Deadline deadline, long best, Consumer<BitSet> onFound) {
        this.onFound = onFound;
        this.program = program;
        this.relaxation = new Relaxation(program);
        this.deadline = deadline;
        this.best = best;
        next = program.next(best);
        size = program.size();
        trail = new int[size];
        hasOther = new boolean[size];
    }

    /// The best answers worth more than the threshold, null where none were found.
    @Nullable
    BitSet search() {
        while (true) {
            nodes++;
            var asked = isHopeless() ? -1 : question();
            if (asked >= 0) {
                decide(asked, relaxationLeans(asked), true);
            } else if (!turn()) {
                isComplete = true;
                return found;
            }
            if (deadline.isOver()) {
                return found;
            }
        }
    }

    /// True where nothing was left out for lack of time: what [#search] answered is the best there is.
    boolean isComplete() {
        return isComplete;
    }

    long best() {
        return best;
    }

    long nodes() {
        return nodes;
    }

    private boolean isHopeless() {
        if (relaxation.pivots() > PIVOTS_A_TABLEAU) {
            relaxation.restart();
        }
        relaxation.solve(PIVOTS_A_NODE);
        if (relaxation.isInfeasible()) {
            return true;
        }
        var margins = relaxation.margins();
        bound = relaxation.bound(margins);
        if (bound < next) {
            return true;
        }
        answers = relaxation.answers();
        for (var j = 0; j < size; j++) {
            if (!relaxation.isFixed(j) && bound - Math.abs(margins[j]) < next) {
                decide(j, margins[j] > 0, false);
            }
        }
        return false;
    }

    /// The question to branch on; -1 where nothing below can be better than the best, which these answers may be.
    private int question() {
        var widest = NEARLY;
        var middle = -1;
        var open = -1;
        var rounded = new BitSet();
        for (var j = 0; j < size; j++) {
            if (relaxation.isFixed(j)) {
                rounded.set(j, relaxation.isYes(j));
                continue;
            }
            open = j;
            rounded.set(j, answers[j] > 0.5);
            var between = Math.min(answers[j], 1 - answers[j]);
            if (between > widest) {
                widest = between;
                middle = j;
            }
        }
        if (middle >= 0) {
            return middle;
        }
        var value = program.value(rounded);
        if (value > best && program.allows(rounded)) {
            best = value;
            next = program.next(best);
            found = rounded;
            onFound.accept(rounded);
        }
        // Whole only within rounding, or not the best below: go on to decide properly.
        return bound < next ? -1 : open;
    }

    private boolean relaxationLeans(int question) {
        return answers[question] > 0.5;
    }

    private void decide(int question, boolean isYes, boolean isBranch) {
        var answer = isYes ? 1 : 0;
        relaxation.bound(question, answer, answer);
        trail[depth] = question;
        hasOther[depth] = isBranch;
        depth++;
    }

    /// Goes back to the last question whose other answer is untried, and takes that; false where there is none.
    private boolean turn() {
        while (depth > 0) {
            depth--;
            var question = trail[depth];
            if (hasOther[depth]) {
                decide(question, !relaxation.isYes(question), false);
                return true;
            }
            relaxation.bound(question, 0, 1);
        }
        return false;
    }
}

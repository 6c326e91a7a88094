package org.plumbline.engine.selection.program;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// A solver that can prove its answers. The engine runs without one; a module that brings one names it in
/// `META-INF/services`, or the caller hands it in.
public interface ExactSolver {
    /// What it is called in figures and messages.
    String name();

    /// True where it can run on this machine; asking loads what it needs.
    boolean isAvailable();

    /// Searches for the best answers.
    ///
    /// @param start answers to begin with, which need not keep the limits
    Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start);

    /// The same, watched where the solver lets itself be watched.
    default Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start, Watch watch) {
        return solve(program, effort, start);
    }

    /// One beside it that is better at bounds of programs with many limits, if there is one. It has no say in what is
    /// proven, counts a step for each node, and runs on one thread.
    default @Nullable ExactSolver bounding() {
        return null;
    }

    /// The solver at hand, looked for and loaded only when first asked; it may turn out not to be available.
    static ExactSolver atHand() {
        return new SolverAtHand();
    }
}

package org.plumbline.engine.selection.program;

import java.util.BitSet;
import java.util.Optional;
import java.util.ServiceLoader;
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

    /// The first solver at hand that can run here.
    static Optional<ExactSolver> find() {
        return ServiceLoader.load(ExactSolver.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(ExactSolver::isAvailable)
                .findFirst();
    }
}

package org.plumbline.engine.selection.program;

import java.util.BitSet;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// Whatever solver the class path brings, found at the first question: most questions never need it, and loading one
/// costs more than they do.
final class SolverAtHand implements ExactSolver {
    private Optional<ExactSolver> found = Optional.empty();
    private boolean isSought;

    @Override
    public String name() {
        return found().map(ExactSolver::name).orElse("none");
    }

    @Override
    public boolean isAvailable() {
        return found().isPresent();
    }

    @Override
    public Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start) {
        return solve(program, effort, start, Watch.NONE);
    }

    @Override
    public Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start, Watch watch) {
        return found().orElseThrow(() -> new IllegalStateException("no exact solver is at hand; ask isAvailable first"))
                .solve(program, effort, start, watch);
    }

    @Override
    public @Nullable ExactSolver bounding() {
        return found().map(ExactSolver::bounding).orElse(null);
    }

    private synchronized Optional<ExactSolver> found() {
        if (!isSought) {
            isSought = true;
            found = ServiceLoader.load(ExactSolver.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(ExactSolver::isAvailable)
                    .findFirst();
        }
        return found;
    }
}

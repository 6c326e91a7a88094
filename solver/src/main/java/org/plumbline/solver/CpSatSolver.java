package org.plumbline.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.BinaryProgram;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;
import org.plumbline.engine.selection.program.Watch;

/// Best answers by CP-SAT of OR-Tools: anytime, with a bound, proven where the time suffices. One thread is
/// repeatable as long as the time limit does not cut it short.
public final class CpSatSolver implements ExactSolver {
    @Override
    public String name() {
        return "cpsat";
    }

    @Override
    public boolean isAvailable() {
        return NativeLibrary.isLoaded();
    }

    @Override
    public ExactSolver bounding() {
        return new ScipSolver();
    }

    @Override
    public Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start) {
        return solve(program, effort, start, Watch.NONE);
    }

    @Override
    public Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start, Watch watch) {
        if (!isAvailable()) {
            throw new IllegalStateException("the exact solver cannot run on this machine; ask isAvailable first");
        }
        var model = new CpModel();
        var questions = new BoolVar[program.size()];
        for (var j = 0; j < questions.length; j++) {
            questions[j] = model.newBoolVar("");
            if (start != null) {
                model.addHint(questions[j], start.get(j));
            }
        }
        for (var row : program.rows()) {
            model.addLessOrEqual(sum(questions, row.columns(), row.coefficients()), row.limit());
        }
        model.maximize(LinearExpr.weightedSum(questions, program.values()));
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(effort.seconds())
                .setRandomSeed(effort.seed())
                .setNumWorkers(effort.threads());
        try (var _ = StopWatch.over(solver::stopSearch, watch)) {
            var status = solver.solve(model, solutions(watch));
            return answer(program, solver, status, questions);
        }
    }

    /// Bounds are told with solutions only: the library's own call for bounds ends the process (9.15).
    private static CpSolverSolutionCallback solutions(Watch watch) {
        return new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                watch.onFound(Math.round(objectiveValue()));
                watch.onBound((long) Math.floor(bestObjectiveBound() + 1e-6));
            }
        };
    }

    private static LinearExpr sum(BoolVar[] questions, int[] columns, long[] coefficients) {
        var terms = new BoolVar[columns.length];
        for (var i = 0; i < terms.length; i++) {
            terms[i] = questions[columns[i]];
        }
        return LinearExpr.weightedSum(terms, coefficients);
    }

    private static Answer answer(BinaryProgram program, CpSolver solver, CpSolverStatus status, BoolVar[] questions) {
        return switch (status) {
            case OPTIMAL, FEASIBLE -> {
                var yeses = new BitSet();
                for (var j = 0; j < questions.length; j++) {
                    yeses.set(j, solver.booleanValue(questions[j]));
                }
                var value = program.value(yeses);
                var bound = status == CpSolverStatus.OPTIMAL ? value : bound(solver);
                yield new Answer.Found(yeses, value, Math.max(value, bound));
            }
            case INFEASIBLE -> new Answer.Impossible();
            case UNKNOWN -> new Answer.Unknown(mostOf(program));
            case MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException("the exact solver refused a program of %d questions and %d rows"
                        .formatted(program.size(), program.rows().size()));
        };
    }

    private static long bound(CpSolver solver) {
        return (long) Math.floor(solver.bestObjectiveBound() + 1e-6);
    }

    /// What all questions of some value are worth together.
    static long mostOf(BinaryProgram program) {
        var sum = 0L;
        for (var value : program.values()) {
            sum += Math.max(0, value);
        }
        return sum;
    }
}

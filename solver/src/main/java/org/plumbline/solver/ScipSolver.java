package org.plumbline.solver;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.BinaryProgram;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;
import org.plumbline.engine.selection.program.Watch;

/// Close bounds by SCIP of OR-Tools: branch and cut, on one thread, a step for each node.
///
/// It counts in `double`, so its bounds are widened by a millionth, an answer that breaks a limit by a rounding error
/// is not answered, and nothing is impossible because it says so. HiGHS, which the same library brings, ended the
/// whole process (9.15), so it is not used.
final class ScipSolver implements ExactSolver {
    private static final double WIDENING = 1e-6;
    private static final int MOST_MEGABYTES = 800;

    /// Coefficients and values beyond this are counted in larger units.
    private static final double GREATEST = 1e6;

    @Override
    public String name() {
        return "scip";
    }

    @Override
    public boolean isAvailable() {
        return NativeLibrary.isLoaded()
                && MPSolver.supportsProblemType(MPSolver.OptimizationProblemType.SCIP_MIXED_INTEGER_PROGRAMMING);
    }

    @Override
    public Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start) {
        return solve(program, effort, start, Watch.NONE);
    }

    @Override
    public Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start, Watch watch) {
        if (!NativeLibrary.isLoaded()) {
            throw new IllegalStateException("the exact solver cannot run on this machine; ask isAvailable first");
        }
        var solver = MPSolver.createSolver("SCIP");
        if (solver == null) {
            return new Answer.Unknown(CpSatSolver.mostOf(program));
        }
        var parameters = new MPSolverParameters();
        try {
            var units = new Units(program);
            var questions = units.model(solver);
            if (start != null) {
                solver.setHint(questions, answers(program.size(), start));
            }
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
            solver.setTimeLimit((long) Math.ceil(1000 * Math.min(effort.seconds(), 1e9)));
            solver.setSolverSpecificParametersAsString(settings(effort));
            try (var _ = StopWatch.over(solver::interruptSolve, watch)) {
                return units.answer(solver, solve(solver, parameters), questions);
            }
        } finally {
            parameters.delete();
            solver.delete();
        }
    }

    /// Seconds come through the library; what is left open has the values SCIP comes with.
    private static String settings(Effort effort) {
        return "limits/nodes = %d%nlimits/memory = %d%nrandomization/randomseedshift = %d%n"
                .formatted(effort.steps(), MOST_MEGABYTES, Math.max(0, effort.seed()));
    }

    private static double[] answers(int size, BitSet yeses) {
        return IntStream.range(0, size).mapToDouble(j -> yeses.get(j) ? 1 : 0).toArray();
    }

    /// The library's own names do not cover all it says.
    private static ResultStatus solve(MPSolver solver, MPSolverParameters parameters) {
        try {
            return solver.solve(parameters);
        } catch (IllegalArgumentException unnamed) {
            return ResultStatus.NOT_SOLVED;
        }
    }

    /// A program in numbers that suit a solver that counts in `double`.
    private static final class Units {
        private final BinaryProgram program;
        private final double unit;

        private Units(BinaryProgram program) {
            this.program = program;
            unit = unit(program.values());
        }

        private static double unit(long[] numbers) {
            return Math.max(1, Arrays.stream(numbers).map(Math::abs).max().orElse(1) / GREATEST);
        }

        private MPVariable[] model(MPSolver solver) {
            var questions = solver.makeBoolVarArray(program.size());
            for (var row : program.rows()) {
                var rowUnit = unit(row.coefficients());
                var constraint = solver.makeConstraint(Double.NEGATIVE_INFINITY, row.limit() / rowUnit);
                for (var k = 0; k < row.columns().length; k++) {
                    if (row.coefficients()[k] != 0) {
                        constraint.setCoefficient(questions[row.columns()[k]], row.coefficients()[k] / rowUnit);
                    }
                }
            }
            var objective = solver.objective();
            for (var j = 0; j < questions.length; j++) {
                objective.setCoefficient(questions[j], program.values()[j] / unit);
            }
            objective.setMaximization();
            return questions;
        }

        private Answer answer(MPSolver solver, ResultStatus status, MPVariable[] questions) {
            var isAnswered = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
            var most = isAnswered ? most(solver.objective().bestBound()) : CpSatSolver.mostOf(program);
            var yeses = new BitSet();
            for (var j = 0; isAnswered && j < questions.length; j++) {
                yeses.set(j, questions[j].solutionValue() > 0.5);
            }
            return isAnswered && program.allows(yeses)
                    ? new Answer.Found(yeses, program.value(yeses), Math.max(most, program.value(yeses)))
                    : new Answer.Unknown(most);
        }

        private long most(double bound) {
            var all = CpSatSolver.mostOf(program);
            var widened = unit * bound + WIDENING * (1 + unit * Math.abs(bound));
            return widened < all ? (long) Math.floor(widened) : all;
        }
    }
}

package org.plumbline.bench.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.BinaryProgram;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;

/// A binary program for Timefold with the settings it comes with, on one thread; it has no bound.
public final class TimefoldSelection implements ExactSolver {
    @Override
    public String name() {
        return "timefold";
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Answer solve(BinaryProgram program, Effort effort, @Nullable BitSet start) {
        var config = new SolverConfig()
                .withSolutionClass(Questions.class)
                .withEntityClasses(Question.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RowSums.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed((long) effort.seed())
                .withTerminationSpentLimit(Duration.ofMillis((long) (1000 * effort.seconds())));
        var solved = SolverFactory.<Questions>create(config).buildSolver().solve(new Questions(program));
        var yeses = new BitSet();
        solved.getAll().stream().filter(Question::isYes).forEach(each -> yeses.set(each.getNumber()));
        long most = 0;
        for (long value : program.values()) {
            most += Math.max(0, value);
        }
        var score = solved.getScore();
        return score == null || !score.isFeasible()
                ? new Answer.Unknown(most)
                : new Answer.Found(yeses, program.value(yeses), Math.max(most, program.value(yeses)));
    }
}

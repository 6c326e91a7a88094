package org.plumbline.bench.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.program.BinaryProgram;

/// A whole binary program and its answers.
@PlanningSolution
public class Questions {
    @ProblemFactProperty
    private final BinaryProgram program;

    @PlanningEntityCollectionProperty
    private List<Question> all;

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    public Questions() {
        this(new BinaryProgram(new long[0], List.of()));
    }

    Questions(BinaryProgram program) {
        this.program = program;
        all = IntStream.range(0, program.size()).mapToObj(Question::new).toList();
    }

    public BinaryProgram getProgram() {
        return program;
    }

    public List<Question> getAll() {
        return all;
    }

    public void setAll(List<Question> all) {
        this.all = all;
    }

    @ValueRangeProvider(id = "answers")
    public List<Boolean> getAnswers() {
        return List.of(false, true);
    }

    public @Nullable HardSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftLongScore score) {
        this.score = score;
    }
}

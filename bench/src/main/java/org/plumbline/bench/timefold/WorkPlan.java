package org.plumbline.bench.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole levelling problem and its answer.
@PlanningSolution
public class WorkPlan {
    @PlanningEntityCollectionProperty
    private List<Work> works = List.of();

    @ProblemFactCollectionProperty
    private List<WorkNeed> needs = List.of();

    @ProblemFactCollectionProperty
    private List<WorkProject> projects = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    public WorkPlan() {}

    WorkPlan(List<Work> works, List<WorkNeed> needs, List<WorkProject> projects) {
        this.works = works;
        this.needs = needs;
        this.projects = projects;
    }

    public List<Work> getWorks() {
        return works;
    }

    public List<WorkNeed> getNeeds() {
        return needs;
    }

    public List<WorkProject> getProjects() {
        return projects;
    }

    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }
}

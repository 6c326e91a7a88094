package org.plumbline.bench.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.levelling.Budget;
import org.plumbline.engine.levelling.Leveller;
import org.plumbline.engine.levelling.Levelling;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Objective;
import org.plumbline.engine.levelling.Resource;
import org.plumbline.engine.levelling.Schedule;

/// A levelling problem for Timefold with the settings it comes with, on one thread. It begins with the schedule of
/// one of our rules: to construct its own it takes a minute for 600 activities, and would have nothing to show.
public final class TimefoldLevelling {
    private TimefoldLevelling() {}

    /// Links have to lead from finish to start without lags, capacity never to change.
    ///
    /// @param due by project, when its delay begins; empty for the makespan alone
    /// @return its best schedule, null where that breaks a capacity
    public static @Nullable Schedule level(LevellingProblem problem, List<Integer> due, double seconds, long seed) {
        var config = new SolverConfig()
                .withSolutionClass(WorkPlan.class)
                .withEntityClasses(Work.class)
                .withConstraintProviderClass(WorkRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(Duration.ofMillis((long) (1000 * seconds)));
        var solver = SolverFactory.<WorkPlan>create(config).buildSolver();
        var works = works(problem);
        begin(works, problem, due.isEmpty() ? Objective.MAKESPAN : Objective.PROJECT_DELAY);
        var plan = solver.solve(new WorkPlan(works, needs(problem), projects(problem, due)));
        var score = plan.getScore();
        return score == null || !score.isFeasible() ? null : schedule(plan);
    }

    private static List<Work> works(LevellingProblem problem) {
        var works = new ArrayList<Work>();
        for (int i = 0; i < problem.activities().size(); i++) {
            var activity = problem.activities().get(i);
            var modes = new ArrayList<WorkMode>();
            for (int m = 0; m < activity.modes().size(); m++) {
                modes.add(new WorkMode(i, m, activity.modes().get(m).duration()));
            }
            int release = Math.max(
                    activity.release(),
                    problem.projects().get(activity.project()).release());
            works.add(new Work(i, activity.project(), release, modes));
        }
        for (var link : problem.links()) {
            works.get(link.to()).after(works.get(link.from()));
        }
        return works;
    }

    private static void begin(List<Work> works, LevellingProblem problem, Objective objective) {
        var first = Leveller.level(problem, objective, Budget.ofSchedules(1), 1);
        if (first instanceof Levelling.Levelled levelled) {
            var schedule = levelled.schedule();
            IntStream.range(0, works.size())
                    .boxed()
                    .sorted(Comparator.comparing(schedule.starts()::get).thenComparing(schedule.finishes()::get))
                    .forEach(i -> works.get(i)
                            .begin(schedule.modes().get(i), schedule.starts().get(i)));
        }
    }

    private static List<WorkNeed> needs(LevellingProblem problem) {
        var needs = new ArrayList<WorkNeed>();
        for (int i = 0; i < problem.activities().size(); i++) {
            var modes = problem.activities().get(i).modes();
            for (int m = 0; m < modes.size(); m++) {
                var mode = new WorkMode(i, m, modes.get(m).duration());
                for (var demand : modes.get(m).demands()) {
                    var resource = problem.resources().get(demand.resource());
                    boolean usedUp = resource.kind() == Resource.Kind.USED_UP;
                    if (demand.units() > 0) {
                        needs.add(new WorkNeed(
                                mode,
                                demand.resource(),
                                demand.units(),
                                resource.steps().getFirst().units(),
                                usedUp));
                    }
                }
            }
        }
        return needs;
    }

    private static List<WorkProject> projects(LevellingProblem problem, List<Integer> due) {
        var projects = new ArrayList<WorkProject>();
        for (int p = 0; p < due.size(); p++) {
            projects.add(
                    new WorkProject(p, due.get(p), problem.projects().get(p).weight()));
        }
        return projects;
    }

    private static Schedule schedule(WorkPlan plan) {
        var starts = new ArrayList<Integer>();
        var finishes = new ArrayList<Integer>();
        var modes = new ArrayList<Integer>();
        for (var work : plan.getWorks()) {
            var mode = work.getMode();
            starts.add(Work.orZero(work.getStart()));
            finishes.add(Work.orZero(work.getFinish()));
            modes.add(mode == null ? 0 : mode.number());
        }
        return new Schedule(starts, finishes, modes);
    }
}

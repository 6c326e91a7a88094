package org.plumbline.bench;

import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.earnedvalue.RollUp;
import org.plumbline.engine.earnedvalue.RollUp.Measure;
import org.plumbline.engine.earnedvalue.Tree;
import org.plumbline.engine.levelling.Budget;
import org.plumbline.engine.levelling.Leveller;
import org.plumbline.engine.levelling.Levelling;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Objective;
import org.plumbline.engine.network.LiveSchedule;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.random.Stream;
import org.plumbline.engine.selection.Selector;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.BinaryProgram;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ProgramSearch;
import org.plumbline.engine.simulation.RiskModel;
import org.plumbline.engine.simulation.RiskOutcome;
import org.plumbline.engine.simulation.RiskSimulation;

/// The inner loops by themselves, for JMH: one call is one operation, times are means.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Kernels {
    private static final int PASSES = 1_000;

    /// A plan of 10,000 tasks in projects of 200, in office hours.
    @State(Scope.Thread)
    public static class Plan {
        private static final int TASKS = 10_000;

        private final Stream random = new Stream(3, 0);

        @SuppressWarnings("NullAway.Init")
        private Network network;

        @SuppressWarnings("NullAway.Init")
        private LiveSchedule live;

        @Setup(Level.Iteration)
        public void make() {
            network =
                    CpmPlan.of(CpmPlan.Variant.CALENDAR, TASKS, 200, 1).build().orThrow();
            live = network.live();
        }
    }

    /// A year of an office calendar.
    @State(Scope.Thread)
    public static class Days {
        private final WorkCalendar calendar = WorkCalendar.office();
        private final LocalDateTime from = LocalDateTime.of(2026, 3, 4, 10, 30);
        private int work = 1;
    }

    /// A thousand projects of a hundred tasks.
    @State(Scope.Thread)
    public static class Amounts {
        private static final int PROJECTS = 1_000;
        private static final int TASKS = 100_000;

        private final Stream random = new Stream(5, 0);

        @SuppressWarnings("NullAway.Init")
        private RollUp sums;

        @Setup
        public void make() {
            var parents = new int[1 + PROJECTS + TASKS];
            parents[0] = -1;
            for (int node = 1; node < parents.length; node++) {
                parents[node] = node <= PROJECTS ? 0 : 1 + (node - 1 - PROJECTS) / (TASKS / PROJECTS);
            }
            sums = new RollUp(Tree.of(parents));
            for (int node = 1 + PROJECTS; node < parents.length; node++) {
                sums.fill(node, Measure.ACTUAL, node % 977);
            }
        }
    }

    /// A project of 100 tasks with uncertain durations.
    @State(Scope.Thread)
    public static class Risks {
        private final RiskModel model = MonteCarloBench.model(100, 100, "triangular");
        private final RiskSimulation.Settings settings = new RiskSimulation.Settings(PASSES, 1, 1);
    }

    /// One project of 120 activities over four resources.
    @State(Scope.Thread)
    public static class Work {
        private final LevellingProblem problem =
                LevellingRule.problems("rule:rg:120", 1, 1).getFirst();
    }

    /// A knapsack of 30 rows and 500 items.
    @State(Scope.Thread)
    public static class Choice {
        private final BinaryProgram program = Selector.program(
                KnapsackRule.questions("rule:30x500x0.5", 1, 1).getFirst().model());
    }

    @Benchmark
    public int cpmFull(Plan plan) {
        return plan.network.schedule().finish(0);
    }

    @Benchmark
    public int cpmOneEdit(Plan plan) {
        int task = plan.random.nextInt(0, Plan.TASKS);
        plan.live.last(task, 60 * plan.random.nextInt(1, 17));
        return plan.live.recomputed();
    }

    @Benchmark
    public LocalDateTime calendarPlus(Days days) {
        days.work = days.work % 9_973 + 60;
        return days.calendar.plus(days.from, days.work);
    }

    @Benchmark
    public int calendarBetween(Days days) {
        days.work = days.work % 9_973 + 60;
        return days.calendar.between(days.from, days.from.plusMinutes(days.work * 7L));
    }

    @Benchmark
    public long rollUpFull(Amounts amounts) {
        amounts.sums.recompute(false);
        return amounts.sums.total(0, Measure.ACTUAL);
    }

    @Benchmark
    public long rollUpOneChange(Amounts amounts) {
        int node = 1 + Amounts.PROJECTS + amounts.random.nextInt(0, Amounts.TASKS);
        amounts.sums.change(node, Measure.ACTUAL, amounts.random.nextInt(0, 1_000));
        return amounts.sums.total(0, Measure.ACTUAL);
    }

    /// One iteration of 100 tasks; a call is a thousand.
    @Benchmark
    @OperationsPerInvocation(PASSES)
    public RiskOutcome monteCarloIteration(Risks risks) {
        return RiskSimulation.run(risks.model, risks.settings);
    }

    /// One schedule of 120 activities with its share of breeding; a call is a thousand.
    @Benchmark
    @OperationsPerInvocation(PASSES)
    public Levelling levellingSchedule(Work work) {
        return Leveller.level(work.problem, Objective.MAKESPAN, Budget.ofSchedules(PASSES), 1);
    }

    /// The relaxation, a first packing and one node.
    @Benchmark
    public Answer selectionBound(Choice choice) {
        return ProgramSearch.solve(choice.program, new Effort(60, 1, 1, 1), null, null);
    }
}

package org.plumbline.engine.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What came of drawing a [RiskModel]: an end and a cost for each project and iteration, and how often each task was
/// critical. Read by any number of threads.
public final class RiskOutcome {
    final RiskModel model;
    private final RiskSimulation.Settings settings;
    private final int[][] finish;
    private final double[][] cost;
    private final int[] critical;

    RiskOutcome(RiskModel model, RiskSimulation.Settings settings) {
        this.model = model;
        this.settings = settings;
        finish = new int[model.projects()][settings.iterations()];
        cost = new double[model.projects()][];
        for (int project = 0; project < cost.length; project++) {
            cost[project] = new double[model.sections.get(project).hasCosts ? settings.iterations() : 0];
        }
        critical = new int[model.tasks()];
    }

    void keepFinish(int project, int first, int lanes, int[] ends) {
        System.arraycopy(ends, 0, finish[project], first, lanes);
    }

    void keepCost(int project, int first, int lanes, double[] costs) {
        System.arraycopy(costs, 0, cost[project], first, lanes);
    }

    /// @param counts per project and place
    void addCritical(int[][] counts) {
        for (int project = 0; project < counts.length; project++) {
            int[] task = model.sections.get(project).task;
            for (int place = 0; place < task.length; place++) {
                critical[task[place]] += counts[project][place];
            }
        }
    }

    public int iterations() {
        return settings.iterations();
    }

    public long seed() {
        return settings.seed();
    }

    /// How the end of a project is distributed, in ticks from its start.
    public Curve finish(int project) {
        return Curve.of(IntStream.of(finish[project]).asDoubleStream().toArray());
    }

    /// How the end of the last project is distributed, in ticks, all projects having started together.
    public Curve finish() {
        var last = new double[iterations()];
        for (int[] ends : finish) {
            for (int i = 0; i < last.length; i++) {
                last[i] = Math.max(last[i], ends[i]);
            }
        }
        return Curve.of(last);
    }

    /// How the cost of a project is distributed; empty where no task of it costs anything.
    public Optional<Curve> cost(int project) {
        return cost[project].length == 0 ? Optional.empty() : Optional.of(Curve.of(cost[project].clone()));
    }

    /// How the cost of all projects together is distributed; empty where nothing costs anything.
    public Optional<Curve> cost() {
        if (!model.hasCosts) {
            return Optional.empty();
        }
        var sum = new double[iterations()];
        for (double[] costs : cost) {
            for (int i = 0; i < costs.length; i++) {
                sum[i] += costs[i];
            }
        }
        return Optional.of(Curve.of(sum));
    }

    /// Share of iterations in which a project ends by a tick and within an amount at once; less than either alone.
    public double jointConfidence(int project, double byTick, double withinCost) {
        int both = 0;
        for (int i = 0; i < iterations(); i++) {
            boolean isWithin = cost[project].length == 0 || cost[project][i] <= withinCost;
            both += finish[project][i] <= byTick && isWithin ? 1 : 0;
        }
        return (double) both / iterations();
    }

    /// Criticality index: share of iterations in which the task's float against its project's end was zero.
    public double criticality(int task) {
        return (double) critical[task] / iterations();
    }

    /// What the figures would have been after fewer iterations, at ten even steps, so that everybody sees them settle.
    public List<Convergence> convergence(int project) {
        return Convergence.of(finish[project]);
    }

    int[] finishes(int project) {
        return finish[project];
    }

    int timesCritical(int task) {
        return critical[task];
    }
}

package org.plumbline.bench;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Resource;
import org.plumbline.engine.levelling.Schedule;
import org.plumbline.solver.CpSatSolver;

/// The same problem for CP-SAT on one thread, the least makespan: one interval an activity, one cumulative constraint a
/// resource. Only for problems with one mode, links from finish to start and capacity that never changes.
final class LevellingPeer {
    private final LevellingProblem problem;
    private final CpModel model = new CpModel();
    private final List<IntVar> starts = new ArrayList<>();

    private LevellingPeer(LevellingProblem problem) {
        this.problem = problem;
    }

    /// @return what it found within the time, null for nothing
    static @Nullable Schedule level(LevellingProblem problem, double seconds) {
        if (!new CpSatSolver().isAvailable()) {
            throw new IllegalArgumentException("The peer cpsat cannot run on this machine.");
        }
        return new LevellingPeer(problem).solve(seconds);
    }

    private @Nullable Schedule solve(double seconds) {
        int horizon = 0;
        for (var activity : problem.activities()) {
            if (activity.modes().size() > 1 || activity.workingTime() >= 0 || activity.release() > 0) {
                throw new IllegalArgumentException(
                        "The peer levels problems of one mode, without breaks and releases.");
            }
            horizon += activity.modes().getFirst().duration();
        }
        var end = model.newIntVar(0, horizon, "end");
        var use = resources();
        for (var activity : problem.activities()) {
            var mode = activity.modes().getFirst();
            var start = model.newIntVar(0, horizon, "");
            starts.add(start);
            model.addGreaterOrEqual(end, LinearExpr.affine(start, 1, mode.duration()));
            var interval = model.newFixedSizeIntervalVar(start, mode.duration(), "");
            mode.demands().forEach(demand -> use.get(demand.resource()).addDemand(interval, demand.units()));
        }
        for (var link : problem.links()) {
            link(link);
        }
        model.minimize(end);
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(1);
        var status = solver.solve(model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE ? schedule(solver) : null;
    }

    private List<CumulativeConstraint> resources() {
        var use = new ArrayList<CumulativeConstraint>();
        for (var resource : problem.resources()) {
            if (resource.kind() != Resource.Kind.RENEWABLE || resource.steps().size() > 1) {
                throw new IllegalArgumentException("The peer levels resources whose capacity never changes.");
            }
            use.add(model.addCumulative(resource.steps().getFirst().units()));
        }
        return use;
    }

    private void link(Precedence link) {
        if (link.kind() != Precedence.Kind.FINISH_START) {
            throw new IllegalArgumentException("The peer levels links from finish to start.");
        }
        int after = duration(link.from()) + link.lag();
        model.addGreaterOrEqual(starts.get(link.to()), LinearExpr.affine(starts.get(link.from()), 1, after));
    }

    private int duration(int activity) {
        return problem.activities().get(activity).modes().getFirst().duration();
    }

    private Schedule schedule(CpSolver solver) {
        var found = new ArrayList<Integer>();
        var finishes = new ArrayList<Integer>();
        var modes = new ArrayList<Integer>();
        for (int i = 0; i < starts.size(); i++) {
            int start = Math.toIntExact(solver.value(starts.get(i)));
            found.add(start);
            finishes.add(start + duration(i));
            modes.add(0);
        }
        return new Schedule(found, finishes, modes);
    }
}

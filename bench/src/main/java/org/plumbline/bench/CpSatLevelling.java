package org.plumbline.bench;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.levelling.Activity;
import org.plumbline.engine.levelling.Budget;
import org.plumbline.engine.levelling.Leveller;
import org.plumbline.engine.levelling.Levelling;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Objective;
import org.plumbline.engine.levelling.Resource;
import org.plumbline.engine.levelling.Schedule;
import org.plumbline.solver.CpSatSolver;

/// A levelling problem for CP-SAT on one thread: an interval for each mode of an activity, one cumulative constraint
/// for each resource, one sum for each that is used up. Delays first, then the makespan, as we count.
final class CpSatLevelling {
    private final LevellingQuestion question;
    private final int horizon;
    private final CpModel model = new CpModel();
    private final List<IntVar> starts = new ArrayList<>();
    private final List<List<BoolVar>> chosen = new ArrayList<>();
    private final Map<Integer, CumulativeConstraint> renewable = new HashMap<>();
    private final Map<Integer, LinearExprBuilder> usedUp = new HashMap<>();

    private CpSatLevelling(LevellingQuestion question) {
        this.question = question;
        horizon = horizon(question);
    }

    /// @return what it found within the time, null for nothing
    static @Nullable Schedule level(LevellingQuestion question, double seconds, long seed) {
        if (!new CpSatSolver().isAvailable()) {
            throw new IllegalArgumentException("The peer cpsat cannot run on this machine.");
        }
        return new CpSatLevelling(question).solve(seconds, seed);
    }

    /// Twice what one rule makes of it, which spares the peer a useless range; everything in a row without that.
    private static int horizon(LevellingQuestion question) {
        var first = Leveller.level(question.problem(), question.objective(), Budget.ofSchedules(1), 1);
        int sum = 0;
        for (var activity : question.problem().activities()) {
            sum += activity.modes().stream().mapToInt(Mode::duration).max().orElse(0);
        }
        for (var project : question.problem().projects()) {
            sum = Math.max(sum, sum + project.release());
        }
        return first instanceof Levelling.Levelled levelled
                ? Math.min(sum, 2 * levelled.schedule().makespan())
                : sum;
    }

    private @Nullable Schedule solve(double seconds, long seed) {
        resources();
        var problem = question.problem();
        for (int i = 0; i < problem.activities().size(); i++) {
            starts.add(model.newIntVar(question.earliest()[i], horizon, ""));
            chosen.add(modes(problem.activities().get(i), starts.getLast()));
        }
        for (var link : problem.links()) {
            model.addGreaterOrEqual(starts.get(link.to()), finish(link.from()));
        }
        for (var sum : usedUp.entrySet()) {
            model.addLessOrEqual(
                    sum.getValue(),
                    problem.resources().get(sum.getKey()).steps().getFirst().units());
        }
        objective();
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(1).setRandomSeed((int) seed);
        var status = solver.solve(model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE ? schedule(solver) : null;
    }

    private void resources() {
        var resources = question.problem().resources();
        for (int r = 0; r < resources.size(); r++) {
            if (resources.get(r).kind() == Resource.Kind.USED_UP) {
                usedUp.put(r, LinearExpr.newBuilder());
            } else {
                renewable.put(
                        r,
                        model.addCumulative(resources.get(r).steps().getFirst().units()));
            }
        }
    }

    private List<BoolVar> modes(Activity activity, IntVar start) {
        var present = new ArrayList<BoolVar>();
        for (var mode : activity.modes()) {
            var taken = activity.modes().size() == 1 ? null : model.newBoolVar("");
            var interval = taken == null
                    ? model.newFixedSizeIntervalVar(start, mode.duration(), "")
                    : model.newOptionalFixedSizeIntervalVar(start, mode.duration(), taken, "");
            if (taken != null) {
                present.add(taken);
            }
            demands(mode, interval, taken);
        }
        if (!present.isEmpty()) {
            model.addExactlyOne(present.toArray(BoolVar[]::new));
        }
        return present;
    }

    private void demands(Mode mode, IntervalVar interval, @Nullable BoolVar taken) {
        for (var demand : mode.demands()) {
            var use = renewable.get(demand.resource());
            var sum = usedUp.get(demand.resource());
            if (use != null) {
                use.addDemand(interval, demand.units());
            } else if (sum != null && taken == null) {
                sum.add(demand.units());
            } else if (sum != null) {
                sum.addTerm(taken, demand.units());
            }
        }
    }

    private LinearExprBuilder finish(int i) {
        var modes = question.problem().activities().get(i).modes();
        var finish = LinearExpr.newBuilder().add(starts.get(i));
        if (chosen.get(i).isEmpty()) {
            return finish.add(modes.getFirst().duration());
        }
        for (int m = 0; m < modes.size(); m++) {
            finish.addTerm(chosen.get(i).get(m), modes.get(m).duration());
        }
        return finish;
    }

    private void objective() {
        var end = model.newIntVar(0, horizon, "end");
        for (int i = 0; i < starts.size(); i++) {
            model.addGreaterOrEqual(end, finish(i));
        }
        var sum = LinearExpr.newBuilder().add(end);
        if (question.objective() == Objective.PROJECT_DELAY) {
            var problem = question.problem();
            var delays = new ArrayList<IntVar>();
            for (var project : problem.projects()) {
                delays.add(model.newIntVar(0, horizon, ""));
                sum.addTerm(delays.getLast(), (long) project.weight() * (horizon + 1));
            }
            for (int i = 0; i < starts.size(); i++) {
                int project = problem.activities().get(i).project();
                var due = LinearExpr.newBuilder()
                        .add(delays.get(project))
                        .add(question.due().get(project));
                model.addGreaterOrEqual(due, finish(i));
            }
        }
        model.minimize(sum);
    }

    private Schedule schedule(CpSolver solver) {
        var found = new ArrayList<Integer>();
        var finishes = new ArrayList<Integer>();
        var modes = new ArrayList<Integer>();
        for (int i = 0; i < starts.size(); i++) {
            int start = Math.toIntExact(solver.value(starts.get(i)));
            int mode = 0;
            for (int m = 0; m < chosen.get(i).size(); m++) {
                mode = solver.booleanValue(chosen.get(i).get(m)) ? m : mode;
            }
            int duration =
                    question.problem().activities().get(i).modes().get(mode).duration();
            found.add(start);
            finishes.add(start + duration);
            modes.add(mode);
        }
        return new Schedule(found, finishes, modes);
    }
}

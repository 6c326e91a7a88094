package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.List;

/// Resource smoothing: moves activities within the room their links and the objective leave them, so that the use of
/// the resources over time is as even as single moves make it (after Burgess and Killebrew, 1962).
///
/// Unevenness is the sum over resources and time of the squared share of the greatest capacity in use, so that a
/// resource counts alike however large it is. From the last activity to the first, each takes the best start it has;
/// repeated until none moves. The cost of all starts of an activity is found in one sweep. Activities that pause stay.
public final class Smoothing {
    private static final int ROUNDS = 20;

    /// Improvements below this are rounding.
    private static final double LEAST = 1e-9;

    private final Flat flat;
    private final Choice choice;
    private final int[] start;
    private final int[] latest;
    private final int end;

    /// By resource that is not used up, units in use and units there in each unit of time.
    private final int[][] use;

    private final int[][] capacity;
    private final double[] weight;

    /// A schedule no worse in its objective and evener in its use of resources.
    ///
    /// @param before unevenness of the schedule it was made from, 0 or more
    /// @param after unevenness of this one, never more
    public record Smoothed(Schedule schedule, double before, double after) {}

    private Smoothing(LevellingProblem problem, Schedule schedule, Objective objective) {
        flat = new Flat(problem);
        choice = new Choice(flat);
        start = new int[flat.size];
        var finish = new int[flat.size];
        var modes = new int[flat.size];
        for (int j = 0; j < flat.size; j++) {
            modes[j] = schedule.modes().get(flat.original[j]);
            start[j] = schedule.starts().get(flat.original[j]);
            finish[j] = schedule.finishes().get(flat.original[j]);
        }
        choice.use(modes);
        latest = new int[flat.size];
        new Measure(flat, new Unlimited(flat), objective).latest(finish, latest);
        end = schedule.makespan();
        use = new int[problem.resources().size()][end];
        capacity = new int[problem.resources().size()][end];
        weight = new double[problem.resources().size()];
        for (int r = 0; r < weight.length; r++) {
            fill(problem.resources().get(r), r);
        }
        for (int j = 0; j < flat.size; j++) {
            add(j, 1);
        }
    }

    /// @param schedule one in which everything holds
    public static Smoothed of(LevellingProblem problem, Schedule schedule, Objective objective) {
        var smoothing = new Smoothing(problem, schedule, objective);
        double before = smoothing.unevenness();
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS && !smoothing.flat.pauses; round++) {
            moved = false;
            for (int j = smoothing.flat.size - 1; j >= 0; j--) {
                moved |= smoothing.move(j);
            }
        }
        return new Smoothed(smoothing.schedule(schedule), before, smoothing.unevenness());
    }

    private void fill(Resource resource, int r) {
        int most = resource.most();
        weight[r] = resource.kind() == Resource.Kind.USED_UP || most == 0 ? 0 : 1.0 / most / most;
        for (var step : resource.steps()) {
            for (int t = step.from(); t < end; t++) {
                capacity[r][t] = step.units();
            }
        }
    }

    private List<Demand> demands(int j) {
        var all = flat.activity(j).modes().get(choice.mode[j]).demands();
        return all.stream().filter(demand -> weight[demand.resource()] > 0).toList();
    }

    private void add(int j, int sign) {
        int from = start[j];
        int until = flat.clocks[j].finish(from, choice.duration[j]);
        for (var demand : demands(j)) {
            for (int t = from; t < until; t++) {
                use[demand.resource()][t] += flat.clocks[j].next(t) == t ? sign * demand.units() : 0;
            }
        }
    }

    /// @return true where another start is better
    private boolean move(int j) {
        int from = first(j);
        int until = last(j);
        int d = choice.duration[j];
        var demands = demands(j);
        if (from >= until || d == 0 || demands.isEmpty()) {
            return false;
        }
        add(j, -1);
        var cost = new double[until - from + 1];
        for (var demand : demands) {
            sweep(demand, d, from, cost);
        }
        int best = start[j];
        for (int s = from; s <= until; s++) {
            best = cost[s - from] < cost[best - from] - LEAST ? s : best;
        }
        boolean moved = best != start[j];
        start[j] = best;
        add(j, 1);
        return moved;
    }

    /// Adds to each start what it costs with this resource; infinite where there is not enough.
    private void sweep(Demand demand, int d, int from, double[] cost) {
        var used = use[demand.resource()];
        var there = capacity[demand.resource()];
        double sum = 0;
        int tooMuch = 0;
        for (int t = from; t < from + cost.length + d - 1; t++) {
            sum += used[t];
            tooMuch += used[t] + demand.units() > there[t] ? 1 : 0;
            int s = t - d + 1;
            if (s >= from) {
                cost[s - from] +=
                        tooMuch > 0 ? Double.POSITIVE_INFINITY : 2 * sum * demand.units() * weight[demand.resource()];
                sum -= used[s];
                tooMuch -= used[s] + demand.units() > there[s] ? 1 : 0;
            }
        }
    }

    private int first(int j) {
        var links = flat.links;
        int first = flat.release[j];
        for (int e = links.into[j]; e < links.into[j + 1]; e++) {
            first = Math.max(first, start[links.from[e]] + choice.span[e]);
        }
        return first;
    }

    private int last(int j) {
        var links = flat.links;
        int last = latest[j] - choice.duration[j];
        for (int i = links.outOf[j]; i < links.outOf[j + 1]; i++) {
            int e = links.link[i];
            last = Math.min(last, start[links.to[e]] - choice.span[e]);
        }
        return last;
    }

    private double unevenness() {
        double sum = 0;
        for (int r = 0; r < weight.length; r++) {
            long squares = 0;
            for (int units : use[r]) {
                squares += (long) units * units;
            }
            sum += squares * weight[r];
        }
        return sum;
    }

    private Schedule schedule(Schedule from) {
        var starts = new ArrayList<>(from.starts());
        var finishes = new ArrayList<>(from.finishes());
        for (int j = 0; j < flat.size; j++) {
            starts.set(flat.original[j], start[j]);
            finishes.set(flat.original[j], flat.clocks[j].finish(start[j], choice.duration[j]));
        }
        return new Schedule(starts, finishes, from.modes());
    }
}

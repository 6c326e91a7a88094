package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.List;

/// Finds out for each activity of a schedule whether a resource makes it wait, and who has that resource.
public final class Waits {
    private final LevellingProblem problem;
    private final Schedule schedule;
    private final Flat flat;
    private final Clock[] clocks;

    /// By resource, the activities with a demand for it.
    private final List<List<Wait.Holder>> users = new ArrayList<>();

    private Waits(LevellingProblem problem, Schedule schedule) {
        this.problem = problem;
        this.schedule = schedule;
        flat = new Flat(problem);
        clocks = new Clock[flat.size];
        for (int j = 0; j < flat.size; j++) {
            clocks[flat.original[j]] = flat.clocks[j];
        }
        for (int r = 0; r < problem.resources().size(); r++) {
            users.add(new ArrayList<>());
        }
        for (int i = 0; i < flat.size; i++) {
            for (var demand : mode(i).demands()) {
                users.get(demand.resource()).add(new Wait.Holder(i, demand.units()));
            }
        }
    }

    /// @param schedule one in which everything holds
    /// @return a wait for each activity that waits for a resource, by rising start
    public static List<Wait> of(LevellingProblem problem, Schedule schedule) {
        var waits = new Waits(problem, schedule);
        var found = new ArrayList<Wait>();
        for (int j = 0; j < waits.flat.size; j++) {
            waits.explain(j, found);
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    private void explain(int j, List<Wait> found) {
        int i = flat.original[j];
        int start = schedule.starts().get(i);
        int duration = mode(i).duration();
        int earliest = duration == 0 ? start : clocks[i].next(earliest(j));
        if (start <= earliest) {
            return;
        }
        int before = clocks[i].latestStart(schedule.finishes().get(i) - 1, duration);
        for (int t = before; t < clocks[i].finish(before, duration); t = clocks[i].next(t + 1)) {
            for (var demand : mode(i).demands()) {
                if (isShort(i, demand, t)) {
                    found.add(wait(i, earliest, demand.resource(), t));
                    return;
                }
            }
        }
    }

    private boolean isShort(int i, Demand demand, int time) {
        if (problem.resources().get(demand.resource()).kind() == Resource.Kind.USED_UP) {
            return false;
        }
        long held = demand.units();
        for (var user : users.get(demand.resource())) {
            held += user.activity() != i && works(user.activity(), time) ? user.units() : 0;
        }
        return held > capacity(demand.resource(), time);
    }

    private Wait wait(int i, int earliest, int resource, int time) {
        var holders = new ArrayList<Wait.Holder>();
        for (var user : users.get(resource)) {
            if (user.activity() != i && works(user.activity(), time)) {
                holders.add(user);
            }
        }
        holders.sort((a, b) -> Integer.compare(b.units(), a.units()));
        return new Wait(i, earliest, schedule.starts().get(i), resource, time, capacity(resource, time), holders);
    }

    private int capacity(int resource, int time) {
        int units = 0;
        for (var step : problem.resources().get(resource).steps()) {
            if (step.from() > time) {
                break;
            }
            units = step.units();
        }
        return units;
    }

    private boolean works(int i, int time) {
        return schedule.starts().get(i) <= time && time < schedule.finishes().get(i) && clocks[i].next(time) == time;
    }

    /// By links and release, the others as they are; a link to the finish is looked at as if it drove the start.
    private int earliest(int j) {
        var links = flat.links;
        int i = flat.original[j];
        int earliest = flat.release[j];
        for (int e = links.into[j]; e < links.into[j + 1]; e++) {
            int from = flat.original[links.from[e]];
            var kind = links.kind(e);
            int least = (kind.fromStart() ? schedule.starts() : schedule.finishes()).get(from) + links.lag[e];
            earliest = Math.max(
                    earliest, kind.toStart() ? least : clocks[i].latestStart(Math.max(0, least), mode(i).duration()));
        }
        return earliest;
    }

    private Mode mode(int i) {
        return problem.activities().get(i).modes().get(schedule.modes().get(i));
    }
}

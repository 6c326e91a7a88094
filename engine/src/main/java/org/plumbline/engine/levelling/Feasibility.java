package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why no schedule can exist, found before searching (or after an activity found no place).
final class Feasibility {
    private final LevellingProblem problem;

    Feasibility(LevellingProblem problem) {
        this.problem = problem;
    }

    /// @return the links of a circle, or an activity that asks for more than there is; null where neither was found
    @Nullable
    Levelling obstacle() {
        var order = Flat.order(problem);
        if (order.length < problem.activities().size()) {
            return new Levelling.Circular(circle(order));
        }
        for (int i = 0; i < problem.activities().size(); i++) {
            var overbooked = overbooked(i);
            if (overbooked != null) {
                return overbooked;
            }
        }
        return usedUp();
    }

    /// Walks back from an activity outside the order until one is met again.
    private List<String> circle(int[] order) {
        var placed = new boolean[problem.activities().size()];
        for (int i : order) {
            placed[i] = true;
        }
        var before = new int[placed.length];
        for (var link : problem.links()) {
            if (!placed[link.from()] && !placed[link.to()]) {
                before[link.to()] = link.from();
            }
        }
        int at = 0;
        while (placed[at]) {
            at++;
        }
        for (int steps = 0; steps < placed.length; steps++) {
            at = before[at];
        }
        var names = new ArrayList<String>();
        int next = at;
        do {
            names.addFirst(problem.activities().get(next).name());
            next = before[next];
        } while (next != at);
        return names;
    }

    /// Null where some mode finds, for each resource by itself, a place long enough.
    private Levelling.@Nullable Overbooked overbooked(int i) {
        Levelling.Overbooked least = null;
        for (var mode : problem.activities().get(i).modes()) {
            var found = overbooked(i, mode);
            if (found == null) {
                return null;
            }
            least = least == null || missing(found) < missing(least) ? found : least;
        }
        return least;
    }

    /// True where this mode of the activity finds, for each resource by itself, a place long enough.
    boolean fits(int i, int mode) {
        return overbooked(i, problem.activities().get(i).modes().get(mode)) == null;
    }

    private Levelling.@Nullable Overbooked overbooked(int i, Mode mode) {
        var activity = problem.activities().get(i);
        for (var demand : mode.demands()) {
            var resource = problem.resources().get(demand.resource());
            boolean pauses = activity.workingTime() != Activity.ALWAYS;
            int most = pauses || mode.duration() == 0 || resource.kind() == Resource.Kind.USED_UP
                    ? resource.most()
                    : longest(resource, activity.release(), mode.duration());
            if (demand.units() > most && mode.duration() > 0) {
                return new Levelling.Overbooked(activity.name(), resource.name(), demand.units(), most);
            }
        }
        return null;
    }

    private static int missing(Levelling.Overbooked overbooked) {
        return overbooked.demand() - overbooked.capacity();
    }

    /// The most units that are there throughout some stretch of the duration.
    private static int longest(Resource resource, int release, int duration) {
        int best = 0;
        var steps = resource.steps();
        for (int first = 0; first < steps.size(); first++) {
            int from = Math.max(release, steps.get(first).from());
            int least = Integer.MAX_VALUE;
            for (int k = first; k < steps.size() && steps.get(k).from() < (long) from + duration; k++) {
                least = Math.min(least, steps.get(k).units());
            }
            best = Math.max(best, least);
        }
        return best;
    }

    private Levelling.@Nullable Overbooked usedUp() {
        for (int r = 0; r < problem.resources().size(); r++) {
            var resource = problem.resources().get(r);
            if (resource.kind() == Resource.Kind.RENEWABLE) {
                continue;
            }
            long sum = 0;
            var last = "";
            for (var activity : problem.activities()) {
                int least = least(activity, r);
                sum += least;
                last = least > 0 ? activity.name() : last;
            }
            if (sum > resource.most()) {
                return new Levelling.Overbooked(
                        last, resource.name(), (int) Math.min(sum, Integer.MAX_VALUE), resource.most());
            }
        }
        return null;
    }

    private static int least(Activity activity, int resource) {
        int least = Integer.MAX_VALUE;
        for (var mode : activity.modes()) {
            int units = 0;
            for (var demand : mode.demands()) {
                units = demand.resource() == resource ? demand.units() : units;
            }
            least = Math.min(least, units);
        }
        return least;
    }

    /// The answer where the search found no modes that make do with what can be used up.
    Levelling notFound() {
        for (var resource : problem.resources()) {
            if (resource.kind() == Resource.Kind.USED_UP) {
                return new Levelling.NotFound(resource.name());
            }
        }
        throw new IllegalStateException("no schedule of %s was made".formatted(problem.name()));
    }

    /// The witness for an activity that found no place although each resource by itself has one.
    Levelling.Overbooked unplaced(int i) {
        Levelling.Overbooked tightest = null;
        var activity = problem.activities().get(i);
        for (var demand : activity.modes().getFirst().demands()) {
            var resource = problem.resources().get(demand.resource());
            var found = new Levelling.Overbooked(
                    activity.name(),
                    resource.name(),
                    demand.units(),
                    resource.steps().getLast().units());
            tightest = tightest == null || missing(found) > missing(tightest) ? found : tightest;
        }
        return tightest == null ? new Levelling.Overbooked(activity.name(), "", 0, 0) : tightest;
    }
}

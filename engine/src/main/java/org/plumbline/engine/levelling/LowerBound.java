package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What no schedule can undercut: the times with unlimited resources, and for the makespan the energy of each resource.
///
/// Energy: the activities that cannot start before h and leave at least q to do after them work between h and the end
/// less q, so their work divided by the most capacity fits in between.
final class LowerBound {
    /// Tails looked at, so that large problems stay quick.
    private static final int MOST_TAILS = 64;

    private final Flat flat;
    private final Unlimited unlimited;

    LowerBound(Flat flat, Unlimited unlimited) {
        this.flat = flat;
        this.unlimited = unlimited;
    }

    long of(Objective objective) {
        if (objective != Objective.MAKESPAN) {
            return new Measure(flat, unlimited, objective).ofFinishes(unlimited.finish);
        }
        int bound = unlimited.makespan;
        for (int r = 0; r < flat.problem.resources().size(); r++) {
            if (flat.problem.resources().get(r).kind() == Resource.Kind.RENEWABLE) {
                bound = Math.max(bound, energy(r));
            }
        }
        return bound;
    }

    private record Work(int head, int tail, long work) {}

    private int energy(int resource) {
        int most = flat.problem.resources().get(resource).most();
        var all = new ArrayList<Work>();
        for (int j = 0; j < flat.size; j++) {
            long work = work(j, resource);
            if (work > 0) {
                all.add(new Work(unlimited.start[j], unlimited.tail[j] - unlimited.shortest[j], work));
            }
        }
        if (all.isEmpty() || most == 0) {
            return 0;
        }
        all.sort((a, b) -> Integer.compare(b.head(), a.head()));
        int bound = 0;
        for (int tail : tails(all)) {
            long sum = 0;
            for (var each : all) {
                sum += each.tail() >= tail ? each.work() : 0;
                bound = sum == 0 ? bound : Math.max(bound, (int) (each.head() + (sum + most - 1) / most + tail));
            }
        }
        return bound;
    }

    /// The least units times time over the modes.
    private long work(int j, int resource) {
        long least = Long.MAX_VALUE;
        for (var mode : flat.activity(j).modes()) {
            long work = 0;
            for (var demand : mode.demands()) {
                work += demand.resource() == resource ? (long) demand.units() * mode.duration() : 0;
            }
            least = Math.min(least, work);
        }
        return least;
    }

    private static int[] tails(List<Work> all) {
        var tails = all.stream().mapToInt(Work::tail).distinct().sorted().toArray();
        if (tails.length <= MOST_TAILS) {
            return tails;
        }
        var some = new int[MOST_TAILS];
        Arrays.setAll(some, i -> tails[(int) ((long) i * tails.length / MOST_TAILS)]);
        return some;
    }
}

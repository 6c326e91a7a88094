package org.plumbline.engine.levelling;

/// What decides which of the activities that could be next gets its place first; the smaller key wins.
enum PriorityRule {
    /// Latest start with unlimited resources: the time left until the end hurts.
    LATEST_START {
        @Override
        int[] keys(Flat flat, Unlimited unlimited) {
            return unlimited.latestStarts();
        }
    },
    /// Latest finish with unlimited resources.
    LATEST_FINISH {
        @Override
        int[] keys(Flat flat, Unlimited unlimited) {
            var keys = unlimited.latestStarts();
            for (int j = 0; j < keys.length; j++) {
                keys[j] += unlimited.shortest[j];
            }
            return keys;
        }
    },
    /// The shortest project as a whole first, within it the latest start: few projects wait for many.
    SHORTEST_PROJECT {
        @Override
        int[] keys(Flat flat, Unlimited unlimited) {
            int projects = flat.problem.projects().size();
            var end = new int[projects];
            for (int j = 0; j < flat.size; j++) {
                end[flat.project[j]] = Math.max(end[flat.project[j]], unlimited.finish[j]);
            }
            return byProject(flat, unlimited, end);
        }
    },
    /// The shortest activity of the shortest project first.
    SHORTEST_ACTIVITY_OF_SHORTEST_PROJECT {
        @Override
        int[] keys(Flat flat, Unlimited unlimited) {
            int projects = flat.problem.projects().size();
            var end = new int[projects];
            for (int j = 0; j < flat.size; j++) {
                end[flat.project[j]] = Math.max(end[flat.project[j]], unlimited.finish[j]);
            }
            var keys = new int[flat.size];
            for (int j = 0; j < keys.length; j++) {
                keys[j] = end[flat.project[j]] + unlimited.shortest[j];
            }
            return keys;
        }
    },
    /// The most work, over all resources, in the activity and those directly behind it.
    MOST_WORK {
        @Override
        int[] keys(Flat flat, Unlimited unlimited) {
            var keys = new int[flat.size];
            for (int j = 0; j < keys.length; j++) {
                long work = work(flat, j);
                for (int i = flat.links.outOf[j]; i < flat.links.outOf[j + 1]; i++) {
                    work += work(flat, flat.links.to[flat.links.link[i]]);
                }
                keys[j] = (int) -Math.min(work, Integer.MAX_VALUE);
            }
            return keys;
        }
    };

    abstract int[] keys(Flat flat, Unlimited unlimited);

    /// Projects strictly one before the other, by rank; ties by position.
    static int[] byProject(Flat flat, Unlimited unlimited, int[] rank) {
        var latest = unlimited.latestStarts();
        var order = new Integer[rank.length];
        java.util.Arrays.setAll(order, p -> p);
        java.util.Arrays.sort(order, (a, b) -> Integer.compare(rank[a], rank[b]));
        var place = new int[rank.length];
        for (int k = 0; k < order.length; k++) {
            place[order[k]] = k;
        }
        // Beyond the room of an int the projects merely lean to their order.
        int step = Math.min(unlimited.makespan + 1, Integer.MAX_VALUE / 2 / Math.max(1, rank.length));
        var keys = new int[flat.size];
        for (int j = 0; j < keys.length; j++) {
            keys[j] = place[flat.project[j]] * step + latest[j];
        }
        return keys;
    }

    private static long work(Flat flat, int j) {
        var mode = flat.activity(j).modes().getFirst();
        long work = 0;
        for (var demand : mode.demands()) {
            work += (long) demand.units() * mode.duration();
        }
        return work;
    }
}

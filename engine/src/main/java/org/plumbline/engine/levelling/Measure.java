package org.plumbline.engine.levelling;

/// The objective over finishes, for comparing schedules while searching.
final class Measure {
    private final Flat flat;
    private final Unlimited unlimited;
    private final Objective objective;

    /// By project; where nobody asks, beyond every time.
    private final int[] due;

    private final int[] last;

    Measure(Flat flat, Unlimited unlimited, Objective objective) {
        this.flat = flat;
        this.unlimited = unlimited;
        this.objective = objective;
        int projects = flat.problem.projects().size();
        last = new int[projects];
        due = new int[projects];
        for (int j = 0; j < flat.size; j++) {
            due[flat.project[j]] = Math.max(due[flat.project[j]], unlimited.finish[j]);
        }
        for (int p = 0; p < projects; p++) {
            var stated = flat.problem.projects().get(p).due();
            if (stated != null) {
                due[p] = stated;
            } else if (objective == Objective.WEIGHTED_DELAY) {
                due[p] = Integer.MAX_VALUE;
            }
        }
    }

    Unlimited unlimited() {
        return unlimited;
    }

    Objective objective() {
        return objective;
    }

    /// @return the objective, as the caller is told it
    long ofFinishes(int[] finish) {
        if (objective == Objective.MAKESPAN) {
            return max(finish);
        }
        projectFinishes(finish);
        long sum = 0;
        for (int p = 0; p < due.length; p++) {
            sum += (long) flat.problem.projects().get(p).weight() * Math.max(0, last[p] - due[p]);
        }
        for (int j = 0; j < flat.size && objective == Objective.WEIGHTED_DELAY; j++) {
            var activity = flat.activity(j);
            var asked = activity.due();
            if (asked != null) {
                sum += (long) activity.weight() * Math.max(0, finish[j] - asked);
            }
        }
        return sum;
    }

    /// The objective first, then the makespan: among equals the one that ends earlier.
    long rank(int[] finish) {
        return objective == Objective.MAKESPAN ? max(finish) : (ofFinishes(finish) << 31) + max(finish);
    }

    /// The greatest rank of a schedule with this value of the objective.
    long greatestRank(long value) {
        return objective == Objective.MAKESPAN ? value : (value << 31) + Integer.MAX_VALUE;
    }

    /// By activity, how late it may finish without a worse objective than that of these finishes.
    void latest(int[] finish, int[] latest) {
        int end = max(finish);
        projectFinishes(finish);
        for (int j = 0; j < flat.size; j++) {
            int most = end;
            if (objective != Objective.MAKESPAN) {
                int p = flat.project[j];
                most = Math.min(most, Math.max(last[p], due[p]));
            }
            var asked = objective == Objective.WEIGHTED_DELAY ? flat.activity(j).due() : null;
            if (asked != null) {
                most = Math.min(most, Math.max(finish[j], asked));
            }
            latest[j] = Math.max(finish[j], most);
        }
    }

    private void projectFinishes(int[] finish) {
        java.util.Arrays.fill(last, 0);
        for (int j = 0; j < finish.length; j++) {
            last[flat.project[j]] = Math.max(last[flat.project[j]], finish[j]);
        }
    }

    private static int max(int[] finish) {
        int max = 0;
        for (int f : finish) {
            max = Math.max(max, f);
        }
        return max;
    }
}

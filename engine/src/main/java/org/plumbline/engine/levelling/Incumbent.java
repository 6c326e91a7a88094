package org.plumbline.engine.levelling;

import java.util.List;

/// The best schedule found so far, and when to stop.
final class Incumbent {
    private static final int MOST_MISSES = 100_000;

    private final Flat flat;
    private final Budget budget;
    private final SerialPass pass;
    private final Choice choice;

    /// As [Measure#rank]; the greatest number while there is none.
    long rank = Long.MAX_VALUE;

    private long enough = Long.MIN_VALUE;
    private int misses;
    private int kept;
    private boolean pushedBack;
    private final int[] start;
    private final int[] mode;

    Incumbent(Flat flat, Choice choice, SerialPass pass, Budget budget) {
        this.flat = flat;
        this.choice = choice;
        this.pass = pass;
        this.budget = budget;
        start = new int[flat.size];
        mode = new int[flat.size];
    }

    /// Keeps this many schedules of the budget back for what comes after the search.
    void keep(int schedules) {
        kept = schedules;
    }

    /// Stops the search once this rank is reached.
    void enough(long rank) {
        enough = rank;
    }

    /// @param starts in the modes of the current choice, all later by `offset`, which is 0 for a forward pass
    void offer(long rank, int[] starts, int offset) {
        if (rank < this.rank) {
            this.rank = rank;
            pushedBack = offset > 0;
            for (int j = 0; j < starts.length; j++) {
                start[j] = starts[j] - offset;
            }
            System.arraycopy(choice.mode, 0, mode, 0, mode.length);
        }
    }

    /// Another attempt that came to no schedule.
    void miss() {
        misses++;
    }

    SerialPass pass() {
        return pass;
    }

    /// How many individuals suit what is left of the budget, as far as it can be told by now.
    int population() {
        return Leveller.population(budget.expected(pass.passes()), flat.size);
    }

    Choice choice() {
        return choice;
    }

    /// True where the best schedule comes from a backward pass, so that a last forward pass is due.
    boolean isPushedBack() {
        return pushedBack;
    }

    boolean isFound() {
        return rank < Long.MAX_VALUE;
    }

    boolean isOver() {
        if (!isFound()) {
            return misses > 0 && (misses > MOST_MISSES || budget.isOver());
        }
        return rank <= enough || pass.passes() >= budget.schedules() - kept || budget.isOver();
    }

    /// Takes over starts in the modes of the best schedule where they are no worse.
    void replace(Measure measure, int[] starts) {
        var kept = start.clone();
        System.arraycopy(starts, 0, start, 0, starts.length);
        long found = measure.rank(finishes());
        if (found > rank) {
            System.arraycopy(kept, 0, start, 0, kept.length);
        } else {
            rank = found;
        }
    }

    int[] starts() {
        return start.clone();
    }

    int[] modes() {
        return mode.clone();
    }

    /// Finishes in the order of the renumbered activities.
    int[] finishes() {
        var finishes = new int[flat.size];
        for (int j = 0; j < flat.size; j++) {
            finishes[j] = finish(j);
        }
        return finishes;
    }

    private int finish(int j) {
        return flat.clocks[j].finish(
                start[j], flat.activity(j).modes().get(mode[j]).duration());
    }

    Schedule schedule() {
        var starts = new Integer[flat.size];
        var finishes = new Integer[flat.size];
        var modes = new Integer[flat.size];
        for (int j = 0; j < flat.size; j++) {
            int i = flat.original[j];
            starts[i] = start[j];
            finishes[i] = finish(j);
            modes[i] = mode[j];
        }
        return new Schedule(List.of(starts), List.of(finishes), List.of(modes));
    }
}

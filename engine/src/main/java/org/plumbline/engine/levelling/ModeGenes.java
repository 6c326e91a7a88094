package org.plumbline.engine.levelling;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Chooses modes so that what is used up suffices, and varies them.
final class ModeGenes {
    private static final int REPAIRS = 4;

    private static final int[] NONE = {};

    private final Flat flat;
    private final Dice dice;

    /// Activities that have a choice.
    private final int[] free;

    /// By activity, mode and resource that is used up.
    private final int[][][] use;

    private final long[] total;

    /// What the modes of [#count] use up, kept up to date by [#move].
    private final long[] used;

    /// By activity, the modes that fit at all.
    private final int[][] usable;

    ModeGenes(Flat flat, Dice dice) {
        this.flat = flat;
        this.dice = dice;
        usable = new int[flat.size][];
        var feasibility = new Feasibility(flat.problem);
        for (int j = 0; j < flat.size; j++) {
            int i = flat.original[j];
            int count = flat.modes[j];
            usable[j] = IntStream.range(0, flat.modes[j])
                    .filter(m -> count == 1 || feasibility.fits(i, m))
                    .toArray();
        }
        free = IntStream.range(0, flat.size).filter(j -> usable[j].length > 1).toArray();
        int kinds = flat.usedUp.length;
        use = new int[flat.size][][];
        total = new long[kinds];
        used = new long[kinds];
        for (int k = 0; k < kinds; k++) {
            total[k] = flat.problem.resources().get(flat.usedUp[k]).most();
        }
        for (int j = 0; j < flat.size; j++) {
            use[j] = new int[flat.modes[j]][kinds];
            for (int m = 0; m < flat.modes[j]; m++) {
                for (var demand : flat.activity(j).modes().get(m).demands()) {
                    for (int k = 0; k < kinds; k++) {
                        use[j][m][k] += flat.usedUp[k] == demand.resource() ? demand.units() : 0;
                    }
                }
            }
        }
    }

    /// @param shortest the shortest mode of each, else any
    void draw(int[] mode, boolean shortest) {
        for (int j = 0; j < flat.size; j++) {
            mode[j] = any(j);
            for (int m : shortest ? usable[j] : NONE) {
                mode[j] = duration(j, m) < duration(j, mode[j]) ? m : mode[j];
            }
        }
    }

    private int duration(int j, int m) {
        return flat.activity(j).modes().get(m).duration();
    }

    /// On average one activity changes.
    void mutate(int[] mode) {
        if (free.length == 0) {
            return;
        }
        for (int times = dice.below(3); times > 0; times--) {
            int j = any();
            mode[j] = any(j);
        }
    }

    /// Changes modes, each time the best of a few, while more is used up than there is.
    ///
    /// @return units still too much, 0 where the modes can be used
    long repair(int[] mode) {
        if (total.length == 0) {
            return 0;
        }
        var used = new long[total.length];
        for (int j = 0; j < mode.length; j++) {
            add(used, use[j][mode[j]], 1);
        }
        long excess = excess(used);
        for (int attempt = 0; excess > 0 && attempt < REPAIRS * free.length; attempt++) {
            int j = free[dice.below(free.length)];
            for (int m : usable[j]) {
                add(used, use[j][mode[j]], -1);
                add(used, use[j][m], 1);
                long after = excess(used);
                if (after < excess || after == excess && dice.below(2) == 0) {
                    excess = after;
                    mode[j] = m;
                } else {
                    add(used, use[j][m], -1);
                    add(used, use[j][mode[j]], 1);
                }
            }
        }
        return excess;
    }

    boolean hasChoice() {
        return free.length > 0;
    }

    boolean isFree(int j) {
        return usable[j].length > 1;
    }

    int[] usable(int j) {
        return usable[j];
    }

    /// An activity that has a choice.
    int any() {
        return free[dice.below(free.length)];
    }

    private int any(int j) {
        return usable[j].length == 1 ? usable[j][0] : usable[j][dice.below(usable[j].length)];
    }

    /// Begins to follow what is used up from these modes on.
    void count(int[] mode) {
        Arrays.fill(used, 0);
        for (int j = 0; j < mode.length; j++) {
            add(used, use[j][mode[j]], 1);
        }
    }

    /// Follows a change of mode.
    ///
    /// @return units too much after it
    long move(int j, int from, int to) {
        add(used, use[j][from], -1);
        add(used, use[j][to], 1);
        return excess(used);
    }

    private static void add(long[] used, int[] units, int sign) {
        for (int k = 0; k < used.length; k++) {
            used[k] += (long) sign * units[k];
        }
    }

    private long excess(long[] used) {
        long excess = 0;
        for (int k = 0; k < used.length; k++) {
            excess += Math.max(0, used[k] - total[k]);
        }
        return excess;
    }
}

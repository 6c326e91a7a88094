package org.plumbline.engine.levelling;

/// Chooses modes so that what is used up suffices, and varies them.
final class ModeGenes {
    private static final int REPAIRS = 4;

    private final Flat flat;
    private final Dice dice;

    /// Activities that have a choice.
    private final int[] free;

    /// By activity, mode and resource that is used up.
    private final int[][][] use;

    private final long[] total;

    ModeGenes(Flat flat, Dice dice) {
        this.flat = flat;
        this.dice = dice;
        free = java.util.stream.IntStream.range(0, flat.size)
                .filter(j -> flat.modes[j] > 1)
                .toArray();
        int kinds = flat.usedUp.length;
        use = new int[flat.size][][];
        total = new long[kinds];
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
        for (int j : free) {
            mode[j] = dice.below(flat.modes[j]);
            for (int m = 0; m < flat.modes[j] && shortest; m++) {
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
            int j = free[dice.below(free.length)];
            mode[j] = dice.below(flat.modes[j]);
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
            for (int m = 0; m < flat.modes[j]; m++) {
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

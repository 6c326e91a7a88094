package org.plumbline.engine.levelling;

/// Reproducible chance: a counter run through a mixing function (Steele, Lea and Flood, 2014), equal for equal seeds.
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = mixed(seed + STEP);
    }

    /// @return from 0 up to `bound`, which is excluded
    int below(int bound) {
        state += STEP;
        return (int) ((mixed(state) >>> 33) * bound >>> 31);
    }

    /// @return from 0 up to 1, which is excluded
    double share() {
        state += STEP;
        return (mixed(state) >>> 11) * 0x1.0p-53;
    }

    private static long mixed(long value) {
        long x = value;
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }
}

package org.plumbline.engine.selection.program;

/// How hard to try.
///
/// @param seconds wall time after which the best so far is answered, above 0
/// @param steps steps of search after which to stop, at least 1: set it (and plenty of seconds) for equal answers on
///     machines of different speed
/// @param seed of all randomness: equal seed, program and steps give equal answers
/// @param threads how many may run side by side, at least 1; the exact solver is repeatable with one only
public record Effort(double seconds, long steps, int seed, int threads) {
    public Effort {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("seconds must be above 0, was " + seconds);
        }
        if (steps < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "steps and threads must be at least 1, were %d and %d".formatted(steps, threads));
        }
    }

    /// One thread, seed 1, as many steps as fit into the seconds.
    public static Effort seconds(double seconds) {
        return new Effort(seconds, Long.MAX_VALUE, 1, 1);
    }

    /// The same with another time limit.
    public Effort lasting(double otherSeconds) {
        return new Effort(otherSeconds, steps, seed, threads);
    }

    /// The same with another seed.
    public Effort seeded(int otherSeed) {
        return new Effort(seconds, steps, otherSeed, threads);
    }
}

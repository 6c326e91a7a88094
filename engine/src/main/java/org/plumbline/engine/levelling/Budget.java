package org.plumbline.engine.levelling;

import java.util.function.DoubleSupplier;

/// How long to search: until so many schedules have been generated or the time of the caller is spent.
///
/// A schedule is one pass that gives every activity a start, forwards or backwards, whatever it is used for.
///
/// @param schedules at least 1; the first schedule is always made
/// @param spent share of the time that is spent, over from 1 on; asked between schedules, so it should be cheap. It
///     also tells how many schedules the time is good for, so it should grow evenly
public record Budget(long schedules, DoubleSupplier spent) {
    public Budget {
        if (schedules < 1) {
            throw new IllegalArgumentException("a budget allows at least 1 schedule, was " + schedules);
        }
    }

    public static Budget ofSchedules(long schedules) {
        return new Budget(schedules, () -> 0);
    }

    public static Budget ofTime(DoubleSupplier spent) {
        return new Budget(Long.MAX_VALUE, spent);
    }

    boolean isOver() {
        return spent.getAsDouble() >= 1;
    }

    /// How many schedules there will have been in the end, judged by those made so far.
    long expected(long made) {
        double share = spent.getAsDouble();
        return share <= 0 ? schedules : Math.min(schedules, Math.max(made, (long) (made / share)));
    }
}

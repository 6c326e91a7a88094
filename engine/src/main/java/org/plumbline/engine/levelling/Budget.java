package org.plumbline.engine.levelling;

import java.util.function.BooleanSupplier;

/// How long to search: until so many schedules have been generated or the clock of the caller says stop.
///
/// A schedule is one pass that gives every activity a start, forwards or backwards, whatever it is used for.
///
/// @param schedules at least 1; the first schedule is always made
/// @param isOver asked between schedules, so it should be cheap
public record Budget(long schedules, BooleanSupplier isOver) {
    public Budget {
        if (schedules < 1) {
            throw new IllegalArgumentException("a budget allows at least 1 schedule, was " + schedules);
        }
    }

    public static Budget ofSchedules(long schedules) {
        return new Budget(schedules, () -> false);
    }

    public static Budget until(BooleanSupplier isOver) {
        return new Budget(Long.MAX_VALUE, isOver);
    }
}

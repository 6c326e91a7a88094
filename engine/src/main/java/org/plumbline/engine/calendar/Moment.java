package org.plumbline.engine.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Wall-clock times as whole minutes since the start of 1970, the unit in which the engine computes.
///
/// No zone and no summer time: a working day has the length its calendar says, as in the tools that write plans.
public final class Moment {
    /// Midnight at the start of the year 1600.
    public static final int FIRST = unchecked(LocalDateTime.of(1600, 1, 1, 0, 0));

    /// Midnight at the start of the year 3000.
    public static final int LAST = unchecked(LocalDateTime.of(3000, 1, 1, 0, 0));

    private static final int SECONDS = 60;

    private Moment() {}

    /// Seconds are cut off.
    ///
    /// @throws IllegalArgumentException outside the years 1600 to 2999
    public static int of(LocalDateTime time) {
        if (!isKnown(time)) {
            throw new IllegalArgumentException("a time must lie in the years 1600 to 2999, was " + time);
        }
        return unchecked(time);
    }

    /// Whether a time can be computed with.
    public static boolean isKnown(LocalDateTime time) {
        return time.getYear() >= 1600 && time.getYear() < 3000;
    }

    /// The wall-clock time of a minute.
    public static LocalDateTime at(int minute) {
        return LocalDateTime.ofEpochSecond((long) minute * SECONDS, 0, ZoneOffset.UTC);
    }

    private static int unchecked(LocalDateTime time) {
        return Math.toIntExact(Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), SECONDS));
    }
}

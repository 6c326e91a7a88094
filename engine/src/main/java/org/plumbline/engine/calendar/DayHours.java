package org.plumbline.engine.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The working time of one day: shifts in order that neither touch nor overlap; none on a free day.
///
/// @param shifts may be given in any order; touching and overlapping ones become one
public record DayHours(List<Shift> shifts) {
    /// Minutes of a day.
    public static final int DAY = 1440;

    /// Nobody works.
    public static final DayHours FREE = new DayHours(List.of());

    /// Work around the clock.
    public static final DayHours WHOLE = new DayHours(List.of(new Shift(0, DAY)));

    /// 8 to 12 and 13 to 17 o'clock.
    public static final DayHours OFFICE =
            new DayHours(List.of(new Shift(8 * 60, 12 * 60), new Shift(13 * 60, 17 * 60)));

    public DayHours {
        shifts = joined(shifts);
    }

    /// Working minutes of the day.
    public int minutes() {
        int sum = 0;
        for (var shift : shifts) {
            sum += shift.to() - shift.from();
        }
        return sum;
    }

    /// What lies within both.
    public DayHours common(DayHours other) {
        var both = new ArrayList<Shift>();
        for (var one : shifts) {
            for (var another : other.shifts) {
                int from = Math.max(one.from(), another.from());
                int to = Math.min(one.to(), another.to());
                if (from < to) {
                    both.add(new Shift(from, to));
                }
            }
        }
        return both.isEmpty() ? FREE : new DayHours(both);
    }

    private static List<Shift> joined(List<Shift> shifts) {
        var sorted = new ArrayList<>(shifts);
        sorted.sort(Comparator.comparingInt(Shift::from));
        var joined = new ArrayList<Shift>();
        for (var shift : sorted) {
            if (!joined.isEmpty() && shift.from() <= joined.getLast().to()) {
                var last = joined.removeLast();
                joined.add(new Shift(last.from(), Math.max(last.to(), shift.to())));
            } else {
                joined.add(shift);
            }
        }
        return List.copyOf(joined);
    }

    /// Working time from one minute of the day to another.
    ///
    /// @param from 0 to 1439
    /// @param to after `from`, at most 1440, the end of the day
    public record Shift(int from, int to) {
        public Shift {
            if (from < 0 || to > DAY || from >= to) {
                throw new IllegalArgumentException(
                        "a shift must run forward within the minutes 0 to 1440, was %d to %d".formatted(from, to));
            }
        }
    }
}

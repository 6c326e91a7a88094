package org.plumbline.app.organisation.body;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Meanwhile;

/// How often a body meets: "the second Tuesday of every month, 10:00, 90 minutes".
///
/// @param weekday 1 for Monday to 7 for Sunday
/// @param nth which of that weekday in the month, 1 to 4, 5 for the last; null where it meets by weeks
/// @param minutes how long, 5 to 1440
/// @param place room or address of the call
public record Rhythm(
        Every every,
        int weekday,
        @Nullable Integer nth,
        LocalTime startsAt,
        int minutes,
        @Nullable String place) {
    /// The number of what the form about a rhythm says; 0 stands for none.
    public int version() {
        return Meanwhile.number(every, weekday, nth, startsAt, minutes, place);
    }

    /// The unit it repeats by.
    public enum Every {
        WEEKLY("Every week"),
        FORTNIGHTLY("Every second week"),
        MONTHLY("Every month"),
        QUARTERLY("Every third month");

        private final String label;

        Every(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// True where it is counted in months.
        public boolean isMonthly() {
            return this == MONTHLY || this == QUARTERLY;
        }
    }

    /// The days from `first` to `last` on which it meets. Fortnights and quarters are counted from `first`.
    public List<LocalDate> days(LocalDate first, LocalDate last) {
        var days = new ArrayList<LocalDate>();
        if (!every.isMonthly()) {
            var step = every == Every.WEEKLY ? 1 : 2;
            var day = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
            for (; !day.isAfter(last); day = day.plusWeeks(step)) {
                days.add(day);
            }
            return days;
        }
        var step = every == Every.MONTHLY ? 1 : 3;
        var month = YearMonth.from(first);
        if (in(month).isBefore(first)) {
            month = month.plusMonths(1);
        }
        for (; !in(month).isAfter(last); month = month.plusMonths(step)) {
            days.add(in(month));
        }
        return days;
    }

    private LocalDate in(YearMonth month) {
        var day = DayOfWeek.of(weekday);
        var which = nth == null ? 1 : nth;
        return month.atDay(1)
                .with(which == 5 ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(which, day));
    }
}

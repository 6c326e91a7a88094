package org.plumbline.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Days that come back by a rule: from a first day on, until a last day or for so many times.
///
/// @param last null when only the number of times ends it
/// @param times at most so many days; 0 when only the last day ends it
public record Recurrence(
        Rule rule, LocalDate first, @Nullable LocalDate last, int times) {
    /// More days than this are not made of one rule; it covers every day of 50 years.
    static final int LONGEST = 20_000;

    private static final int LAST_YEAR = 3000;

    public Recurrence {
        if (last == null && times <= 0) {
            throw new IllegalArgumentException(
                    "a recurrence from %s must end on a day or after some times".formatted(first));
        }
    }

    /// How a day follows on the one before.
    public sealed interface Rule {}

    /// Every n-th day.
    public record Daily(int every) implements Rule {
        public Daily {
            positive(every);
        }
    }

    /// On days of every n-th week; weeks begin with `weekStart`.
    public record Weekly(int every, Set<DayOfWeek> days, DayOfWeek weekStart) implements Rule {
        public Weekly {
            positive(every);
            days = Set.copyOf(days);
        }
    }

    /// On one day of every n-th month; months without that day use their last one.
    public record MonthlyOnDay(int every, int day) implements Rule {
        public MonthlyOnDay {
            positive(every);
            inMonth(day);
        }
    }

    /// On the first to fourth (1 to 4) or last (5) weekday of every n-th month.
    public record MonthlyOnWeekday(int every, int which, DayOfWeek day) implements Rule {
        public MonthlyOnWeekday {
            positive(every);
            fromFirstToLast(which);
        }
    }

    /// On one date of each year; in years without it on the last day of the month.
    public record YearlyOnDay(int month, int day) implements Rule {
        public YearlyOnDay {
            inYear(month);
            inMonth(day);
        }
    }

    /// On the first to fourth (1 to 4) or last (5) weekday of one month of each year.
    public record YearlyOnWeekday(int month, int which, DayOfWeek day) implements Rule {
        public YearlyOnWeekday {
            inYear(month);
            fromFirstToLast(which);
        }
    }

    /// The days in order, at most 20,000 of them.
    public List<LocalDate> dates() {
        var dates = new ArrayList<LocalDate>();
        int limit = times > 0 ? Math.min(times, LONGEST) : LONGEST;
        for (int round = 0; dates.size() < limit; round++) {
            var candidates = candidates(round);
            for (var day : candidates) {
                if ((last != null && day.isAfter(last)) || day.getYear() >= LAST_YEAR) {
                    return dates;
                }
                if (!day.isBefore(first) && dates.size() < limit) {
                    dates.add(day);
                }
            }
            if (candidates.isEmpty()) {
                return dates;
            }
        }
        return dates;
    }

    private List<LocalDate> candidates(int round) {
        return switch (rule) {
            case Daily daily -> List.of(first.plusDays((long) round * daily.every()));
            case Weekly weekly -> {
                var week = first.with(TemporalAdjusters.previousOrSame(weekly.weekStart()))
                        .plusWeeks((long) round * weekly.every());
                var days = new ArrayList<LocalDate>();
                for (int day = 0; day < 7; day++) {
                    if (weekly.days().contains(week.plusDays(day).getDayOfWeek())) {
                        days.add(week.plusDays(day));
                    }
                }
                yield days;
            }
            case MonthlyOnDay monthly -> List.of(dayOf(month(round, monthly.every()), monthly.day()));
            case MonthlyOnWeekday monthly ->
                List.of(weekdayOf(month(round, monthly.every()), monthly.which(), monthly.day()));
            case YearlyOnDay yearly -> List.of(dayOf(year(round, yearly.month()), yearly.day()));
            case YearlyOnWeekday yearly ->
                List.of(weekdayOf(year(round, yearly.month()), yearly.which(), yearly.day()));
        };
    }

    private YearMonth month(int round, int every) {
        return YearMonth.from(first).plusMonths((long) round * every);
    }

    private YearMonth year(int round, int month) {
        return YearMonth.of(first.getYear() + round, month);
    }

    private static LocalDate dayOf(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalDate weekdayOf(YearMonth month, int which, DayOfWeek day) {
        var start = month.atDay(1);
        return which == 5
                ? start.with(TemporalAdjusters.lastInMonth(day))
                : start.with(TemporalAdjusters.dayOfWeekInMonth(which, day));
    }

    private static void positive(int every) {
        if (every < 1) {
            throw new IllegalArgumentException("a recurrence must step by at least 1, was " + every);
        }
    }

    private static void inMonth(int day) {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("a day of a month must lie within 1 and 31, was " + day);
        }
    }

    private static void inYear(int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("a month must lie within 1 and 12, was " + month);
        }
    }

    private static void fromFirstToLast(int which) {
        if (which < 1 || which > 5) {
            throw new IllegalArgumentException("which weekday of a month must lie within 1 and 5 (last), was " + which);
        }
    }
}

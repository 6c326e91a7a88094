package org.plumbline.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Gathers the week and the special days of a calendar; on a day that several speak of, the one said last holds.
public final class CalendarBuilder {
    private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final String name;
    private final Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
    private final TreeMap<LocalDate, DayHours> special = new TreeMap<>();

    CalendarBuilder(String name) {
        this.name = name;
        for (var day : DayOfWeek.values()) {
            week.put(day, DayHours.FREE);
        }
    }

    /// Starts from what this one says so far, as a calendar that inherits does.
    public CalendarBuilder derived(String other) {
        var copy = new CalendarBuilder(other);
        copy.week.putAll(week);
        copy.special.putAll(special);
        return copy;
    }

    /// The hours of one day of the ordinary week; days not named are free.
    public CalendarBuilder on(DayOfWeek day, DayHours hours) {
        week.put(day, hours);
        return this;
    }

    /// The same hours from Monday to Friday.
    public CalendarBuilder onWeekdays(DayHours hours) {
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, hours);
        }
        return this;
    }

    /// Days that differ from the week, both ends included; what lies outside the years 1600 to 2999 is left out.
    public CalendarBuilder except(LocalDate from, LocalDate to, DayHours hours) {
        var last = to.isAfter(LAST) ? LAST : to;
        for (var day = from.isBefore(FIRST) ? FIRST : from; !day.isAfter(last); day = day.plusDays(1)) {
            special.put(day, hours);
        }
        return this;
    }

    /// Days that differ from the week again and again.
    public CalendarBuilder except(Recurrence recurrence, DayHours hours) {
        recurrence.dates().forEach(day -> except(day, day, hours));
        return this;
    }

    /// Another ordinary week for a period, both ends included; special days said later stand above it.
    public CalendarBuilder during(LocalDate from, LocalDate to, Map<DayOfWeek, DayHours> other) {
        var last = to.isAfter(LAST) ? LAST : to;
        for (var day = from.isBefore(FIRST) ? FIRST : from; !day.isAfter(last); day = day.plusDays(1)) {
            var hours = other.get(day.getDayOfWeek());
            if (hours != null) {
                special.put(day, hours);
            }
        }
        return this;
    }

    /// The calendar, or why none can be made.
    public CalendarResult build() {
        var hours = new DayHours[DayOfWeek.values().length];
        int sum = 0;
        for (var day : DayOfWeek.values()) {
            hours[day.getValue() - 1] = week.getOrDefault(day, DayHours.FREE);
            sum += hours[day.getValue() - 1].minutes();
        }
        return sum == 0
                ? new CalendarResult.NoWorkingTime(name)
                : new CalendarResult.Built(new WorkCalendar(name, hours, special));
    }
}

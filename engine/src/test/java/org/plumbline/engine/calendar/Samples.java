package org.plumbline.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Calendars made by chance, and the slow truth about them.
public final class Samples {
    private Samples() {}

    /// Odd shifts, special days and free days; at least one working day a week.
    public static WorkCalendar calendar(Random random) {
        var builder = WorkCalendar.builder("random");
        for (var day : DayOfWeek.values()) {
            builder.on(day, random.nextInt(3) == 0 ? DayHours.FREE : hours(random));
        }
        builder.on(DayOfWeek.of(1 + random.nextInt(7)), hours(random));
        for (int i = random.nextInt(12); i > 0; i--) {
            var from = LocalDate.of(2026, 2, 20).plusDays(random.nextInt(60));
            builder.except(
                    from, from.plusDays(random.nextInt(4)), random.nextBoolean() ? DayHours.FREE : hours(random));
        }
        return builder.build().orThrow();
    }

    private static DayHours hours(Random random) {
        var shifts = new ArrayList<DayHours.Shift>();
        int minute = random.nextInt(600);
        for (int i = 1 + random.nextInt(3); i > 0 && minute < 1400; i--) {
            int end = minute + 1 + random.nextInt(1440 - minute);
            shifts.add(new DayHours.Shift(minute, end));
            minute = end + 1 + random.nextInt(200);
        }
        return random.nextInt(8) == 0 ? DayHours.WHOLE : new DayHours(List.copyOf(shifts));
    }

    /// Whether somebody works in the minute that begins then.
    public static boolean works(WorkCalendar calendar, int minute) {
        return calendar.hoursOn(LocalDate.ofEpochDay(Math.floorDiv(minute, 1440))).shifts().stream()
                .anyMatch(shift ->
                        shift.from() <= Math.floorMod(minute, 1440) && Math.floorMod(minute, 1440) < shift.to());
    }
}

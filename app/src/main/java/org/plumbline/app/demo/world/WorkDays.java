package org.plumbline.app.demo.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Monday to Friday, numbered from 0 on the first working day of a project.
record WorkDays(LocalDate first) {

    WorkDays {
        first = onOrAfter(first);
    }

    static LocalDate onOrAfter(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    static LocalDate plus(LocalDate day, int workingDays) {
        return new WorkDays(day).day(workingDays);
    }

    LocalDate day(int number) {
        var monday = first.getDayOfWeek().getValue() - 1 + number;
        return first.with(DayOfWeek.MONDAY).plusWeeks(Math.floorDiv(monday, 5)).plusDays(Math.floorMod(monday, 5));
    }

    /// How many working days lie between the first one and the end of `day`, both included; 0 before the first.
    int elapsed(LocalDate day) {
        if (day.isBefore(first)) {
            return 0;
        }
        var monday = first.with(DayOfWeek.MONDAY);
        var days = (int) ChronoUnit.DAYS.between(monday, day);
        return days / 7 * 5 + Math.min(days % 7 + 1, 5) - (first.getDayOfWeek().getValue() - 1);
    }
}

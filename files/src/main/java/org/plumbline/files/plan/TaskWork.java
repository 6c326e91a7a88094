package org.plumbline.files.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.WorkCalendar;

/// How long a task of a plan works and by whose calendar.
///
/// A task without a calendar of its own works when its people do, if all of them have the same working time; where they
/// differ, and for tasks of fixed duration, the calendar of the plan holds.
final class TaskWork {
    private final Plan.Task row;
    private final @Nullable WorkCalendar calendar;

    TaskWork(
            Plan.Task row,
            PlanCalendars calendars,
            List<Plan.Assignment> assignments,
            Map<Integer, Plan.Resource> resources) {
        this.row = row;
        var own = calendars.get(row.calendar());
        boolean byPeople = own == null && !row.scheduling().fixedDuration() && !isElapsed();
        calendar = byPeople ? shared(calendars, assignments, resources) : own;
    }

    private static @Nullable WorkCalendar shared(
            PlanCalendars calendars, List<Plan.Assignment> assignments, Map<Integer, Plan.Resource> resources) {
        WorkCalendar shared = null;
        for (var assignment : assignments) {
            var resource = assignment.resource() == null ? null : resources.get(assignment.resource());
            if (resource != null && resource.type().equals("WORK") && orZero(assignment.units()) > 0) {
                var of = calendars.get(resource.calendar());
                if (of == null || (shared != null && shared != of)) {
                    return null;
                }
                shared = of;
            }
        }
        return shared;
    }

    boolean isElapsed() {
        return row.scheduling().elapsed();
    }

    /// Null where the calendar of the plan holds.
    @Nullable
    WorkCalendar calendar() {
        return calendar;
    }

    /// Breaks of a split task count, since nothing else may happen to it in them.
    double minutes() {
        var minutes = row.scheduling().minutes();
        return (minutes == null ? orZero(row.durationHours()) * 60 : minutes)
                + row.scheduling().splitMinutes();
    }

    double remaining() {
        var remaining = row.scheduling().remainingMinutes();
        var done = row.percentComplete();
        return remaining == null ? minutes() * (100 - Math.clamp(orZero(done), 0, 100)) / 100 : remaining;
    }

    private static double orZero(@Nullable Double figure) {
        return figure == null ? 0 : figure;
    }
}

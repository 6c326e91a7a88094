package org.plumbline.files.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.WorkCalendar;

/// How long a task of a plan works and by whose calendar.
///
/// A task of fixed duration, one without people and one whose people all work by its own calendar last as stated. Else
/// the last of its people to be done decides, each working by the own calendar, as in Microsoft Project.
final class TaskWork {
    private final Plan.Task row;
    private final @Nullable WorkCalendar own;
    /// Minutes and minutes left by calendar; the longest of those who share one.
    private final Map<WorkCalendar, double[]> byCalendar = new LinkedHashMap<>();

    TaskWork(
            Plan.Task row,
            PlanCalendars calendars,
            List<Plan.Assignment> assignments,
            Map<Integer, Plan.Resource> resources) {
        this.row = row;
        own = calendars.get(row.calendar());
        if (row.scheduling().fixedDuration() || isElapsed()) {
            return;
        }
        for (var assignment : assignments) {
            var resource = assignment.resource() == null ? null : resources.get(assignment.resource());
            var calendar = resource == null ? null : calendars.get(resource.calendar());
            var units = assignment.units();
            if (calendar != null && resource.type().equals("WORK") && units != null && units > 0) {
                var times = byCalendar.computeIfAbsent(calendar, key -> new double[2]);
                times[0] = Math.max(times[0], orZero(assignment.workHours()) * 6000 / units);
                times[1] = Math.max(times[1], orZero(assignment.remainingWorkHours()) * 6000 / units);
            }
        }
    }

    boolean isElapsed() {
        return row.scheduling().elapsed();
    }

    /// Null where the calendar of the plan holds.
    @Nullable
    WorkCalendar calendar() {
        return own;
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

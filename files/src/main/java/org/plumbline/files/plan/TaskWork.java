package org.plumbline.files.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;

/// How long a task of a plan works and by whose calendars.
///
/// Each person on a task works by an own calendar; where the task has one too, and does not leave those of its people
/// aside, in the time common to both. People with the same time are one *share* of the task, which ends with the last
/// share. For tasks of fixed duration, and in Primavera P6 for all but resource dependent ones, the calendar of the
/// task or of the plan holds.
final class TaskWork {
    private final Plan.Task row;
    private final boolean primavera;
    private final PlanCalendars calendars;
    private final List<Share> shares = new ArrayList<>();
    private @Nullable WorkCalendar calendar;

    /// What people with the same working time do of a task.
    ///
    /// @param assignments of them
    record Share(WorkCalendar calendar, List<Plan.Assignment> assignments) {}

    TaskWork(
            Plan.Task row,
            PlanCalendars calendars,
            List<Plan.Assignment> assignments,
            Map<Integer, Plan.Resource> resources,
            boolean primavera) {
        this.row = row;
        this.calendars = calendars;
        this.primavera = primavera;
        calendar = calendars.get(row.calendar());
        if (isByPeople()) {
            share(assignments, resources);
        }
    }

    private boolean isByPeople() {
        var scheduling = row.scheduling();
        if (scheduling.elapsed() || row.summary() || row.actualFinish() != null) {
            return false;
        }
        return primavera
                ? "RESOURCE_DEPENDENT".equals(scheduling.activityType())
                : !scheduling.fixedDuration() && !(calendar != null && scheduling.ignoresPeople());
    }

    private void share(List<Plan.Assignment> assignments, Map<Integer, Plan.Resource> resources) {
        var by = new LinkedHashMap<WorkCalendar, List<Plan.Assignment>>();
        for (var assignment : assignments) {
            var resource = assignment.resource() == null ? null : resources.get(assignment.resource());
            if (resource != null && resource.type().equals("WORK") && orZero(assignment.units()) > 0) {
                var of = calendars.get(resource.calendar());
                if (of == null) {
                    return;
                }
                var own = calendar;
                var used = own == null || primavera ? of : calendars.common(own, of);
                by.computeIfAbsent(used, key -> new ArrayList<>()).add(assignment);
            }
        }
        if (by.size() == 1) {
            calendar = by.keySet().iterator().next();
        } else if (!row.scheduling().manual() && minutes() > 0) {
            by.forEach((used, its) -> shares.add(new Share(used, List.copyOf(its))));
        }
    }

    boolean isElapsed() {
        return row.scheduling().elapsed();
    }

    /// Null where the calendar of the plan holds.
    @Nullable
    WorkCalendar calendar() {
        return calendar;
    }

    /// The shares of people with different working times, at least two; empty where one calendar holds for all.
    List<Share> shares() {
        return shares;
    }

    /// Working minutes of a share by its own calendar: until its people are done in the plan, since only that tells who
    /// joins later or works less; else as long as the task.
    double minutes(Share share) {
        var start = row.start();
        LocalDateTime last = null;
        for (var assignment : share.assignments()) {
            var finish = assignment.finish();
            last = finish != null && (last == null || finish.isAfter(last)) ? finish : last;
        }
        if (start == null || last == null || !Moment.isKnown(start) || !Moment.isKnown(last)) {
            return minutes();
        }
        int worked = share.calendar().between(start, last);
        return worked > 0 ? worked : minutes();
    }

    /// What is left of a share, in proportion to what is left of the task.
    double remaining(Share share) {
        return minutes() <= 0 ? 0 : minutes(share) * Math.clamp(remaining() / minutes(), 0, 1);
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

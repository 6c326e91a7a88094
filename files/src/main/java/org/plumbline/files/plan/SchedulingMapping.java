package org.plumbline.files.plan;

import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.LocalDateTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectProperties;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;
import org.plumbline.files.plan.Plan.Dates;
import org.plumbline.files.plan.Plan.Scheduling;

/// Copies what is needed to compute the dates of a plan again.
final class SchedulingMapping {
    private final ProjectProperties properties;

    SchedulingMapping(ProjectProperties properties) {
        this.properties = properties;
    }

    static Plan.Rules rules(ProjectProperties properties, PlanFormat format) {
        var lag = properties.getRelationshipLagCalendar();
        var progress = properties.getSchedulingProgressedActivities();
        boolean primavera = format == PlanFormat.XER || format == PlanFormat.PMXML;
        return new Plan.Rules(
                primavera,
                properties.getScheduleFrom() == ScheduleFrom.FINISH,
                !primavera && properties.getHonorConstraints(),
                lag == null || !primavera ? "SUCCESSOR" : lag.name(),
                progress == null || !primavera ? null : progress.name(),
                properties.getMustFinishBy());
    }

    Scheduling of(Task task) {
        var duration = task.getDuration();
        var second = task.getSecondaryConstraintType();
        return new Scheduling(
                task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED,
                duration != null
                        && duration.getUnits() != null
                        && duration.getUnits().isElapsed(),
                task.getType() == TaskType.FIXED_DURATION,
                task.getIgnoreResourceCalendar(),
                minutes(duration),
                minutes(task.getRemainingDuration()),
                splitMinutes(task),
                orZero(minutes(task.getLevelingDelay())),
                task.getActivityType() == null ? null : task.getActivityType().name(),
                second == null ? null : second.name(),
                task.getSecondaryConstraintDate(),
                new Dates(task.getEarlyStart(), task.getEarlyFinish()),
                new Dates(task.getLateStart(), task.getLateFinish()),
                task.getFreeSlack() == null ? null : hours(task.getFreeSlack()));
    }

    /// The breaks between the parts of a split task.
    private static double splitMinutes(Task task) {
        var splits = task.getSplits();
        ProjectCalendar calendar = task.getEffectiveCalendar();
        if (splits == null || splits.size() < 2 || calendar == null) {
            return 0;
        }
        double sum = 0;
        LocalDateTimeRange before = null;
        for (var part : splits) {
            if (before != null && before.getEnd() != null && part.getStart() != null) {
                sum += calendar.getWork(before.getEnd(), part.getStart(), TimeUnit.MINUTES)
                        .getDuration();
            }
            before = part;
        }
        return Math.max(0, sum);
    }

    private @Nullable Double hours(Duration duration) {
        var minutes = minutes(duration);
        return minutes == null ? null : (Double) (minutes / 60);
    }

    private @Nullable Double minutes(@Nullable Duration duration) {
        if (duration == null || duration.getUnits() == null) {
            return null;
        }
        var target = duration.getUnits().isElapsed() ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES;
        double figure = duration.convertUnits(target, properties).getDuration();
        return Double.isFinite(figure) ? (Double) figure : null;
    }

    private static double orZero(@Nullable Double figure) {
        return figure == null ? 0 : figure;
    }
}

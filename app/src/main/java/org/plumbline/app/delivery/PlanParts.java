package org.plumbline.app.delivery;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a plan holds beside tasks and links. Numbers are as its file has them.
///
/// @param format of the file it came from
/// @param minutesPerDay a working day of the plan
/// @param defaultCalendar the calendar of tasks without one
/// @param calendars as JSON: week and special days
/// @param fields as JSON: what the author defined, with allowed values
/// @param timing as JSON: what its dates hang on beside tasks and links, null where nothing more is known
/// @param resources who and what works on it
/// @param assignments who and what works on which task
/// @param baselines every promise kept in it, eleven a task at most
public record PlanParts(
        String format,
        int minutesPerDay,
        @Nullable Integer defaultCalendar,
        String calendars,
        String fields,
        @Nullable String timing,
        List<Resource> resources,
        List<Assignment> assignments,
        List<TaskBaseline> baselines) {
    public PlanParts {
        resources = List.copyOf(resources);
        assignments = List.copyOf(assignments);
        baselines = List.copyOf(baselines);
    }

    /// Who or what works on tasks.
    ///
    /// @param kind WORK, MATERIAL or COST
    /// @param maxUnits 100 is one full-time person
    public record Resource(
            int uniqueId,
            @Nullable String name,
            String kind,
            @Nullable String email,
            @Nullable String team,
            @Nullable String code,
            @Nullable Double maxUnits,
            @Nullable Double rate,
            @Nullable String rateUnit,
            @Nullable Integer calendar) {}

    /// A resource on a task; without a resource the work is not yet assigned.
    public record Assignment(
            int uniqueId,
            int task,
            @Nullable Integer resource,
            @Nullable Double units,
            @Nullable Double workHours,
            @Nullable Double actualWorkHours,
            @Nullable Double cost,
            @Nullable Double actualCost,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime finish) {}

    /// What was promised for a task.
    ///
    /// @param number 0 for the baseline, 1 to 10 for the numbered ones
    public record TaskBaseline(
            int task,
            int number,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime finish,
            @Nullable Double durationHours,
            @Nullable Double cost,
            @Nullable Double workHours) {}

    /// How many of each stand in the register.
    public record Size(long tasks, long links, long resources, long assignments, long baselines) {}
}

package org.plumbline.files.plan;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the dates of a plan hang on beside the names, dates, links and calendars of its tasks: kept with a plan so that
/// it can be scheduled later as its own tool would.
///
/// @param rules how the writing tool computes dates
/// @param rows one for each task
/// @param oddLinks links whose lag is no plain number of working minutes: by the clock, or in per cent
public record PlanTiming(
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime finish,
        @Nullable LocalDateTime statusDate,
        Plan.Rules rules,
        List<Row> rows,
        List<Plan.Link> oddLinks) {
    /// Of a plan about which nothing more is known.
    public static final PlanTiming UNKNOWN =
            new PlanTiming(null, null, null, Plan.Rules.STANDARD, List.of(), List.of());

    public PlanTiming {
        rows = List.copyOf(rows);
        oddLinks = List.copyOf(oddLinks);
    }

    /// What one task hangs on.
    ///
    /// @param id its number on the sheet
    /// @param calendar its own, null for that of the plan
    public record Row(
            int uniqueId,
            @Nullable Integer id,
            boolean active,
            @Nullable Double durationHours,
            @Nullable Integer calendar,
            Plan.Scheduling scheduling) {}

    public static PlanTiming of(Plan plan) {
        return new PlanTiming(
                plan.start(),
                plan.finish(),
                plan.statusDate(),
                plan.rules(),
                plan.tasks().stream()
                        .map(task -> new Row(
                                task.uniqueId(),
                                task.id(),
                                task.active(),
                                task.durationHours(),
                                task.calendar(),
                                task.scheduling()))
                        .toList(),
                plan.links().stream().filter(PlanTiming::isOdd).toList());
    }

    private static boolean isOdd(Plan.Link link) {
        return link.elapsed() || link.lagUnit().endsWith("percent");
    }
}

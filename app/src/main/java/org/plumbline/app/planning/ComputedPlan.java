package org.plumbline.app.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the tasks of a plan can and must happen by the engine, beside what the plan says of itself.
///
/// @param asOf the day the plan is of
/// @param finish by the engine; null where dates cannot be computed
/// @param stated the latest finish in the plan's own dates
/// @param lines the rows that can be scheduled, in plan order; empty where dates cannot be computed
/// @param notes what was read otherwise than the plan says, or why nothing could be computed
public record ComputedPlan(
        LocalDate asOf,
        @Nullable LocalDateTime finish,
        @Nullable LocalDateTime stated,
        List<Line> lines,
        List<String> notes) {
    public ComputedPlan {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /// A row of the plan. Float in working days of the plan.
    ///
    /// @param level 1 for the first level
    /// @param isCritical by the engine: open and without float
    /// @param isStatedCritical by the plan
    /// @param drivers what decides when it happens, in words: the tasks before it, or a date
    /// @param misses working days by which it comes after its deadline, 0 where it does not
    public record Line(
            int uniqueId,
            String name,
            int level,
            Kind kind,
            Dates dates,
            double totalFloat,
            double freeFloat,
            boolean isCritical,
            boolean isStatedCritical,
            boolean isDone,
            List<Driver> drivers,
            double misses) {
        public Line {
            drivers = List.copyOf(drivers);
        }

        /// Whether the engine finds another day of finish than the plan says.
        public boolean differs() {
            return dates.statedFinish() != null
                    && !dates.statedFinish().toLocalDate().equals(dates.finish().toLocalDate());
        }
    }

    /// What a row is.
    public enum Kind {
        SUMMARY,
        TASK,
        MILESTONE
    }

    /// Computed and stated dates, and the day not to miss.
    public record Dates(
            LocalDateTime start,
            LocalDateTime finish,
            LocalDateTime lateFinish,
            @Nullable LocalDateTime statedStart,
            @Nullable LocalDateTime statedFinish,
            @Nullable LocalDateTime deadline) {}

    /// What holds a task: a task before it by a kind of link.
    ///
    /// @param uniqueId of the task before
    /// @param type `FS`, `SS`, `FF` or `SF`
    public record Driver(int uniqueId, String name, String type) {}

    /// Whether dates could be computed.
    public boolean isScheduled() {
        return finish != null;
    }
}

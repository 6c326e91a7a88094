package org.plumbline.app.delivery;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A task as its plan has it. Times are of the plan's own wall clock.
///
/// @param uniqueId what the plan knows it by, for good
/// @param position where it stands in the plan, from 1
/// @param wbs its code in the work breakdown
/// @param outlineLevel 0 for the project itself, 1 for its first level
/// @param parentUniqueId the summary task above it
/// @param name what is done
/// @param dates when
/// @param durationDays working days it takes
/// @param percentComplete 0 to 100
/// @param isSummary sums up the tasks below it
/// @param isMilestone a point, not work
/// @param isCritical moves the finish if it slips
/// @param effort cost and work
/// @param constraintKind what the planner tied it to, such as `SNET`
/// @param constraintAt the day of that tie
/// @param deadlineAt a day not to miss
/// @param assigned who or what works on it, as text
/// @param notes the planner's words
/// @param custom further fields by name
public record PlanTask(
        int uniqueId,
        int position,
        @Nullable String wbs,
        int outlineLevel,
        @Nullable Integer parentUniqueId,
        @Nullable String name,
        Dates dates,
        @Nullable BigDecimal durationDays,
        @Nullable BigDecimal percentComplete,
        boolean isSummary,
        boolean isMilestone,
        boolean isCritical,
        Effort effort,
        @Nullable String constraintKind,
        @Nullable LocalDateTime constraintAt,
        @Nullable LocalDateTime deadlineAt,
        @Nullable String assigned,
        @Nullable String notes,
        Map<String, String> custom) {

    /// When a task is, was and should have been.
    public record Dates(
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime finish,
            @Nullable LocalDateTime baselineStart,
            @Nullable LocalDateTime baselineFinish,
            @Nullable LocalDateTime actualStart,
            @Nullable LocalDateTime actualFinish) {}

    /// What a task costs and takes.
    public record Effort(
            @Nullable BigDecimal cost,
            @Nullable BigDecimal actualCost,
            @Nullable BigDecimal workHours) {
        /// Nothing known.
        public static final Effort UNKNOWN = new Effort(null, null, null);
    }

    public PlanTask {
        custom = Map.copyOf(custom);
    }
}

package org.plumbline.app.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.earnedvalue.EarnedSchedule;
import org.plumbline.engine.earnedvalue.EarnedValue;

/// Earned value and earned schedule of a project (F01-F17), with what they are counted in.
///
/// @param asOf up to when
/// @param measure in what work is weighed
/// @param currency of all amounts; null where they are hours or days
/// @param value null where something is missing
/// @param schedule in months of the baseline; null where something is missing
/// @param start first day of the baseline
/// @param months of the S-curve
/// @param missing what it takes and is not there, in sentences
public record EarnedPlan(
        LocalDate asOf,
        Measure measure,
        @Nullable String currency,
        @Nullable EarnedValue value,
        boolean hasCost,
        @Nullable EarnedSchedule schedule,
        @Nullable LocalDate start,
        List<Month> months,
        List<String> missing) {
    public EarnedPlan {
        months = List.copyOf(months);
        missing = List.copyOf(missing);
    }

    /// In what the work of a task is weighed.
    public enum Measure {
        /// The baseline cost of each task.
        BASELINE_COST,
        /// The project's budget, spread over its tasks by their hours of work.
        BUDGET_BY_WORK,
        /// The project's budget, spread over its tasks by their durations.
        BUDGET_BY_DURATION,
        /// Hours of work.
        WORK,
        /// Working days.
        DURATION
    }

    /// Cumulative values at the end of a month; null where they are not known.
    public record Month(
            YearMonth month,
            BigDecimal planned,
            @Nullable BigDecimal earned,
            @Nullable BigDecimal spent) {}
}

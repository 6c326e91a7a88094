package org.plumbline.app.office;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Whether mandate and plan of an office still hold.
///
/// @param mandateUntil the last day of the mandate; null where it has none
/// @param planTouchedOn the day the plan was last changed; null without a plan
/// @param planDays after so many days without a change the plan is stale
public record Freshness(
        @Nullable LocalDate mandateUntil, @Nullable LocalDate planTouchedOn, int planDays, LocalDate today) {
    /// After how many days a plan is stale where the office says nothing else.
    public static final int USUAL_DAYS = 90;

    private static final int SOON = 30;

    /// True where the mandate is over.
    public boolean isMandateOver() {
        return mandateUntil != null && mandateUntil.isBefore(today);
    }

    /// True where it ends within a month.
    public boolean isMandateEnding() {
        return mandateUntil != null && !isMandateOver() && !mandateUntil.isAfter(today.plusDays(SOON));
    }

    /// Days since the plan was changed; null without a plan.
    public @Nullable Long planAge() {
        return planTouchedOn == null ? null : ChronoUnit.DAYS.between(planTouchedOn, today);
    }

    /// True where nobody has touched the plan for too long.
    public boolean isPlanStale() {
        var age = planAge();
        return age != null && age > planDays;
    }
}

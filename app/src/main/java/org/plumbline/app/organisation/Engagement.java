package org.plumbline.app.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was agreed for somebody who works for another organisation.
///
/// @param supplier whom the contract is with
/// @param untilDay the last day of the contract, and of all access
/// @param dayRate cost of a day of work, greater than 0; null where not agreed by the day
/// @param currency ISO 4217 code of the rate; null without one
public record Engagement(
        String supplier,
        LocalDate untilDay,
        @Nullable BigDecimal dayRate,
        @Nullable String currency) {
    /// So many days before its end a contract is called to mind.
    public static final int WARNING_DAYS = 30;

    /// True from 30 days before the end on, and once it is over.
    public boolean isEnding(LocalDate today) {
        return !untilDay.isAfter(today.plusDays(WARNING_DAYS));
    }

    /// True after the last day.
    public boolean isOver(LocalDate today) {
        return untilDay.isBefore(today);
    }
}

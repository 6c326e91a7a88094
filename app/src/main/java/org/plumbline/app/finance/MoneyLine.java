package org.plumbline.app.finance;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// An amount of a project.
///
/// @param measure approved, spent or expected
/// @param kind how it is booked
/// @param month which month, null for the whole life
/// @param amount in the currency, not negative for budgets
/// @param currency ISO code
/// @param year the name of the year whose whole amount is kept in this month ("FY2024"), null for an amount of the
///     month itself
public record MoneyLine(
        Measure measure,
        Expenditure kind,
        @Nullable YearMonth month,
        BigDecimal amount,
        String currency,
        @Nullable String year) {
    /// An amount of the month itself, or of the whole life.
    public MoneyLine(Measure measure, Expenditure kind, @Nullable YearMonth month, BigDecimal amount, String currency) {
        this(measure, kind, month, amount, currency, null);
    }
}

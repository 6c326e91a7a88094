package org.plumbline.app.capability.change.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Months as addresses name them: `2026-10`.
final class Months {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Months() {}

    /// The month of a text; null for none, for what is no month, and for one far away.
    static @Nullable YearMonth of(@Nullable String text) {
        try {
            var month = text == null ? null : YearMonth.parse(text.strip());
            return month == null || month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR ? null : month;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}

package org.plumbline.app.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Tolerances;

/// How the organisation reports.
///
/// @param calendar how time is cut and when updates are due
/// @param tolerances how far facts may drift before a computed rating changes
/// @param currency the currency of totals; null while amounts are shown as they come
/// @param officeSince when the office began, for figures before and after it
/// @param version rises with each change
public record ReportingSettings(
        ReportingCalendar calendar,
        Tolerances tolerances,
        @Nullable String currency,
        @Nullable LocalDate officeSince,
        int version) {}

package org.plumbline.app.reporting.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the pack is about and what it was made from.
///
/// @param scope        the organisation, or the portfolio's or programme's name
/// @param periodKey    such as `2026-10`
/// @param periodLabel  such as "October 2026", worded for `locale`
/// @param source       a sentence: frozen reports, or live facts
/// @param versionsNote which report versions the pack keeps, such as "PRJ-0012 in version 2"
/// @param currency of totals, an ISO 4217 code; null where none is chosen and amounts have none in common
/// @param zone         the organisation's zone, in which `generated` is shown
public record Cover(
        String organisation,
        String scope,
        String periodKey,
        String periodLabel,
        LocalDate periodEnd,
        @Nullable String previousPeriodLabel,
        LocalDate asOf,
        Instant generated,
        ZoneId zone,
        Locale locale,
        @Nullable String currency,
        String source,
        String versionsNote) {
    public Cover {
        if (currency != null) {
            Currency.getInstance(currency);
        }
    }
}

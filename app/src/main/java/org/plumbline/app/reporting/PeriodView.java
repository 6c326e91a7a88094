package org.plumbline.app.reporting;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reporting period.
///
/// @param key `2026-10` or `2026-W44`
/// @param id what audit trail and comments hang on
/// @param cadence how long it is
/// @param fromDay first day
/// @param toDay last day
/// @param dueDay by when updates are due
/// @param graceDays days after the next period before its reports count as stale
/// @param state open or frozen
/// @param frozenAt when it was frozen
/// @param frozenBy by whom
public record PeriodView(
        String key,
        UUID id,
        Cadence cadence,
        LocalDate fromDay,
        LocalDate toDay,
        LocalDate dueDay,
        int graceDays,
        State state,
        @Nullable Instant frozenAt,
        @Nullable String frozenBy) {

    /// Whether reports can still be written.
    public enum State {
        OPEN,
        FROZEN
    }

    /// True once nothing in it changes any more, but by a correction beside it.
    public boolean isFrozen() {
        return state == State.FROZEN;
    }

    /// The last day on which a report of this period is fresh: one more period, and the grace.
    public LocalDate freshUntil() {
        return toDay.plusDays(DAYS.between(fromDay, toDay) + 1 + graceDays);
    }
}

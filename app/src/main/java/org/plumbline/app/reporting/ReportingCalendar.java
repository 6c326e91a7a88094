package org.plumbline.app.reporting;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/// Cuts time into reporting periods. A week belongs to the year that has its Thursday (ISO 8601), so that the week of
/// new year has one key; a fortnight carries the key of its first week.
///
/// @param cadence how long a period is
/// @param fortnightAnchor a Monday on which a fortnight begins
/// @param dueDays days after a period's last day by which the update is due
/// @param graceDays further days before an older report counts as stale
public record ReportingCalendar(Cadence cadence, LocalDate fortnightAnchor, int dueDays, int graceDays) {

    public ReportingCalendar {
        if (fortnightAnchor.getDayOfWeek() != DayOfWeek.MONDAY || dueDays < 0 || graceDays < 0) {
            throw new IllegalArgumentException("a calendar needs a Monday and days >= 0, were %s, %d, %d"
                    .formatted(fortnightAnchor, dueDays, graceDays));
        }
    }

    /// A period as the calendar cuts it.
    ///
    /// @param key `2026-10` or `2026-W44`
    /// @param from first day
    /// @param to last day
    public record Span(String key, LocalDate from, LocalDate to) {
        /// How many days it lasts.
        public int days() {
            return Math.toIntExact(DAYS.between(from, to) + 1);
        }
    }

    /// The period that a day lies in.
    public Span spanOf(LocalDate day) {
        return switch (cadence) {
            case MONTHLY -> {
                var month = YearMonth.from(day);
                yield new Span(month.toString(), month.atDay(1), month.atEndOfMonth());
            }
            case WEEKLY -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Span(weekKey(monday), monday, monday.plusDays(6));
            }
            case FORTNIGHTLY -> {
                var fortnights = Math.floorDiv(DAYS.between(fortnightAnchor, day), 14L);
                var monday = fortnightAnchor.plusDays(fortnights * 14);
                yield new Span(weekKey(monday), monday, monday.plusDays(13));
            }
        };
    }

    /// The period that follows another.
    public Span after(Span span) {
        return spanOf(span.to().plusDays(1));
    }

    private static String weekKey(LocalDate monday) {
        return "%d-W%02d".formatted(monday.get(WEEK_BASED_YEAR), monday.get(WEEK_OF_WEEK_BASED_YEAR));
    }

    /// The day by which the update of a period is due.
    public LocalDate dueDay(Span span) {
        return span.to().plusDays(dueDays);
    }
}

package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ReportingCalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private static ReportingCalendar cut(Cadence cadence) {
        return new ReportingCalendar(cadence, MONDAY, 5, 10);
    }

    @Test
    void a_month_has_its_key_its_days_and_its_due_day() {
        var october = cut(Cadence.MONTHLY).spanOf(LocalDate.of(2026, 10, 7));

        assertThat(october)
                .isEqualTo(
                        new ReportingCalendar.Span("2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertThat(cut(Cadence.MONTHLY).dueDay(october)).isEqualTo("2026-11-05");
    }

    @Test
    void a_week_of_new_year_has_one_key_on_both_sides() {
        var weekly = cut(Cadence.WEEKLY);

        assertThat(weekly.spanOf(LocalDate.of(2026, 12, 31)).key()).isEqualTo("2026-W53");
        assertThat(weekly.spanOf(LocalDate.of(2027, 1, 3)).key()).isEqualTo("2026-W53");
        assertThat(weekly.spanOf(LocalDate.of(2027, 1, 4)).key()).isEqualTo("2027-W01");
        assertThat(weekly.spanOf(LocalDate.of(2024, 12, 30)).key()).isEqualTo("2025-W01");
        assertThat(weekly.spanOf(LocalDate.of(2026, 10, 28)).key()).isEqualTo("2026-W44");
    }

    @Test
    void periods_of_ten_years_follow_each_other_without_gap_and_without_a_key_twice() {
        for (var cadence : Cadence.values()) {
            var keys = new HashSet<String>();
            var span = cut(cadence).spanOf(LocalDate.of(2019, 12, 30));
            while (span.to().isBefore(LocalDate.of(2030, 1, 1))) {
                assertThat(keys.add(span.key())).as(span.key()).isTrue();
                var next = cut(cadence).after(span);
                assertThat(next.from()).isEqualTo(span.to().plusDays(1));
                assertThat(cut(cadence).spanOf(next.to())).isEqualTo(next);
                span = next;
            }
        }
    }
}

package org.plumbline.app.organisation.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.organisation.body.Rhythm.Every;

class RhythmTest {
    private static Rhythm rhythm(Every every, int weekday, @Nullable Integer nth) {
        return new Rhythm(every, weekday, nth, LocalTime.of(10, 0), 60, null);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void every_second_week_is_counted_from_the_first_such_weekday() {
        assertThat(rhythm(Every.FORTNIGHTLY, 2, null).days(day(11, 4), day(12, 9)))
                .containsExactly(day(11, 10), day(11, 24), day(12, 8));
        assertThat(rhythm(Every.WEEKLY, 3, null).days(day(11, 4), day(11, 18)))
                .containsExactly(day(11, 4), day(11, 11), day(11, 18));
    }

    @Test
    void the_second_tuesday_of_the_month_skips_a_month_in_which_it_is_over() {
        assertThat(rhythm(Every.MONTHLY, 2, 2).days(day(3, 11), day(6, 9)))
                .containsExactly(day(4, 14), day(5, 12), day(6, 9));
    }

    @Test
    void the_last_friday_of_every_third_month_moves_with_the_length_of_the_month() {
        assertThat(rhythm(Every.QUARTERLY, 5, 5).days(day(1, 1), day(12, 31)))
                .containsExactly(day(1, 30), day(4, 24), day(7, 31), day(10, 30));
    }
}

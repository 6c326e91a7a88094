package org.plumbline.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void work_goes_over_lunch_the_night_and_the_weekend() {
        var office = WorkCalendar.office();

        assertThat(office.plus(at(MONDAY, 8), 480)).isEqualTo(at(MONDAY, 17));
        assertThat(office.plus(at(MONDAY, 11), 120)).isEqualTo(at(MONDAY, 14));
        assertThat(office.plus(at(MONDAY.plusDays(4), 16), 120)).isEqualTo(at(MONDAY.plusDays(7), 9));
        assertThat(office.plus(at(MONDAY.plusDays(7), 9), -120)).isEqualTo(at(MONDAY.plusDays(4), 16));
        assertThat(office.between(at(MONDAY, 0), at(MONDAY.plusDays(7), 0))).isEqualTo(2400);
    }

    @Test
    void the_end_of_a_shift_and_the_start_of_the_next_are_one_position_with_two_times() {
        var office = WorkCalendar.office();
        var friday = at(MONDAY.plusDays(4), 17);

        assertThat(office.nextStart(friday)).isEqualTo(at(MONDAY.plusDays(7), 8));
        assertThat(office.previousFinish(at(MONDAY.plusDays(7), 8))).isEqualTo(friday);
        assertThat(office.nextStart(at(MONDAY, 9))).isEqualTo(at(MONDAY, 9));
    }

    @Test
    void a_special_day_replaces_the_week_and_the_last_word_on_it_holds() {
        var calendar = WorkCalendar.builder("Site")
                .onWeekdays(DayHours.OFFICE)
                .except(MONDAY, MONDAY.plusDays(1), DayHours.FREE)
                .except(MONDAY.plusDays(1), MONDAY.plusDays(1), new DayHours(List.of(new DayHours.Shift(600, 660))))
                .build()
                .orThrow();

        assertThat(calendar.between(at(MONDAY, 0), at(MONDAY.plusDays(2), 0))).isEqualTo(60);
        assertThat(calendar.plus(at(MONDAY, 8), 60)).isEqualTo(at(MONDAY.plusDays(1), 11));
    }

    @Test
    void a_week_without_working_time_is_refused_by_name() {
        var result = WorkCalendar.builder("Nobody")
                .except(MONDAY, MONDAY, DayHours.OFFICE)
                .build();

        assertThat(result).isEqualTo(new CalendarResult.NoWorkingTime("Nobody"));
        assertThatThrownBy(result::orThrow).hasMessageContaining("Nobody");
    }

    @Test
    void tables_agree_with_counting_minute_by_minute_far_outside_the_special_days_too() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var calendar = Samples.calendar(random);
            int from = Moment.of(LocalDateTime.of(random.nextInt(1900, 2200), 3, 1, 0, 0)) + random.nextInt(7 * 1440);
            int work = calendar.workAt(from);
            for (int minute = from; minute < from + 9 * 1440; minute++) {
                boolean works = Samples.works(calendar, minute);

                assertThat(calendar.workAt(minute))
                        .as("seed %d minute %d", seed, minute)
                        .isEqualTo(work);
                if (works) {
                    assertThat(calendar.startAt(work))
                            .as("start, seed %d", seed)
                            .isEqualTo(minute);
                    assertThat(calendar.finishAt(work + 1))
                            .as("finish, seed %d", seed)
                            .isEqualTo(minute + 1);
                    work++;
                }
            }
        }
    }

    @Test
    void recurring_days_follow_their_rule() {
        var first = LocalDate.of(2026, 1, 31);

        assertThat(dates(new Recurrence.Daily(10), first, 3))
                .containsExactly(first, first.plusDays(10), first.plusDays(20));
        assertThat(dates(new Recurrence.MonthlyOnDay(1, 31), first, 3))
                .containsExactly(first, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
        assertThat(dates(new Recurrence.MonthlyOnWeekday(2, 5, DayOfWeek.FRIDAY), LocalDate.of(2026, 1, 1), 2))
                .containsExactly(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 3, 27));
        assertThat(dates(new Recurrence.YearlyOnDay(2, 29), LocalDate.of(2027, 1, 1), 2))
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2028, 2, 29));
        assertThat(dates(new Recurrence.YearlyOnWeekday(11, 4, DayOfWeek.THURSDAY), LocalDate.of(2026, 12, 1), 1))
                .containsExactly(LocalDate.of(2027, 11, 25));
        assertThat(dates(
                        new Recurrence.Weekly(2, Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), DayOfWeek.MONDAY),
                        MONDAY,
                        3))
                .containsExactly(MONDAY, MONDAY.plusDays(6), MONDAY.plusDays(14));
    }

    private static List<LocalDate> dates(Recurrence.Rule rule, LocalDate first, int times) {
        return new Recurrence(rule, first, null, times).dates();
    }

    private static LocalDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 0);
    }
}

package org.plumbline.engine.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarnedScheduleTest {
    private static EarnedSchedule at(String earned, String time) {
        return at(earned, time, "0", "10", "25", "45", "70", "100");
    }

    private static EarnedSchedule at(String earned, String time, String... planned) {
        List<BigDecimal> curve = Arrays.stream(planned).map(BigDecimal::new).toList();
        return new EarnedSchedule(
                curve, new BigDecimal(earned), new BigDecimal(time), BigDecimal.valueOf(planned.length - 1));
    }

    private static BigDecimal shown(Optional<BigDecimal> figure, int places) {
        return figure.orElseThrow().setScale(places, RoundingMode.HALF_UP);
    }

    @Test
    void earned_schedule_lies_between_the_periods_whose_plan_surrounds_what_is_earned() {
        var late = at("38", "4");

        assertThat(late.periods()).isEqualByComparingTo("2.65");
        assertThat(late.scheduleVariance()).isEqualByComparingTo("-1.35");
        assertThat(shown(late.schedulePerformanceIndex(), 4)).isEqualByComparingTo("0.6625");
        assertThat(shown(late.estimateOfDuration(), 3)).isEqualByComparingTo("7.547");
        assertThat(shown(late.toCompletePerformanceIndex(), 2)).isEqualByComparingTo("2.35");
    }

    @Test
    void late_work_stays_late_when_it_is_done() {
        var done = at("100", "7");

        assertThat(done.periods()).isEqualByComparingTo("5");
        assertThat(done.scheduleVariance()).isEqualByComparingTo("-2");
        assertThat(done.estimateOfDuration().orElseThrow()).isEqualByComparingTo("7");
        assertThat(done.toCompletePerformanceIndex()).as("no time is left").isEmpty();
    }

    @Test
    void a_plan_that_pauses_counts_the_pause_as_planned_but_not_the_time_after_its_end() {
        assertThat(at("10", "1", "0", "10", "10", "20").periods()).isEqualByComparingTo("2");
        assertThat(at("20", "1", "0", "10", "20", "20").periods()).isEqualByComparingTo("2");
    }

    @Test
    void before_anything_happens_nothing_can_be_divided() {
        var begin = at("0", "0");

        assertThat(begin.periods()).isEqualByComparingTo("0");
        assertThat(begin.schedulePerformanceIndex()).isEmpty();
        assertThat(begin.estimateOfDuration()).isEmpty();
    }

    @Test
    void a_curve_that_falls_and_more_earned_than_planned_are_refused_with_their_values() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("5", "1", "0", "10", "9"))
                .withMessageContaining("9 after 10 in period 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("101", "1"))
                .withMessageContaining("100")
                .withMessageContaining("101");
        assertThatIllegalArgumentException().isThrownBy(() -> at("-1", "1")).withMessageContaining("-1");
    }
}

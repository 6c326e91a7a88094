package org.plumbline.engine.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.benefit.Realisation.Period;

class RealisationTest {
    private static Period past(String planned, String actual) {
        return new Period(
                planned.isEmpty() ? null : new BigDecimal(planned),
                actual.isEmpty() ? null : new BigDecimal(actual),
                true);
    }

    private static Period ahead(String planned) {
        return new Period(new BigDecimal(planned), null, false);
    }

    @Test
    void four_hundred_and_twenty_of_six_hundred_thousand_are_seventy_percent() {
        var realised = Realisation.summed(
                List.of(past("300000", "280000"), past("300000", "140000"), ahead("300000"), ahead("300000")));

        assertThat(realised.rate()).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.7"));
        assertThat(realised.ofTotal())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.35"));
        assertThat(realised.forecast()).isEqualByComparingTo("1020000");
        assertThat(realised.missing()).isZero();
    }

    @Test
    void a_period_without_an_actual_is_missing_and_counts_as_nothing_come() {
        var realised = Realisation.summed(List.of(past("100", ""), past("100", "50"), past("", "7")));

        assertThat(realised.missing()).isEqualTo(1);
        assertThat(realised.rate()).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.285"));
    }

    @Test
    void before_the_first_period_is_over_there_is_no_rate() {
        assertThat(Realisation.summed(List.of(ahead("100"))).rate()).isEmpty();
        assertThat(Realisation.NOTHING.ofTotal()).isEmpty();
    }

    @Test
    void of_a_level_the_latest_reading_counts_from_the_baseline_whichever_way_it_should_move() {
        var falling = List.of(past("1100", "1150"), past("1000", "1050"), past("900", ""), ahead("800"));

        var realised = Realisation.latest(falling, new BigDecimal("1200"));

        assertThat(realised.rate()).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.75"));
        assertThat(realised.ofTotal())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.375"));
        assertThat(realised.missing()).isEqualTo(1);
        assertThat(Realisation.latest(falling.subList(3, 4), new BigDecimal("1200"))
                        .rate())
                .isEmpty();
    }

    @Test
    void averages_are_compared_over_the_periods_that_were_read() {
        var realised =
                Realisation.averaged(List.of(past("80", "78"), past("90", "82"), past("90", "")), new BigDecimal("70"));

        assertThat(realised.rate().orElseThrow().doubleValue()).isCloseTo(10.0 / 15, within());
        assertThat(realised.missing()).isEqualTo(1);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    void a_disbenefit_is_taken_off() {
        var gain = Realisation.summed(List.of(past("100", "80")));
        var loss = Realisation.summed(List.of(past("20", "30"))).times(BigDecimal.ONE.negate());

        var net = gain.plus(loss);

        assertThat(net.realised()).isEqualByComparingTo("50");
        assertThat(net.rate()).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.625"));
    }
}

package org.plumbline.engine.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.earnedvalue.SCurve.Work;
import org.plumbline.engine.earnedvalue.SCurve.WorkingDays;

class SCurveTest {
    @Test
    void cost_is_spread_over_working_days_and_ends_at_the_sum() {
        // Monday 5 to Friday 16 October 2026 is ten working days, Thursday 15 to Friday 16 two.
        var dig = new Work(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 16), new BigDecimal("1000"));
        var pour = new Work(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 20), new BigDecimal("100"));
        var ends = List.of(
                LocalDate.of(2026, 10, 4),
                LocalDate.of(2026, 10, 11),
                LocalDate.of(2026, 10, 18),
                LocalDate.of(2026, 10, 25));

        var curve = SCurve.cumulative(List.of(dig, pour), ends, WorkingDays.WEEK);

        assertThat(curve)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        BigDecimal.ZERO, BigDecimal.valueOf(500), BigDecimal.valueOf(1050), BigDecimal.valueOf(1100));
    }

    @Test
    void thirds_do_not_lose_a_cent_at_the_end() {
        var third = new Work(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 7), new BigDecimal("0.01"));

        var curve = SCurve.cumulative(
                List.of(third, third, third),
                List.of(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 7)),
                WorkingDays.WEEK);

        assertThat(curve.getLast()).isEqualByComparingTo("0.03");
    }

    @Test
    void work_on_a_weekend_alone_is_paid_on_its_last_day() {
        var weekend = new Work(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 11), BigDecimal.TEN);

        var curve = SCurve.cumulative(
                List.of(weekend), List.of(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 11)), WorkingDays.WEEK);

        assertThat(curve)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ZERO, BigDecimal.TEN);
    }
}

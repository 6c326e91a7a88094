package org.plumbline.engine.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarnedValueTest {
    private static final EarnedValue LATE_AND_DEAR = of(100_000, 50_000, 40_000, 60_000);

    private static EarnedValue of(long budget, long planned, long earned, long actual) {
        return new EarnedValue(
                BigDecimal.valueOf(budget),
                BigDecimal.valueOf(planned),
                BigDecimal.valueOf(earned),
                BigDecimal.valueOf(actual));
    }

    private static BigDecimal shown(Optional<BigDecimal> figure, int places) {
        return figure.orElseThrow().setScale(places, RoundingMode.HALF_UP);
    }

    @Test
    void variances_are_what_is_earned_less_what_was_spent_or_planned() {
        assertThat(LATE_AND_DEAR.costVariance()).isEqualByComparingTo("-20000");
        assertThat(LATE_AND_DEAR.costVariancePercent().orElseThrow()).isEqualByComparingTo("-50");
        assertThat(LATE_AND_DEAR.scheduleVariance()).isEqualByComparingTo("-10000");
        assertThat(LATE_AND_DEAR.scheduleVariancePercent().orElseThrow()).isEqualByComparingTo("-20");
    }

    @Test
    void indices_are_what_is_earned_by_what_was_spent_or_planned() {
        assertThat(shown(LATE_AND_DEAR.costPerformanceIndex(), 4)).isEqualByComparingTo("0.6667");
        assertThat(shown(LATE_AND_DEAR.schedulePerformanceIndex(), 4)).isEqualByComparingTo("0.8");
        assertThat(shown(LATE_AND_DEAR.percentComplete(), 2)).isEqualByComparingTo("40");
        assertThat(shown(LATE_AND_DEAR.percentSpent(), 2)).isEqualByComparingTo("60");
    }

    @Test
    void each_method_estimates_the_end_in_its_own_way() {
        assertThat(LATE_AND_DEAR
                        .estimateAtCompletion(new ForecastMethod.Typical())
                        .orElseThrow())
                .isEqualByComparingTo("150000");
        assertThat(LATE_AND_DEAR
                        .estimateAtCompletion(new ForecastMethod.Atypical())
                        .orElseThrow())
                .isEqualByComparingTo("120000");
        assertThat(shown(LATE_AND_DEAR.estimateAtCompletion(new ForecastMethod.ScheduleAware()), 2))
                .isEqualByComparingTo("172500");
        assertThat(LATE_AND_DEAR
                        .estimateAtCompletion(new ForecastMethod.BottomUp(BigDecimal.valueOf(70_000)))
                        .orElseThrow())
                .isEqualByComparingTo("130000");
    }

    @Test
    void what_is_to_come_is_counted_from_the_actual_cost() {
        var estimate = BigDecimal.valueOf(150_000);

        assertThat(LATE_AND_DEAR.estimateToComplete(estimate)).isEqualByComparingTo("90000");
        assertThat(LATE_AND_DEAR.varianceAtCompletion(estimate)).isEqualByComparingTo("-50000");
        assertThat(shown(LATE_AND_DEAR.toCompletePerformanceIndex(BigDecimal.valueOf(100_000)), 4))
                .isEqualByComparingTo("1.5");
        assertThat(shown(LATE_AND_DEAR.toCompletePerformanceIndex(estimate), 4)).isEqualByComparingTo("0.6667");
    }

    @Test
    void a_ratio_without_a_denominator_is_not_available() {
        var nothing = of(0, 0, 0, 0);

        assertThat(List.of(
                        nothing.costPerformanceIndex(),
                        nothing.schedulePerformanceIndex(),
                        nothing.costVariancePercent(),
                        nothing.scheduleVariancePercent(),
                        nothing.percentComplete(),
                        nothing.percentSpent(),
                        nothing.typicalEstimateAtCompletion(),
                        nothing.scheduleAwareEstimateAtCompletion(),
                        nothing.toCompletePerformanceIndex(BigDecimal.ZERO)))
                .allMatch(Optional::isEmpty);
        assertThat(nothing.atypicalEstimateAtCompletion()).isEqualByComparingTo("0");
        assertThat(of(100, 0, 10, 10).scheduleAwareEstimateAtCompletion())
                .as("nothing was planned yet")
                .isEmpty();
    }

    @Test
    void the_forecast_at_completion_takes_actuals_of_the_past_and_the_plan_of_the_rest() {
        var plan = new CostPlan(amounts(10, 20, 30, 40), amounts(15, 18));

        assertThat(plan.forecastAtCompletion()).isEqualByComparingTo("103");
    }

    private static List<BigDecimal> amounts(long... amounts) {
        return java.util.Arrays.stream(amounts).mapToObj(BigDecimal::valueOf).toList();
    }
}

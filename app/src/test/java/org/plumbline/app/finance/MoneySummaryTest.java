package org.plumbline.app.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneySummaryTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private static MoneyLine line(Measure measure, @Nullable YearMonth month, int amount) {
        return new MoneyLine(measure, Expenditure.UNSPLIT, month, BigDecimal.valueOf(amount), "GBP");
    }

    @Test
    void the_forecast_is_what_was_spent_before_this_month_and_what_is_planned_from_it_on() {
        var lines = List.of(
                line(Measure.ACTUAL, MARCH.minusMonths(2), 10),
                line(Measure.ACTUAL, MARCH.minusMonths(1), 20),
                line(Measure.FORECAST, MARCH.minusMonths(1), 99),
                line(Measure.FORECAST, MARCH, 30),
                line(Measure.FORECAST, MARCH.plusMonths(1), 40));

        var sum = MoneySummary.of(lines, MARCH);

        assertThat(sum.forecast()).isEqualByComparingTo("100");
        assertThat(sum.actual()).isEqualByComparingTo("30");
        assertThat(sum.budget()).isNull();
    }

    @Test
    void a_whole_life_budget_counts_instead_of_its_months_never_twice() {
        var lines = List.of(line(Measure.BUDGET, null, 500), line(Measure.BUDGET, MARCH, 20));

        assertThat(MoneySummary.of(lines, MARCH).budget()).isEqualByComparingTo("500");
    }
}

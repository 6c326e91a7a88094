package org.plumbline.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CashFlowTest {
    private static final BigDecimal EIGHT_PERCENT = new BigDecimal("0.08");
    private final CashFlow project = flows(-100_000, 30_000, 40_000, 50_000, 40_000);

    private static CashFlow flows(long... flows) {
        return new CashFlow(Arrays.stream(flows).mapToObj(BigDecimal::valueOf).toList());
    }

    private static BigDecimal rounded(BigDecimal amount, int digits) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    @Test
    void the_golden_figures_of_a_five_year_flow() {
        assertThat(rounded(project.presentValue(EIGHT_PERCENT), 2)).isEqualTo("31164.14");
        assertThat(project.internalRate().orElseThrow()).isCloseTo(0.20496, within(0.000005));
        assertThat(project.paybackYears().orElseThrow()).isEqualByComparingTo("2.6");
        assertThat(rounded(project.discountedPaybackYears(EIGHT_PERCENT).orElseThrow(), 4))
                .isEqualTo("2.9556");
        assertThat(rounded(project.profitabilityIndex(EIGHT_PERCENT).orElseThrow(), 4))
                .isEqualTo("1.3116");
        assertThat(rounded(project.benefitCostRatio(EIGHT_PERCENT).orElseThrow(), 4))
                .isEqualTo("1.3116");
    }

    @Test
    void return_is_what_is_gained_beyond_the_cost() {
        assertThat(CashFlow.returnOnInvestment(BigDecimal.valueOf(160_000), BigDecimal.valueOf(100_000))
                        .orElseThrow())
                .isEqualByComparingTo("0.6");
        assertThat(CashFlow.returnOnInvestment(BigDecimal.TEN, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void at_the_internal_rate_the_present_value_is_nothing() {
        for (var flow : new CashFlow[] {project, flows(-100, 5, 5, 5), flows(100, -30, -90), flows(-1, 0, 0, 400)}) {
            var rate = BigDecimal.valueOf(flow.internalRate().orElseThrow());

            assertThat(flow.presentValue(rate).doubleValue()).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void figures_that_do_not_exist_are_absent() {
        assertThat(flows(-100, 230, -132).internalRate()).as("two rates").isEmpty();
        assertThat(flows(-100, -5).internalRate()).isEmpty();
        assertThat(flows(-100, 30, 40).paybackYears()).isEmpty();
        assertThat(flows(100, 30).profitabilityIndex(EIGHT_PERCENT)).isEmpty();
        assertThat(flows(100, 30).paybackYears().orElseThrow()).isEqualByComparingTo("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project.presentValue(BigDecimal.valueOf(-1)))
                .withMessageContaining("was -1");
    }
}

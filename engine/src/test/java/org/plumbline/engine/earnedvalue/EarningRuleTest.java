package org.plumbline.engine.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.earnedvalue.EarningRule.LevelOfEffort;
import org.plumbline.engine.earnedvalue.EarningRule.Milestone;
import org.plumbline.engine.earnedvalue.EarningRule.PercentComplete;
import org.plumbline.engine.earnedvalue.EarningRule.Progress;
import org.plumbline.engine.earnedvalue.EarningRule.Units;
import org.plumbline.engine.earnedvalue.EarningRule.WeightedMilestones;

class EarningRuleTest {
    private static final BigDecimal BUDGET = new BigDecimal("8000");

    @Test
    void fixed_formulas_earn_at_the_start_and_at_the_end_only() {
        assertThat(EarningRule.zeroHundred(Progress.STARTED).earned(BUDGET)).isEqualByComparingTo("0");
        assertThat(EarningRule.quarterRest(Progress.STARTED).earned(BUDGET)).isEqualByComparingTo("2000");
        assertThat(EarningRule.fiftyFifty(Progress.STARTED).earned(BUDGET)).isEqualByComparingTo("4000");
        assertThat(EarningRule.fiftyFifty(Progress.NOT_STARTED).earned(BUDGET)).isEqualByComparingTo("0");
        assertThat(EarningRule.zeroHundred(Progress.FINISHED).earned(BUDGET)).isEqualByComparingTo("8000");
    }

    @Test
    void milestones_earn_their_weight() {
        var rule = new WeightedMilestones(List.of(
                new Milestone("drawn", BigDecimal.ONE, true),
                new Milestone("built", BigDecimal.TWO, true),
                new Milestone("accepted", BigDecimal.ONE, false)));

        assertThat(rule.earned(BUDGET)).isEqualByComparingTo("6000");
    }

    @Test
    void units_and_percentages_earn_in_proportion_and_never_more_than_the_budget() {
        assertThat(new Units(BigDecimal.valueOf(30), BigDecimal.valueOf(120)).earned(BUDGET))
                .isEqualByComparingTo("2000");
        assertThat(new Units(BigDecimal.valueOf(130), BigDecimal.valueOf(120)).earned(BUDGET))
                .isEqualByComparingTo("8000");
        assertThat(new PercentComplete(new BigDecimal("12.5")).earned(BUDGET)).isEqualByComparingTo("1000");
    }

    @Test
    void leading_earns_as_planned_and_inspection_as_what_it_inspects() {
        assertThat(new LevelOfEffort(new BigDecimal("0.75")).earned(BUDGET)).isEqualByComparingTo("6000");
        var inspected = new PercentComplete(BigDecimal.valueOf(40));

        assertThat(new EarningRule.Apportioned(inspected).earned(BigDecimal.valueOf(500)))
                .isEqualByComparingTo("200");
    }

    @Test
    void shares_outside_their_range_are_refused_with_their_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PercentComplete(BigDecimal.valueOf(101)))
                .withMessageContaining("1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Units(BigDecimal.ONE, BigDecimal.ZERO))
                .withMessageContaining("greater than zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Milestone("built", BigDecimal.valueOf(-2), true))
                .withMessageContaining("built")
                .withMessageContaining("-2");
        assertThatIllegalArgumentException().isThrownBy(() -> new WeightedMilestones(List.of()));
    }
}

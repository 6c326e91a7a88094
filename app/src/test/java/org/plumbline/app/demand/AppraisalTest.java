package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.kernel.Refusal;

class AppraisalTest {
    private static final BigDecimal EIGHT_PERCENT = new BigDecimal("0.08");

    private static BusinessCase of(long... costsAndBenefits) {
        var flows = new ArrayList<YearFlow>();
        for (var i = 0; i < costsAndBenefits.length; i += 2) {
            flows.add(new YearFlow(
                    2027 + i / 2,
                    BigDecimal.valueOf(costsAndBenefits[i]),
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(costsAndBenefits[i + 1])));
        }
        return BusinessCase.EMPTY.with(1, new CaseOption("Buy", "", flows));
    }

    private static String rounded(@Nullable BigDecimal figure, int digits) {
        return Objects.requireNonNull(figure)
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    @Requirement("R147")
    void the_golden_figures_of_an_investment() {
        var golden = of(100_000, 0, 0, 30_000, 0, 40_000, 0, 50_000, 0, 40_000);

        var found = Appraisal.of(golden, golden.recommended(), EIGHT_PERCENT);

        assertThat(rounded(found.npv(), 2)).isEqualTo("31164.14");
        assertThat(rounded(found.irr(), 5)).isEqualTo("0.20496");
        assertThat(found.payback()).isEqualByComparingTo("2.6");
        assertThat(rounded(found.discountedPayback(), 4)).isEqualTo("2.9556");
        assertThat(rounded(found.benefitCostRatio(), 4)).isEqualTo("1.3116");
        assertThat(found.returnOnInvestment()).isEqualByComparingTo("0.6");
    }

    @Test
    void what_is_not_defined_is_absent_and_several_rates_are_said() {
        var free = Appraisal.of(of(0, 0, 0, 500), 1, EIGHT_PERCENT);
        assertThat(free.benefitCostRatio()).isNull();
        assertThat(free.payback()).isNull();
        assertThat(free.irr()).isNull();
        var useless = Appraisal.of(of(900, 0, 100, 0), 1, EIGHT_PERCENT);
        assertThat(useless.irr()).isNull();
        assertThat(useless.hasSeveralRates()).isFalse();
        assertThat(useless.payback()).isNull();
        assertThat(useless.benefitCostRatio()).isEqualByComparingTo("0");
        var twice = Appraisal.of(of(100, 0, 0, 230, 132, 0), 1, EIGHT_PERCENT);
        assertThat(twice.irr()).isNull();
        assertThat(twice.hasSeveralRates()).isTrue();
    }

    @Test
    void options_that_begin_later_are_worth_what_they_are_worth_on_the_same_day() {
        var now = new CaseOption(
                "Now", "", List.of(new YearFlow(2027, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO)));
        var later = new CaseOption(
                "Later", "", List.of(new YearFlow(2028, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO)));
        var both = BusinessCase.EMPTY.with(1, now).with(2, later);

        assertThat(Appraisal.of(both, 1, EIGHT_PERCENT).npv()).isEqualByComparingTo("-10");
        assertThat(rounded(Appraisal.of(both, 2, EIGHT_PERCENT).npv(), 4)).isEqualTo("-9.2593");
    }

    /// Costs of 100 today, benefits of 150 in a year; by hand at 8 %: 150 / 1.08 = 138.8889.
    @Test
    @Requirement("R147")
    void the_turns_of_the_case_and_where_it_breaks_even_are_as_by_hand() {
        var found = Appraisal.sensitivity(of(100, 0, 0, 150), 1, EIGHT_PERCENT);

        assertThat(rounded(found.asPlanned(), 4)).isEqualTo("38.8889");
        assertThat(rounded(found.lessBenefit(), 4)).isEqualTo("11.1111");
        assertThat(rounded(found.moreCost(), 4)).isEqualTo("18.8889");
        assertThat(rounded(found.late(), 4)).isEqualTo("28.6008");
        assertThat(rounded(found.benefitToBreakEven(), 4)).isEqualTo("0.2800");
        assertThat(rounded(found.costToBreakEven(), 4)).isEqualTo("0.3889");
    }

    @Test
    void flows_are_read_as_people_paste_them() {
        var upright =
                FlowLines.read("Year\tCapex\tOpex\tBenefit\n2027\t120,000\t\t0\n2028\t0\t-\t1500.50\tGBP\n", "GBP");
        var across = FlowLines.read("\t2027\t2028\nCapex\t120000\t0\nBenefits\t0\t1500.5\n", "GBP");
        var blanks = FlowLines.read("2027 120000 0 0\n2028 0 0 1500.5", "GBP");

        assertThat(upright).hasSize(2);
        assertThat(FlowLines.write(upright))
                .isEqualTo(FlowLines.write(across))
                .isEqualTo(FlowLines.write(blanks))
                .isEqualTo("2027\t120000\t0\t0\n2028\t0\t0\t1500.5\n");
        assertThat(FlowLines.read(FlowLines.write(upright), "GBP")).hasSize(2);
        assertThat(FlowLines.read("\n \n", "GBP")).isEmpty();
    }

    @Test
    void odd_flows_are_refused_with_their_line() {
        assertRefused(CaseRules.TWO_CURRENCIES, "2027;1;2;3;EUR");
        assertRefused(CaseRules.TWO_CURRENCIES, "2027;USD 1;2;3");
        assertRefused(CaseRules.UNREADABLE_LINE, "2027;1;2;3\n2028;one;2;3");
        assertRefused(CaseRules.UNREADABLE_LINE, "2027;1");
        assertRefused(CaseRules.NOTHING_READ, "Year;Capex;Opex;Benefit");
        assertRefused(CaseRules.NEGATIVE, "2027;-5;0;0");
        assertRefused(CaseRules.YEARS_OUT_OF_ORDER, "2028;5;0;0\n2027;5;0;0");
        assertRefused(CaseRules.YEARS_OUT_OF_ORDER, "2028;5;0;0\n2028;5;0;0");
        assertRefused(CaseRules.TOO_MUCH, "2027;1000000000001;0;0");
        assertRefused(CaseRules.ODD_YEAR, "27;5;0;0");
        BusinessCase.EMPTY
                .with(1, new CaseOption("Most", "", FlowLines.read("2027;1000000000000;0;0", "GBP")))
                .requireSound();
    }

    private static void assertRefused(CaseRules rule, String lines) {
        assertThatThrownBy(() -> BusinessCase.EMPTY
                        .with(1, new CaseOption("Odd", "", FlowLines.read(lines, "GBP")))
                        .requireSound())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}

package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Money out (negative) and in (positive) at the end of each year, the first one today and not discounted (F22, F23).
public record CashFlow(List<BigDecimal> flows) {
    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final double LEAST_RATE = -0.999999;
    private static final double GREATEST_RATE = 1e6;

    public CashFlow {
        flows = List.copyOf(flows);
        if (flows.isEmpty()) {
            throw new IllegalArgumentException("a cash flow needs at least the flow of today");
        }
    }

    /// ROI, what is gained beyond the cost, as a part of it (0.6 is 60 %); empty where nothing is spent.
    public static Optional<BigDecimal> returnOnInvestment(BigDecimal benefit, BigDecimal cost) {
        return quotient(benefit.subtract(cost), cost);
    }

    /// NPV, the sum of all flows as of today.
    ///
    /// @param rate a year, 0.08 is 8 %; above -1
    public BigDecimal presentValue(BigDecimal rate) {
        return discounted(rate).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// IRR, the rate at which the present value is 0. Empty where the flows do not change sign exactly once: then there
    /// is none, or several and none of them means anything.
    public Optional<Double> internalRate() {
        var signs =
                flows.stream().map(BigDecimal::signum).filter(sign -> sign != 0).toList();
        var changes = 0;
        for (var i = 1; i < signs.size(); i++) {
            changes += signs.get(i).equals(signs.get(i - 1)) ? 0 : 1;
        }
        if (changes != 1) {
            return Optional.empty();
        }
        var low = LEAST_RATE;
        var high = GREATEST_RATE;
        var sign = Math.signum(worth(high));
        if (sign == 0 || sign == Math.signum(worth(low))) {
            return Optional.empty();
        }
        for (var step = 0; step < 200; step++) {
            var middle = low + (high - low) / 2;
            if (Math.signum(worth(middle)) == sign) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of((low + high) / 2);
    }

    private double worth(double rate) {
        var worth = 0.0;
        for (var year = flows.size() - 1; year >= 0; year--) {
            worth = worth / (1 + rate) + flows.get(year).doubleValue();
        }
        return worth;
    }

    /// Years until the sum of the flows no longer lies below 0, the year of the turn in part; empty where it never
    /// turns.
    public Optional<BigDecimal> paybackYears() {
        return payback(flows);
    }

    /// The same of discounted flows.
    public Optional<BigDecimal> discountedPaybackYears(BigDecimal rate) {
        return payback(discounted(rate));
    }

    private static Optional<BigDecimal> payback(List<BigDecimal> flows) {
        var sum = BigDecimal.ZERO;
        for (var year = 0; year < flows.size(); year++) {
            var before = sum;
            sum = sum.add(flows.get(year));
            if (sum.signum() >= 0) {
                return Optional.of(
                        year == 0
                                ? BigDecimal.ZERO
                                : BigDecimal.valueOf(year - 1L)
                                        .add(before.negate()
                                                .max(BigDecimal.ZERO)
                                                .divide(flows.get(year), EXACT)));
            }
        }
        return Optional.empty();
    }

    /// PI, the present value of what comes after today beside what is spent today; empty where nothing is.
    public Optional<BigDecimal> profitabilityIndex(BigDecimal rate) {
        var later = presentValue(rate).subtract(flows.getFirst());
        return quotient(later, flows.getFirst().negate());
    }

    /// BCR, the present value of all that comes in beside that of all that goes out; empty where nothing goes out.
    public Optional<BigDecimal> benefitCostRatio(BigDecimal rate) {
        var in = BigDecimal.ZERO;
        var out = BigDecimal.ZERO;
        for (var flow : discounted(rate)) {
            in = in.add(flow.max(BigDecimal.ZERO));
            out = out.subtract(flow.min(BigDecimal.ZERO));
        }
        return quotient(in, out);
    }

    private List<BigDecimal> discounted(BigDecimal rate) {
        if (rate.compareTo(BigDecimal.ONE.negate()) <= 0) {
            throw new IllegalArgumentException("the rate must lie above -1 (-100 %), was " + rate);
        }
        var discounted = new ArrayList<BigDecimal>();
        var factor = BigDecimal.ONE;
        for (var flow : flows) {
            discounted.add(flow.divide(factor, EXACT));
            factor = factor.multiply(BigDecimal.ONE.add(rate), EXACT);
        }
        return discounted;
    }

    private static Optional<BigDecimal> quotient(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() <= 0 ? Optional.empty() : Optional.of(numerator.divide(denominator, EXACT));
    }
}

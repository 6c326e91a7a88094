package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.CashFlow;

/// Whether an option pays (F22, F23). The first year that any option of the case names is not discounted, so that all
/// options are worth what they are worth on the same day. What is not defined is null and reads "n/a".
///
/// @param npv the sum of all years' benefits less costs, each discounted; 0 without any flow
/// @param irr the rate at which that is 0, 0.2 is 20 %; null where there is none or several
/// @param hasSeveralRates true where the flows change sign more than once, so that several rates may fit and none means
///     anything
/// @param payback years until the sum of the flows no longer lies below 0; null where it never turns, or nothing is
///     spent
/// @param discountedPayback the same of discounted flows
/// @param benefitCostRatio present value of all benefits beside that of all costs; null where nothing is spent
/// @param returnOnInvestment benefits less costs, beside costs, 0.6 is 60 %, not discounted; null where nothing is
/// spent
/// @param cost all that is spent, not discounted
/// @param benefit all that it brings, not discounted
public record Appraisal(
        BigDecimal npv,
        @Nullable BigDecimal irr,
        boolean hasSeveralRates,
        @Nullable BigDecimal payback,
        @Nullable BigDecimal discountedPayback,
        @Nullable BigDecimal benefitCostRatio,
        @Nullable BigDecimal returnOnInvestment,
        BigDecimal cost,
        BigDecimal benefit) {
    private static final BigDecimal LESS_BENEFIT = new BigDecimal("0.8");
    private static final BigDecimal MORE_COST = new BigDecimal("1.2");

    /// Appraises an option of a case.
    ///
    /// @param place of the option
    /// @param usualRate where the case has none of its own
    public static Appraisal of(BusinessCase all, int place, BigDecimal usualRate) {
        return Streams.of(all, place).appraised(rate(all, usualRate));
    }

    /// The rate that a case is discounted by.
    public static BigDecimal rate(BusinessCase all, BigDecimal usualRate) {
        var own = all.rate();
        return own == null ? usualRate : own;
    }

    /// What an option is worth when things go otherwise.
    ///
    /// @param asPlanned its NPV
    /// @param lessBenefit its NPV with benefits 20 % lower
    /// @param moreCost its NPV with costs 20 % higher
    /// @param late its NPV when all benefits come a year later than planned
    /// @param benefitToBreakEven by which part all benefits may fall until the NPV is 0, 0.24 is 24 %; negative
    ///     where they must rise; null without benefits
    /// @param costToBreakEven by which part all costs may rise until then; null without costs
    public record Sensitivity(
            BigDecimal asPlanned,
            BigDecimal lessBenefit,
            BigDecimal moreCost,
            BigDecimal late,
            @Nullable BigDecimal benefitToBreakEven,
            @Nullable BigDecimal costToBreakEven) {}

    /// How sensitive an option is.
    public static Sensitivity sensitivity(BusinessCase all, int place, BigDecimal usualRate) {
        var rate = rate(all, usualRate);
        var streams = Streams.of(all, place);
        var benefits = worth(streams.benefits(), rate);
        var costs = worth(streams.costs(), rate);
        var late = new ArrayList<>(streams.benefits());
        late.addFirst(BigDecimal.ZERO);
        return new Sensitivity(
                benefits.subtract(costs),
                benefits.multiply(LESS_BENEFIT).subtract(costs),
                benefits.subtract(costs.multiply(MORE_COST)),
                worth(late, rate).subtract(costs),
                part(benefits.subtract(costs), benefits),
                part(benefits.subtract(costs), costs));
    }

    private static BigDecimal worth(List<BigDecimal> flows, BigDecimal rate) {
        return new CashFlow(flows).presentValue(rate);
    }

    private static @Nullable BigDecimal part(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() <= 0 ? null : numerator.divide(denominator, MathContext.DECIMAL64);
    }

    /// Costs and benefits by year from the first year of the case on, years without any as 0.
    private record Streams(List<BigDecimal> costs, List<BigDecimal> benefits) {
        static Streams of(BusinessCase all, int place) {
            var flows = all.options().get(place).flows();
            if (flows.isEmpty()) {
                return new Streams(List.of(BigDecimal.ZERO), List.of(BigDecimal.ZERO));
            }
            var first = all.firstYear().orElseThrow();
            var last = flows.getLast().year();
            return new Streams(
                    series(flows, first, last, YearFlow::cost), series(flows, first, last, YearFlow::benefit));
        }

        private static List<BigDecimal> series(
                List<YearFlow> flows, int first, int last, Function<YearFlow, BigDecimal> amount) {
            var series = new ArrayList<BigDecimal>();
            for (var year = first; year <= last; year++) {
                var wanted = year;
                series.add(flows.stream()
                        .filter(flow -> flow.year() == wanted)
                        .map(amount)
                        .findFirst()
                        .orElse(BigDecimal.ZERO));
            }
            return series;
        }

        Appraisal appraised(BigDecimal rate) {
            var net = new ArrayList<BigDecimal>();
            for (var i = 0; i < costs.size(); i++) {
                net.add(benefits.get(i).subtract(costs.get(i)));
            }
            var flow = new CashFlow(net);
            var cost = costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var benefit = benefits.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var isSpending = cost.signum() > 0;
            return new Appraisal(
                    flow.presentValue(rate),
                    flow.internalRate()
                            .map(irr -> BigDecimal.valueOf(irr).setScale(6, RoundingMode.HALF_UP))
                            .orElse(null),
                    turns(net) > 1,
                    isSpending ? flow.paybackYears().orElse(null) : null,
                    isSpending ? flow.discountedPaybackYears(rate).orElse(null) : null,
                    part(worth(benefits, rate), worth(costs, rate)),
                    CashFlow.returnOnInvestment(benefit, cost).orElse(null),
                    cost,
                    benefit);
        }

        private static int turns(List<BigDecimal> flows) {
            var signs = flows.stream()
                    .map(BigDecimal::signum)
                    .filter(sign -> sign != 0)
                    .toList();
            var turns = 0;
            for (var i = 1; i < signs.size(); i++) {
                turns += signs.get(i).equals(signs.get(i - 1)) ? 0 : 1;
            }
            return turns;
        }
    }
}

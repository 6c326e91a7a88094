package org.plumbline.engine.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// The time by which the plan had expected what is earned (F17), in periods of the plan. Unlike SV and SPI in money it
/// does not fade to "on time" at the end of late work.
///
/// @param plannedByPeriod cumulative planned value at the end of period 0, 1, 2 ...; never falls, the last is the
/// budget
/// @param earned to date, not above the budget
/// @param actualTime periods since the start
/// @param plannedDuration periods the plan takes
public record EarnedSchedule(
        List<BigDecimal> plannedByPeriod, BigDecimal earned, BigDecimal actualTime, BigDecimal plannedDuration) {

    public EarnedSchedule {
        plannedByPeriod = List.copyOf(plannedByPeriod);
        if (plannedByPeriod.isEmpty()) {
            throw new IllegalArgumentException("planned value is needed for at least one period, was none");
        }
        for (int i = 1; i < plannedByPeriod.size(); i++) {
            if (plannedByPeriod.get(i).compareTo(plannedByPeriod.get(i - 1)) < 0) {
                throw new IllegalArgumentException(
                        "cumulative planned value must not fall, was %s after %s in period %d"
                                .formatted(plannedByPeriod.get(i), plannedByPeriod.get(i - 1), i));
            }
        }
        Check.notNegative("the earned value", earned);
        Check.notNegative("the actual time", actualTime);
        Check.notNegative("the planned duration", plannedDuration);
        if (earned.compareTo(plannedByPeriod.getLast()) > 0) {
            throw new IllegalArgumentException("earned value must not exceed the planned total %s, was %s"
                    .formatted(plannedByPeriod.getLast(), earned));
        }
    }

    /// ES: whole periods whose planned value is earned, and the part of the next. All earned gives the period in which
    /// the plan had reached its total.
    public BigDecimal periods() {
        if (earned.signum() > 0 && earned.compareTo(plannedByPeriod.getLast()) == 0) {
            return BigDecimal.valueOf(firstOfTotal());
        }
        int full = 0;
        while (full + 1 < plannedByPeriod.size()
                && plannedByPeriod.get(full + 1).compareTo(earned) <= 0) {
            full++;
        }
        var over = earned.subtract(plannedByPeriod.get(full));
        if (over.signum() <= 0) {
            return BigDecimal.valueOf(full);
        }
        var step = plannedByPeriod.get(full + 1).subtract(plannedByPeriod.get(full));
        return BigDecimal.valueOf(full).add(over.divide(step, MathContext.DECIMAL64));
    }

    private int firstOfTotal() {
        int last = plannedByPeriod.size() - 1;
        while (last > 0 && plannedByPeriod.get(last - 1).compareTo(earned) == 0) {
            last--;
        }
        return last;
    }

    /// SV(t) in periods; negative is late.
    public BigDecimal scheduleVariance() {
        return periods().subtract(actualTime);
    }

    /// SPI(t), periods of plan done in each period passed; empty before any time has passed.
    public Optional<BigDecimal> schedulePerformanceIndex() {
        return Ratio.of(periods(), actualTime);
    }

    /// IEAC(t), the duration if the pace stays; empty while nothing is earned.
    public Optional<BigDecimal> estimateOfDuration() {
        return Ratio.of(plannedDuration.multiply(actualTime), periods());
    }

    /// TSPI(t), the pace the work left needs to end in the planned time; empty when that time is over.
    public Optional<BigDecimal> toCompletePerformanceIndex() {
        var timeLeft = plannedDuration.subtract(actualTime);
        return timeLeft.signum() <= 0 ? Optional.empty() : Ratio.of(plannedDuration.subtract(periods()), timeLeft);
    }
}

package org.plumbline.engine.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// The earned value of one piece of work at a status date, all four in the same currency (F01-F15).
///
/// @param budgetAtCompletion authorised budget of all the work (BAC)
/// @param plannedValue budget of the work that was to be done by the status date (PV)
/// @param earned budget of the work that is done (EV)
/// @param actualCost what the done work has cost (AC)
public record EarnedValue(
        BigDecimal budgetAtCompletion, BigDecimal plannedValue, BigDecimal earned, BigDecimal actualCost) {

    /// CV, earned less spent; negative is over cost.
    public BigDecimal costVariance() {
        return earned.subtract(actualCost);
    }

    /// SV, earned less planned; negative is behind.
    public BigDecimal scheduleVariance() {
        return earned.subtract(plannedValue);
    }

    /// CV%, the cost variance in per cent of what is earned; empty while nothing is earned.
    public Optional<BigDecimal> costVariancePercent() {
        return Ratio.percent(costVariance(), earned);
    }

    /// SV%, the schedule variance in per cent of what was planned; empty while nothing is planned.
    public Optional<BigDecimal> scheduleVariancePercent() {
        return Ratio.percent(scheduleVariance(), plannedValue);
    }

    /// Share of the budget that is earned, in per cent (F15); empty without a budget.
    public Optional<BigDecimal> percentComplete() {
        return Ratio.percent(earned, budgetAtCompletion);
    }

    /// Share of the budget that is spent, in per cent (F15); may exceed 100. Empty without a budget.
    public Optional<BigDecimal> percentSpent() {
        return Ratio.percent(actualCost, budgetAtCompletion);
    }

    /// CPI, earned for each unit spent; empty while nothing is spent.
    public Optional<BigDecimal> costPerformanceIndex() {
        return Ratio.of(earned, actualCost);
    }

    /// SPI, earned for each unit planned; empty while nothing is planned.
    public Optional<BigDecimal> schedulePerformanceIndex() {
        return Ratio.of(earned, plannedValue);
    }

    /// EAC if the work left costs as the work done did (F08); empty while nothing is earned.
    public Optional<BigDecimal> typicalEstimateAtCompletion() {
        return Ratio.of(budgetAtCompletion.multiply(actualCost), earned);
    }

    /// EAC if the work left costs what was planned (F09).
    public BigDecimal atypicalEstimateAtCompletion() {
        return actualCost.add(budgetAtCompletion.subtract(earned));
    }

    /// EAC if cost and schedule efficiency both stay as they are (F10).
    public Optional<BigDecimal> scheduleAwareEstimateAtCompletion() {
        var left = budgetAtCompletion.subtract(earned);
        return costPerformanceIndex()
                .flatMap(cpi -> schedulePerformanceIndex().map(spi -> cpi.multiply(spi)))
                .flatMap(both -> Ratio.of(left, both))
                .map(rest -> actualCost.add(rest, MathContext.DECIMAL64));
    }

    /// EAC as the people who do the work estimate what is left (F11).
    public BigDecimal bottomUpEstimateAtCompletion(BigDecimal estimateOfWorkLeft) {
        return actualCost.add(estimateOfWorkLeft);
    }

    /// EAC by one of the methods; empty where the method divides by zero.
    public Optional<BigDecimal> estimateAtCompletion(ForecastMethod method) {
        return switch (method) {
            case ForecastMethod.Typical typical -> typicalEstimateAtCompletion();
            case ForecastMethod.Atypical atypical -> Optional.of(atypicalEstimateAtCompletion());
            case ForecastMethod.ScheduleAware both -> scheduleAwareEstimateAtCompletion();
            case ForecastMethod.BottomUp given -> Optional.of(bottomUpEstimateAtCompletion(given.workLeft()));
        };
    }

    /// ETC, what is still to be spent to end at `estimateAtCompletion` (F12): from the actual cost, not from the
    /// earned.
    public BigDecimal estimateToComplete(BigDecimal estimateAtCompletion) {
        return estimateAtCompletion.subtract(actualCost);
    }

    /// VAC, budget less estimate (F13); negative is an overrun.
    public BigDecimal varianceAtCompletion(BigDecimal estimateAtCompletion) {
        return budgetAtCompletion.subtract(estimateAtCompletion);
    }

    /// TCPI, the efficiency the work left needs to end within `target`; empty where the target is already spent.
    public Optional<BigDecimal> toCompletePerformanceIndex(BigDecimal target) {
        return Ratio.of(budgetAtCompletion.subtract(earned), target.subtract(actualCost));
    }
}

package org.plumbline.app.planning.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.CategoryChart.Series;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.planning.EarnedPlan;
import org.plumbline.app.planning.EarnedPlan.Measure;
import org.plumbline.app.planning.EarnedPlan.Month;
import org.plumbline.engine.earnedvalue.EarnedSchedule;
import org.plumbline.engine.earnedvalue.EarnedValue;

/// Earned value as it is shown.
///
/// @param basis in what work is weighed, and as of when
/// @param curve the S-curve; null with fewer than two months
public record EarnedView(
        List<Figure> figures,
        List<Line> forecasts,
        List<Line> times,
        @Nullable CategoryChart curve,
        String basis,
        List<String> missing) {
    private static final BigDecimal GOOD = new BigDecimal("0.95");
    private static final BigDecimal CARE = new BigDecimal("0.85");

    public EarnedView {
        figures = List.copyOf(figures);
        forecasts = List.copyOf(forecasts);
        times = List.copyOf(times);
        missing = List.copyOf(missing);
    }

    /// A figure with its formula.
    public record Line(String label, String formula, String value, String meaning) {}

    static EarnedView of(EarnedPlan plan) {
        var value = plan.value();
        if (value == null) {
            return new EarnedView(List.of(), List.of(), List.of(), null, "", plan.missing());
        }
        return new EarnedView(
                figures(plan, value),
                plan.hasCost() ? forecasts(plan, value) : List.of(),
                times(plan),
                curve(plan),
                t("As of {0}. {1}", Formats.date(plan.asOf()), basis(plan.measure())),
                plan.missing());
    }

    private static String basis(Measure measure) {
        return switch (measure) {
            case BASELINE_COST -> t("Tasks weigh what they cost by the baseline.");
            case BUDGET_BY_WORK ->
                t(
                        "The plan has no costs by task: the project's budget is spread over its tasks by their hours of work.");
            case BUDGET_BY_DURATION ->
                t("The plan has no costs by task: the project's budget is spread over its tasks by their durations.");
            case WORK -> t("Neither costs nor a budget are known: work is counted in hours.");
            case DURATION -> t("Neither costs nor hours are known: work is counted in working days.");
        };
    }

    private static List<Figure> figures(EarnedPlan plan, EarnedValue value) {
        var figures = new ArrayList<>(List.of(
                Figure.of(t("Planned value"), amount(plan, value.plannedValue()))
                        .sub(t("of {0} in all", amount(plan, value.budgetAtCompletion())))
                        .basis(t(
                                "PV (F01): budget of the work that was to be done by the baseline until {0}.",
                                Formats.date(plan.asOf()))),
                Figure.of(t("Earned value"), amount(plan, value.earned()))
                        .sub(t(
                                "{0} of the work",
                                percent(value.percentComplete().orElse(null))))
                        .basis(t("EV (F02): per cent complete of each task, of its budget."))));
        if (plan.hasCost()) {
            figures.addAll(spending(plan, value));
        }
        figures.add(index(
                t("SPI"),
                value.schedulePerformanceIndex().orElse(null),
                t("{0} against plan", signed(plan, value.scheduleVariance())),
                t("Earned by planned (F07); at the end of late work it fades to 1, so look at SPI(t) too.")));
        var schedule = plan.schedule();
        if (schedule != null) {
            figures.add(index(
                    t("SPI(t)"),
                    schedule.schedulePerformanceIndex().orElse(null),
                    t("{0} months", signed(schedule.scheduleVariance())),
                    t("Earned schedule by time passed (F17), in months of the baseline.")));
        }
        return figures;
    }

    private static List<Figure> spending(EarnedPlan plan, EarnedValue value) {
        return List.of(
                Figure.of(t("Actual cost"), amount(plan, value.actualCost()))
                        .sub(t("{0} of the budget", percent(value.percentSpent().orElse(null))))
                        .basis(
                                t(
                                        "AC (F03): from the ledger by month where there is one, else from the plan, else from the project.")),
                index(
                        t("CPI"),
                        value.costPerformanceIndex().orElse(null),
                        t("{0} against cost", signed(plan, value.costVariance())),
                        t("Earned by spent (F06); below 1 the work costs more than planned.")));
    }

    private static Figure index(String label, @Nullable BigDecimal index, String sub, String basis) {
        return Figure.of(label, number(index)).sub(sub).tone(tone(index)).basis(basis);
    }

    private static Tone tone(@Nullable BigDecimal index) {
        if (index == null) {
            return Tone.MUTED;
        }
        return index.compareTo(GOOD) >= 0 ? Tone.GOOD : index.compareTo(CARE) >= 0 ? Tone.CARE : Tone.BAD;
    }

    private static List<Line> forecasts(EarnedPlan plan, EarnedValue value) {
        var typical = value.typicalEstimateAtCompletion().orElse(null);
        return List.of(
                new Line(
                        t("If the work left costs as the work done did"),
                        "EAC = BAC / CPI",
                        amount(plan, typical),
                        variance(plan, value, typical)),
                new Line(
                        t("If the work left costs what was planned"),
                        "EAC = AC + (BAC - EV)",
                        amount(plan, value.atypicalEstimateAtCompletion()),
                        variance(plan, value, value.atypicalEstimateAtCompletion())),
                new Line(
                        t("If cost and schedule both go on as they did"),
                        "EAC = AC + (BAC - EV) / (CPI x SPI)",
                        amount(plan, value.scheduleAwareEstimateAtCompletion().orElse(null)),
                        variance(
                                plan,
                                value,
                                value.scheduleAwareEstimateAtCompletion().orElse(null))),
                new Line(
                        t("Still to spend at the first of these"),
                        "ETC = EAC - AC",
                        amount(plan, typical == null ? null : value.estimateToComplete(typical)),
                        ""),
                new Line(
                        t("Efficiency needed to end within the budget"),
                        "TCPI = (BAC - EV) / (BAC - AC)",
                        number(value.toCompletePerformanceIndex(value.budgetAtCompletion())
                                .orElse(null)),
                        t("above 1.1 it is rarely reached")));
    }

    private static String variance(EarnedPlan plan, EarnedValue value, @Nullable BigDecimal estimate) {
        if (estimate == null) {
            return "";
        }
        var variance = value.varianceAtCompletion(estimate);
        return variance.signum() < 0
                ? t("{0} over the budget", amount(plan, variance.negate()))
                : t("{0} within the budget", amount(plan, variance));
    }

    private static List<Line> times(EarnedPlan plan) {
        var schedule = plan.schedule();
        var start = plan.start();
        if (schedule == null || start == null) {
            return List.of();
        }
        return List.of(
                new Line(
                        t("Earned schedule"),
                        "ES",
                        months(schedule.periods()),
                        t("when the plan had expected what is earned")),
                new Line(t("Time passed"), "AT", months(schedule.actualTime()), t("since {0}", Formats.date(start))),
                new Line(
                        t("Schedule variance in time"),
                        "SV(t) = ES - AT",
                        t("{0} months", signed(schedule.scheduleVariance())),
                        t("negative is late")),
                new Line(
                        t("Duration at this pace"),
                        "IEAC(t) = PD / SPI(t)",
                        schedule.estimateOfDuration().map(EarnedView::months).orElse(t("n/a")),
                        end(schedule, start)),
                new Line(
                        t("Pace needed to end as promised"),
                        "TSPI(t) = (PD - ES) / (PD - AT)",
                        number(schedule.toCompletePerformanceIndex().orElse(null)),
                        t("above 1.1 it is rarely reached")));
    }

    private static String end(EarnedSchedule schedule, LocalDate start) {
        boolean isOver = schedule.periods().compareTo(schedule.plannedDuration()) >= 0;
        return isOver
                ? ""
                : schedule.estimateOfDuration()
                        .filter(months -> months.compareTo(BigDecimal.valueOf(1_200)) < 0)
                        .map(months -> t(
                                "ends about {0}",
                                Formats.date(start.plusDays(Math.round(months.doubleValue() * 30.4375)))))
                        .orElse("");
    }

    private static @Nullable CategoryChart curve(EarnedPlan plan) {
        if (plan.months().size() < 2) {
            return null;
        }
        var currency = plan.currency();
        boolean isLarge =
                plan.value() != null && plan.value().budgetAtCompletion().compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
        int shift = currency == null ? 0 : isLarge ? 6 : 3;
        var unit = currency == null ? unit(plan) : Formats.symbol(currency) + (isLarge ? "m" : "k");
        var series = new ArrayList<>(List.of(
                Series.of(t("Planned"), Tone.MUTED, values(plan, Month::planned, shift)),
                Series.of(t("Earned"), Tone.ACCENT, values(plan, Month::earned, shift))));
        if (plan.months().stream().anyMatch(month -> month.spent() != null)) {
            series.add(Series.of(t("Spent"), Tone.CARE, values(plan, Month::spent, shift)));
        }
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("Planned, earned and spent, month by month"),
                        unit,
                        plan.months().stream()
                                .map(month -> Formats.monthShort(month.month()))
                                .toList(),
                        series)
                .heading(t("Month"))
                .decimals(2);
    }

    @FunctionalInterface
    private interface Value {
        @Nullable
        BigDecimal of(Month month);
    }

    private static List<@Nullable BigDecimal> values(EarnedPlan plan, Value value, int shift) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var month : plan.months()) {
            var each = value.of(month);
            values.add(each == null ? null : each.movePointLeft(shift));
        }
        return values;
    }

    private static String unit(EarnedPlan plan) {
        return plan.measure() == Measure.WORK ? t("hours") : t("days");
    }

    private static String amount(EarnedPlan plan, @Nullable BigDecimal amount) {
        if (amount == null) {
            return t("n/a");
        }
        var currency = plan.currency();
        return currency == null ? Formats.number(amount, 0) + " " + unit(plan) : Formats.moneyShort(amount, currency);
    }

    private static String signed(EarnedPlan plan, BigDecimal amount) {
        return (amount.signum() < 0 ? "-" : "+") + amount(plan, amount.abs());
    }

    private static String signed(BigDecimal number) {
        var rounded = number.setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "-" : rounded.signum() > 0 ? "+" : "") + Formats.number(rounded.abs(), 1);
    }

    private static String months(BigDecimal months) {
        return t("{0} months", Formats.number(months, 1));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? t("n/a") : Formats.number(number, 2);
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? t("n/a") : Formats.number(percent, 0) + " %";
    }
}

package org.plumbline.app.planning.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.planning.EarnedPlan;
import org.plumbline.app.planning.EarnedPlan.Measure;
import org.plumbline.app.planning.EarnedPlan.Month;
import org.plumbline.engine.earnedvalue.EarnedSchedule;
import org.plumbline.engine.earnedvalue.EarnedValue;
import org.plumbline.engine.earnedvalue.SCurve;
import org.plumbline.engine.earnedvalue.SCurve.Work;
import org.plumbline.files.plan.Plan;

/// Earned value of one plan: its baseline by day, what its tasks have earned, what the project has spent.
///
/// A task earns its per cent complete of its weight. When it earned it is not recorded: the curve of past months
/// spreads it between its actual start and its actual finish, or the status day.
public final class Earning {
    private static final int MOST_MONTHS = 600;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StandingPlan standing;
    private final List<MoneyLine> spent;
    private final LocalDate asOf;
    private final List<Plan.Task> tasks;
    private final List<String> missing = new ArrayList<>();
    private final @Nullable BigDecimal budget;
    private final @Nullable String currency;
    private Measure measure = Measure.DURATION;

    private Earning(StandingPlan standing, List<MoneyLine> spent) {
        this.standing = standing;
        this.spent = spent.stream()
                .filter(line -> line.measure() == org.plumbline.app.finance.Measure.ACTUAL)
                .toList();
        var status = standing.plan().statusDate();
        asOf = status == null ? standing.asOf() : status.toLocalDate();
        tasks = standing.plan().tasks().stream()
                .filter(task -> !task.summary() && task.active() && !task.followsOthers())
                .toList();
        var facts = standing.project();
        currency = facts.text(ProjectField.CURRENCY);
        budget = facts.number(ProjectField.BUDGET);
    }

    /// @param spent money lines of the project
    public static EarnedPlan of(StandingPlan standing, List<MoneyLine> spent) {
        return new Earning(standing, spent).result();
    }

    private EarnedPlan result() {
        var weights = weights();
        var promised = new ArrayList<Work>();
        var earned = new ArrayList<Work>();
        var done = BigDecimal.ZERO;
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            var baseline = task.baselines().get(0);
            var weight = weights.get(i);
            if (baseline == null || baseline.finish() == null || weight.signum() == 0) {
                continue;
            }
            promised.add(work(baseline.start(), baseline.finish().toLocalDate(), weight));
            var part = weight.multiply(percent(task)).divide(HUNDRED, MathContext.DECIMAL64);
            done = done.add(part);
            if (part.signum() > 0) {
                var end =
                        task.actualFinish() == null ? asOf : task.actualFinish().toLocalDate();
                earned.add(work(task.actualStart(), end.isAfter(asOf) ? asOf : end, part));
            }
        }
        if (promised.isEmpty()) {
            missing.add("No task has a baseline: set one in the plan and import it again.");
            return new EarnedPlan(asOf, measure, shownCurrency(), null, false, null, null, List.of(), missing);
        }
        return told(promised, earned, done);
    }

    private EarnedPlan told(List<Work> promised, List<Work> earned, BigDecimal done) {
        var total = sum(promised.stream().map(Work::cost));
        var first = promised.stream().map(Work::start).min(LocalDate::compareTo).orElseThrow();
        var last = promised.stream().map(Work::finish).max(LocalDate::compareTo).orElseThrow();
        var until = last.isAfter(asOf) ? last : asOf;
        var ends = ends(first, until);
        var planned = SCurve.cumulative(promised, ends, SCurve.WorkingDays.WEEK);
        var now = SCurve.cumulative(promised, List.of(asOf), SCurve.WorkingDays.WEEK)
                .getFirst();
        var cost = cost();
        if (cost == null) {
            missing.add("No actual cost is known: CPI and the forecasts of cost need it. Import actuals by month.");
        }
        if (done.signum() == 0) {
            missing.add("No task has any progress yet; indices that divide by what is earned are not known.");
        }
        var value = new EarnedValue(total, now, done.min(total), cost == null ? BigDecimal.ZERO : cost);
        var byPeriod = new ArrayList<BigDecimal>();
        byPeriod.add(BigDecimal.ZERO);
        SCurve.cumulative(promised, steps(first, last), SCurve.WorkingDays.WEEK)
                .forEach(each -> byPeriod.add(each.min(total)));
        var schedule = new EarnedSchedule(
                byPeriod,
                done.min(byPeriod.getLast()),
                months(first, asOf.plusDays(1)),
                months(first, last.plusDays(1)));
        var past = SCurve.cumulative(earned, ends, SCurve.WorkingDays.WEEK);
        var months = new ArrayList<Month>();
        for (int i = 0; i < ends.size(); i++) {
            var month = YearMonth.from(ends.get(i));
            boolean isPast = !month.isAfter(YearMonth.from(asOf));
            months.add(
                    new Month(month, planned.get(i), isPast ? past.get(i) : null, isPast ? spentUntil(month) : null));
        }
        return new EarnedPlan(asOf, measure, shownCurrency(), value, cost != null, schedule, first, months, missing);
    }

    private @Nullable String shownCurrency() {
        return measure == Measure.WORK || measure == Measure.DURATION ? null : currency;
    }

    private static BigDecimal percent(Plan.Task task) {
        var percent = task.percentComplete();
        return task.actualFinish() != null
                ? HUNDRED
                : percent == null ? BigDecimal.ZERO : BigDecimal.valueOf(Math.clamp(percent, 0, 100));
    }

    private static Work work(@Nullable LocalDateTime start, LocalDate finish, BigDecimal cost) {
        var from = start == null || start.toLocalDate().isAfter(finish) ? finish : start.toLocalDate();
        return new Work(from, finish, cost);
    }

    private List<BigDecimal> weights() {
        var costs = all(task -> {
            var baseline = task.baselines().get(0);
            return baseline == null ? null : baseline.cost();
        });
        if (sum(costs.stream()).signum() > 0 && currency != null) {
            measure = Measure.BASELINE_COST;
            return costs;
        }
        var work = all(task -> {
            var baseline = task.baselines().get(0);
            var hours = baseline == null ? null : baseline.workHours();
            return hours == null ? task.workHours() : hours;
        });
        boolean hasWork = sum(work.stream()).signum() > 0;
        var weights = hasWork ? work : all(Plan.Task::durationDays);
        var whole = sum(weights.stream());
        if (budget == null || currency == null || whole.signum() == 0) {
            measure = hasWork ? Measure.WORK : Measure.DURATION;
            return weights;
        }
        measure = hasWork ? Measure.BUDGET_BY_WORK : Measure.BUDGET_BY_DURATION;
        return weights.stream()
                .map(weight -> weight.multiply(budget).divide(whole, MathContext.DECIMAL64))
                .toList();
    }

    private List<BigDecimal> all(Function<Plan.Task, @Nullable Double> weight) {
        return tasks.stream()
                .map(weight)
                .map(each ->
                        each == null || each < 0 || !Double.isFinite(each) ? BigDecimal.ZERO : BigDecimal.valueOf(each))
                .toList();
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The line for the whole life where the ledger has one, which counts instead of its months; else the months; else
    /// by
    /// task; else as the project says.
    private @Nullable BigDecimal cost() {
        if (shownCurrency() == null) {
            return null;
        }
        var whole = spent.stream().filter(line -> line.month() == null).toList();
        if (!whole.isEmpty()) {
            return sum(whole.stream().map(MoneyLine::amount));
        }
        if (!spent.isEmpty()) {
            return spentUntil(YearMonth.from(asOf));
        }
        var byTask = sum(tasks.stream()
                .map(Plan.Task::actualCost)
                .filter(Objects::nonNull)
                .filter(Double::isFinite)
                .map(BigDecimal::valueOf));
        return byTask.signum() > 0 ? byTask : standing.project().number(ProjectField.ACTUAL);
    }

    private @Nullable BigDecimal spentUntil(YearMonth month) {
        var months = spent.stream().filter(line -> line.month() != null).toList();
        if (months.isEmpty() || shownCurrency() == null) {
            return null;
        }
        return sum(months.stream()
                .filter(line -> !Objects.requireNonNull(line.month()).isAfter(month))
                .map(MoneyLine::amount));
    }

    private static List<LocalDate> ends(LocalDate first, LocalDate last) {
        return Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .limit(Math.min(
                        MOST_MONTHS, ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1))
                .map(YearMonth::atEndOfMonth)
                .toList();
    }

    /// The last days of the months counted from the first day, up to the last.
    private static List<LocalDate> steps(LocalDate first, LocalDate last) {
        var steps = new ArrayList<LocalDate>();
        for (int month = 1; month <= MOST_MONTHS; month++) {
            var end = first.plusMonths(month).minusDays(1);
            steps.add(end);
            if (!end.isBefore(last)) {
                break;
            }
        }
        return steps;
    }

    /// Months and parts of months between two days, the later one not included.
    private static BigDecimal months(LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            return BigDecimal.ZERO;
        }
        long whole = ChronoUnit.MONTHS.between(from, until);
        var at = from.plusMonths(whole);
        long rest = ChronoUnit.DAYS.between(at, until);
        long length = ChronoUnit.DAYS.between(at, from.plusMonths(whole + 1));
        return BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(rest).divide(BigDecimal.valueOf(length), 6, RoundingMode.HALF_UP));
    }
}

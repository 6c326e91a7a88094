package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.demo.world.Course.Point;
import org.plumbline.app.demo.world.Project.CostType;
import org.plumbline.app.demo.world.Project.MoneyLine;

/// The money of one project in whole units: what was approved, spent and expected at each point, and month by month.
final class Purse {
    private final Brief brief;
    private final Course course;
    private final Draw draw;
    private final List<BigDecimal> spent = new ArrayList<>();

    Purse(Brief brief, Course course, Draw draw) {
        this.brief = brief;
        this.course = course;
        this.draw = draw;
        var before = BigDecimal.ZERO;
        for (var point : course.points) {
            before = before.max(spentBy(point));
            spent.add(before);
        }
    }

    /// Spending follows the work done; a little less is booked than was used, as invoices come later.
    private BigDecimal spentBy(Point point) {
        var booked = course.isDone(point) ? 1 : draw.between(.985, 1);
        var share = point.percent().doubleValue() / 100 * brief.story().costPercent(point.month()) / 100;
        return whole(budget(point.baseline()), share * booked);
    }

    BigDecimal budget(int baseline) {
        var percent = baseline == 0 ? 100 : brief.story().replannedBudgetPercent();
        return whole(brief.budget(), percent / 100.0);
    }

    BigDecimal spent(Point point) {
        return spent.get(course.points.indexOf(point));
    }

    BigDecimal forecast(Point point) {
        if (course.isDone(point) || point.month() == brief.story().endsIn()) {
            return spent(point);
        }
        var expected = whole(budget(point.baseline()), brief.story().costPercent(point.month()) / 100);
        return expected.max(spent(point));
    }

    List<MoneyLine> lines() {
        var now = course.now();
        var promised = course.promised(now);
        var end = course.finish(now).isAfter(promised) ? course.finish(now) : promised;
        var begin = YearMonth.from(course.workDays.first());
        var months = new ArrayList<YearMonth>();
        for (var m = begin;
                !m.isAfter(YearMonth.from(end)) || !m.isAfter(YearMonth.from(now.asOf()));
                m = m.plusMonths(1)) {
            months.add(m);
        }
        var budgets = spread(budget(now.baseline()), budgetShares(months, promised));
        var actuals = actuals(months);
        var rest = spread(forecast(now).subtract(spent(now)), restShares(months));
        var lines = new ArrayList<MoneyLine>();
        for (var i = 0; i < months.size(); i++) {
            for (var type : CostType.values()) {
                var used = portion(actuals.get(i), type);
                lines.add(new MoneyLine(
                        months.get(i),
                        type,
                        portion(budgets.get(i), type),
                        hasBegun(months.get(i)) ? used : null,
                        used.add(portion(rest.get(i), type))));
            }
        }
        return lines;
    }

    private boolean hasBegun(YearMonth month) {
        return brief.state() != Project.State.PROPOSED
                && !month.isAfter(YearMonth.from(course.now().asOf()));
    }

    private BigDecimal portion(BigDecimal amount, CostType type) {
        var capital = whole(amount, brief.capitalPercent() / 100.0);
        return type == CostType.CAPEX ? capital : amount.subtract(capital);
    }

    private List<BigDecimal> actuals(List<YearMonth> months) {
        var actuals = new ArrayList<BigDecimal>();
        var before = BigDecimal.ZERO;
        for (var i = 0; i < months.size(); i++) {
            var until = before;
            for (var point : course.points) {
                if (YearMonth.from(point.asOf()).equals(months.get(i))) {
                    until = spent(point);
                }
            }
            actuals.add(until.subtract(before));
            before = until;
        }
        return actuals;
    }

    private double[] budgetShares(List<YearMonth> months, LocalDate promised) {
        var shares = new double[months.size()];
        for (var i = 0; i < shares.length; i++) {
            shares[i] = workingDays(months.get(i), course.workDays.first(), promised) * draw.between(.8, 1.2);
        }
        return shares;
    }

    private double[] restShares(List<YearMonth> months) {
        var shares = new double[months.size()];
        var from = course.now().asOf().plusDays(1);
        for (var i = 0; i < shares.length; i++) {
            shares[i] = workingDays(months.get(i), from, course.finish(course.now()));
        }
        return shares;
    }

    private int workingDays(YearMonth month, LocalDate from, LocalDate to) {
        var begin = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        var end = to.isBefore(month.atEndOfMonth()) ? to : month.atEndOfMonth();
        return end.isBefore(begin) ? 0 : course.workDays.elapsed(end) - course.workDays.elapsed(begin.minusDays(1));
    }

    /// Spreads an amount by shares without losing a unit; where no share is left it falls on the last month.
    private static List<BigDecimal> spread(BigDecimal amount, double[] shares) {
        var sum = 0.0;
        for (var share : shares) {
            sum += share;
        }
        var parts = new ArrayList<BigDecimal>();
        var given = BigDecimal.ZERO;
        var passed = 0.0;
        for (var i = 0; i < shares.length; i++) {
            passed += shares[i];
            var isLast = i == shares.length - 1;
            var until = isLast ? amount : sum == 0 ? BigDecimal.ZERO : whole(amount, passed / sum);
            parts.add(until.subtract(given));
            given = until;
        }
        return parts;
    }

    static BigDecimal whole(BigDecimal amount, double factor) {
        return amount.multiply(BigDecimal.valueOf(factor)).setScale(0, RoundingMode.HALF_UP);
    }
}

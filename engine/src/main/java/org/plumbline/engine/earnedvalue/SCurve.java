package org.plumbline.engine.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Cumulative cost over time: each task's cost spread evenly over its working days.
public final class SCurve {
    private SCurve() {}

    /// Cost of work between two days, both included.
    public record Work(LocalDate start, LocalDate finish, BigDecimal cost) {
        public Work {
            if (finish.isBefore(start)) {
                throw new IllegalArgumentException(
                        "a task must not finish before it starts, was %s to %s".formatted(start, finish));
            }
        }
    }

    /// Which days are worked.
    @FunctionalInterface
    public interface WorkingDays {
        /// Monday to Friday.
        WorkingDays WEEK = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

        boolean isWorked(LocalDate day);
    }

    /// The cost of all work up to and with each of the given days. Costs of a task without any working day fall on its
    /// last day. The value after the last finish is the sum of the costs to the last digit.
    ///
    /// @param ends ends of periods, ascending
    public static List<BigDecimal> cumulative(List<Work> work, List<LocalDate> ends, WorkingDays days) {
        var curve = new ArrayList<BigDecimal>(ends.size());
        for (int i = 0; i < ends.size(); i++) {
            if (i > 0 && !ends.get(i).isAfter(ends.get(i - 1))) {
                throw new IllegalArgumentException(
                        "periods must follow each other, were %s and %s".formatted(ends.get(i - 1), ends.get(i)));
            }
            curve.add(BigDecimal.ZERO);
        }
        for (var each : work) {
            long all = count(each.start(), each.finish(), days);
            long passed = 0;
            var from = each.start();
            for (int i = 0; i < ends.size(); i++) {
                var end = ends.get(i);
                var until = end.isBefore(each.finish()) ? end : each.finish();
                passed += count(from, until, days);
                from = until.isBefore(from) ? from : until.plusDays(1);
                curve.set(i, curve.get(i).add(part(each, passed, all, end)));
            }
        }
        return curve;
    }

    private static BigDecimal part(Work work, long passed, long all, LocalDate end) {
        if (!end.isBefore(work.finish())) {
            return work.cost();
        }
        return all == 0
                ? BigDecimal.ZERO
                : work.cost()
                        .multiply(BigDecimal.valueOf(passed))
                        .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    private static long count(LocalDate from, LocalDate until, WorkingDays days) {
        long count = 0;
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            count += days.isWorked(day) ? 1 : 0;
        }
        return count;
    }
}

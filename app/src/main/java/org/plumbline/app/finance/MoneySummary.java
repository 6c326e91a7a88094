package org.plumbline.app.finance;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The totals of a project's money lines; null where nothing is recorded for a measure.
///
/// @param budget whole-life budget, else the sum of the months
/// @param actual spent so far
/// @param forecast at completion: actual of past months plus forecast of the others (F16), else the whole-life one
public record MoneySummary(
        @Nullable BigDecimal budget,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal forecast) {

    /// Sums lines of one currency.
    ///
    /// @param present the month in which the sum is made: it and later months count as forecast where one is given
    public static MoneySummary of(List<MoneyLine> lines, YearMonth present) {
        return new MoneySummary(total(lines, Measure.BUDGET), total(lines, Measure.ACTUAL), forecast(lines, present));
    }

    private static @Nullable BigDecimal total(List<MoneyLine> lines, Measure measure) {
        var own = lines.stream().filter(line -> line.measure() == measure).toList();
        var wholeLife = own.stream().filter(line -> line.month() == null).toList();
        return sum(wholeLife.isEmpty() ? own : wholeLife);
    }

    private static @Nullable BigDecimal forecast(List<MoneyLine> lines, YearMonth present) {
        var months = lines.stream()
                .filter(line -> line.measure() == Measure.FORECAST && line.month() != null)
                .toList();
        if (months.isEmpty()) {
            return total(lines, Measure.FORECAST);
        }
        var past = lines.stream()
                .filter(line -> line.measure() == Measure.ACTUAL)
                .filter(line -> line.month() == null || line.month().isBefore(present))
                .toList();
        var rest = months.stream()
                .filter(line -> !Objects.requireNonNull(line.month()).isBefore(present))
                .toList();
        return Stream.concat(past.stream(), rest.stream())
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal sum(List<MoneyLine> lines) {
        return lines.stream().map(MoneyLine::amount).reduce(BigDecimal::add).orElse(null);
    }
}

package org.plumbline.engine.benefit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much of a planned benefit has come by a day (F53, F54). All four are in one unit: money, or the way a measure
/// moved from its baseline.
///
/// @param planned what periods that are over were to bring
/// @param realised what they brought
/// @param total what the whole plan is to bring
/// @param forecast realised, and what the plan still holds for periods that are not over
/// @param missing periods that are over, were planned, and of which nothing was recorded
public record Realisation(BigDecimal planned, BigDecimal realised, BigDecimal total, BigDecimal forecast, int missing) {
    /// Nothing planned, nothing come.
    public static final Realisation NOTHING =
            new Realisation(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    /// One period.
    ///
    /// @param planned null where the plan has nothing for it
    /// @param actual null while nothing was recorded
    /// @param isOver true once its last day is past; what was recorded of others does not count yet
    public record Period(
            @Nullable BigDecimal planned, @Nullable BigDecimal actual, boolean isOver) {}

    /// Of amounts that add up.
    ///
    /// @param periods in their order
    public static Realisation summed(List<Period> periods) {
        var planned = BigDecimal.ZERO;
        var realised = BigDecimal.ZERO;
        var later = BigDecimal.ZERO;
        var missing = 0;
        for (var period : periods) {
            var wanted = period.planned() == null ? BigDecimal.ZERO : period.planned();
            if (!period.isOver()) {
                later = later.add(wanted);
                continue;
            }
            planned = planned.add(wanted);
            if (period.actual() != null) {
                realised = realised.add(period.actual());
            } else if (period.planned() != null) {
                missing++;
            }
        }
        return new Realisation(planned, realised, planned.add(later), realised.add(later), missing);
    }

    /// Of readings of which the latest counts: the way from the baseline, compared in the period that was read last.
    ///
    /// @param periods in their order
    public static Realisation latest(List<Period> periods, BigDecimal baseline) {
        var planned = BigDecimal.ZERO;
        var realised = BigDecimal.ZERO;
        var wanted = BigDecimal.ZERO;
        var isPending = false;
        for (var period : periods) {
            if (period.planned() != null) {
                wanted = period.planned().subtract(baseline);
                isPending |= !period.isOver();
            }
            if (period.isOver() && period.actual() != null) {
                planned = wanted;
                realised = period.actual().subtract(baseline);
            }
        }
        return new Realisation(
                planned,
                realised,
                wanted,
                isPending ? wanted : realised,
                summed(periods).missing());
    }

    /// Of readings that are averaged: the way from the baseline, over the periods that were read.
    ///
    /// @param periods in their order
    public static Realisation averaged(List<Period> periods, BigDecimal baseline) {
        var read = periods.stream()
                .filter(period -> period.isOver() && period.actual() != null && period.planned() != null)
                .toList();
        var realised = mean(read.stream().map(Period::actual).toList(), baseline);
        var planned = mean(read.stream().map(Period::planned).toList(), baseline);
        var total = mean(
                periods.stream()
                        .filter(period -> period.planned() != null)
                        .map(Period::planned)
                        .toList(),
                baseline);
        return new Realisation(
                planned, realised, total, realised, summed(periods).missing());
    }

    private static BigDecimal mean(List<BigDecimal> values, BigDecimal baseline) {
        return values.isEmpty()
                ? BigDecimal.ZERO
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64)
                        .subtract(baseline);
    }

    /// Both together; they must be in one unit.
    public Realisation plus(Realisation other) {
        return new Realisation(
                planned.add(other.planned),
                realised.add(other.realised),
                total.add(other.total),
                forecast.add(other.forecast),
                missing + other.missing);
    }

    /// A part of it, or with a factor of -1 what is taken off.
    public Realisation times(BigDecimal factor) {
        return new Realisation(
                planned.multiply(factor),
                realised.multiply(factor),
                total.multiply(factor),
                forecast.multiply(factor),
                missing);
    }

    /// The realisation rate (F53): realised against planned to date; empty where nothing was planned yet.
    public Optional<BigDecimal> rate() {
        return share(realised, planned);
    }

    /// Realised against the whole plan (F53); empty without a plan.
    public Optional<BigDecimal> ofTotal() {
        return share(realised, total);
    }

    /// A part of a whole as a ratio; empty where the whole is zero, never infinite.
    public static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, MathContext.DECIMAL64));
    }
}

package org.plumbline.app.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// When a plan may end, by simulation.
///
/// @param asOf the day the plan is of
/// @param tier how wide durations are drawn
/// @param basis where the ranges come from, in words
/// @param planned the end without uncertainty
/// @param chanceOfPlanned that it ends by then, 0 to 1
/// @param percentiles days by which so many per cent of the iterations end, ascending
/// @param curve chance of having ended by a day, the days evenly spaced
/// @param drivers tasks, that with the longest bar first
/// @param notes why there is nothing, or what was read otherwise
public record PlanRisks(
        LocalDate asOf,
        Tier tier,
        String basis,
        int iterations,
        @Nullable LocalDate planned,
        double chanceOfPlanned,
        List<Point> percentiles,
        List<Chance> curve,
        List<Driver> drivers,
        List<String> notes,
        Duration took) {
    public PlanRisks {
        percentiles = List.copyOf(percentiles);
        curve = List.copyOf(curve);
        drivers = List.copyOf(drivers);
        notes = List.copyOf(notes);
    }

    /// How well durations are known: shares of the planned duration in the best and in the worst case. Our own bands.
    public enum Tier {
        /// What the plan's own fields say, else as [#USUAL].
        PLAN(0, 0),
        /// Routine work, often done.
        TIGHT(0.95, 1.10),
        /// Work of a known kind.
        USUAL(0.85, 1.30),
        /// Work done for the first time.
        WIDE(0.75, 1.70);

        private final double low;
        private final double high;

        Tier(double low, double high) {
            this.low = low;
            this.high = high;
        }

        public double low() {
            return low;
        }

        public double high() {
            return high;
        }

        /// As it stands in addresses.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The tier of a word, [#PLAN] for any other.
        public static Tier of(String word) {
            for (var tier : values()) {
                if (tier.word().equals(word)) {
                    return tier;
                }
            }
            return PLAN;
        }
    }

    /// By a day the plan has ended with this percentile, 0 to 100.
    public record Point(int percentile, LocalDate day) {}

    /// The chance, 0 to 1, of having ended by a day.
    public record Chance(LocalDate day, double chance) {}

    /// How a task bears on the end.
    ///
    /// @param criticality share of iterations in which it was critical, 0 to 1
    /// @param whenShort mean end where it took shortest
    /// @param whenLong mean end where it took longest
    public record Driver(int uniqueId, String name, double criticality, LocalDate whenShort, LocalDate whenLong) {}

    /// The day of a percentile; null where nothing could be drawn.
    public @Nullable LocalDate at(int percentile) {
        return percentiles.stream()
                .filter(point -> point.percentile() == percentile)
                .map(Point::day)
                .findFirst()
                .orElse(null);
    }
}

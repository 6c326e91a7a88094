package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A piece of work that may be chosen or left.
///
/// @param key names it
/// @param value what it is worth when chosen at its first start, in any one unit for all (score, money); may be
///     negative for duties
/// @param cost by kind of money (such as capital, operating), what it costs in each period counted from its start;
///     of running work only what is still to be spent
/// @param needs by role, how much of it in each period counted from its start
/// @param starts the periods in which it may start, counted from 0, in order
/// @param delayLoss value lost with each period that it starts after its first start, at least 0
/// @param bucket the part of the investment it counts to (such as run, grow, transform), null for none
/// @param risk its exposure, in any one unit for all, at least 0
/// @param running what stopping would mean, null for work that has not begun
public record Candidate(
        String key,
        BigDecimal value,
        Map<String, List<BigDecimal>> cost,
        Map<String, List<BigDecimal>> needs,
        List<Integer> starts,
        BigDecimal delayLoss,
        @Nullable String bucket,
        BigDecimal risk,
        @Nullable Running running) {
    /// The kind of money where nobody tells kinds apart.
    public static final String MONEY = "cost";

    public Candidate {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        cost = copy(cost);
        needs = copy(needs);
        starts = List.copyOf(starts);
    }

    /// Work in progress.
    ///
    /// @param sunk what is spent and gone either way: shown, never decided upon
    /// @param stopping by kind of money, what leaving it costs in each period counted from 0
    public record Running(BigDecimal sunk, Map<String, List<BigDecimal>> stopping) {
        public Running {
            Objects.requireNonNull(sunk);
            stopping = copy(stopping);
        }
    }

    /// A candidate of one sum of money that starts in the first period.
    public static Candidate of(String key, BigDecimal value, BigDecimal cost) {
        return new Candidate(
                key,
                value,
                Map.of(MONEY, List.of(cost)),
                Map.of(),
                List.of(0),
                BigDecimal.ZERO,
                null,
                BigDecimal.ZERO,
                null);
    }

    /// The same of another value.
    public Candidate worth(BigDecimal otherValue) {
        return new Candidate(key, otherValue, cost, needs, starts, delayLoss, bucket, risk, running);
    }

    /// The same of no value, whenever it starts.
    Candidate worthless() {
        return new Candidate(key, BigDecimal.ZERO, cost, needs, starts, BigDecimal.ZERO, bucket, risk, running);
    }

    /// The same with other needs.
    public Candidate needing(Map<String, List<BigDecimal>> otherNeeds) {
        return new Candidate(key, value, cost, otherNeeds, starts, delayLoss, bucket, risk, running);
    }

    /// The same in a bucket.
    public Candidate in(String otherBucket) {
        return new Candidate(key, value, cost, needs, starts, delayLoss, otherBucket, risk, running);
    }

    /// What it is worth when it starts in a period of its `starts`.
    public BigDecimal value(int start) {
        var delay = start - starts.getFirst();
        return value.subtract(delayLoss.multiply(BigDecimal.valueOf(delay)));
    }

    /// All its cost, of all kinds and periods, without what is sunk.
    public BigDecimal totalCost() {
        return sum(cost);
    }

    static BigDecimal sum(Map<String, List<BigDecimal>> amounts) {
        return amounts.values().stream().flatMap(List::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, List<BigDecimal>> copy(Map<String, List<BigDecimal>> amounts) {
        var copy = new LinkedHashMap<String, List<BigDecimal>>();
        amounts.forEach((name, periods) -> copy.put(name, List.copyOf(periods)));
        return java.util.Collections.unmodifiableMap(copy);
    }
}

package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something every portfolio has to keep to.
public sealed interface Requirement {
    /// Spending stays within a budget.
    ///
    /// @param kind the kind of money, null for all kinds together
    /// @param period counted from 0, null for all periods together
    record Budget(@Nullable String kind, @Nullable Integer period, BigDecimal amount) implements Requirement {}

    /// A role is needed no more than there is of it in a period, counted from 0. A role without a capacity is
    /// unlimited.
    record Capacity(String role, int period, BigDecimal amount) implements Requirement {}

    /// The candidate is chosen.
    record Must(String key) implements Requirement {}

    /// The candidate is left.
    record MustNot(String key) implements Requirement {}

    /// Who chooses `key` chooses `needed` too.
    record Requires(String key, String needed) implements Requirement {}

    /// The two are never chosen together.
    record Excludes(String key, String other) implements Requirement {}

    /// How many of some candidates are chosen.
    record Group(String name, Set<String> keys, Count count, int number) implements Requirement {
        public Group {
            keys = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(keys));
        }
    }

    /// The part of all spending on chosen work that goes to a bucket.
    ///
    /// @param least from 0 to 1
    /// @param most from `least` to 1
    record BucketShare(String bucket, BigDecimal least, BigDecimal most) implements Requirement {}

    /// The risks of the chosen sum to no more than this.
    record RiskCap(BigDecimal amount) implements Requirement {}

    /// How the number of a group is meant.
    enum Count {
        AT_MOST("at most"),
        AT_LEAST("at least"),
        EXACTLY("exactly");

        private final String words;

        Count(String words) {
            this.words = words;
        }
    }

    /// A clause in plain words, to follow "it is required that".
    default String words(List<String> periods) {
        return switch (this) {
            case Budget(var kind, var period, var amount) ->
                "%s%s stays within %s"
                        .formatted(
                                kind == null ? "spending" : "spending on " + kind,
                                period == null ? "" : " in " + periods.get(period),
                                amount.toPlainString());
            case Capacity(var role, var period, var amount) ->
                "no more than %s of %s is used in %s".formatted(amount.toPlainString(), role, periods.get(period));
            case Must(var key) -> key + " is in";
            case MustNot(var key) -> key + " is out";
            case Requires(var key, var needed) -> key + " comes only together with " + needed;
            case Excludes(var key, var other) -> key + " and " + other + " do not come together";
            case Group(var name, var keys, var count, var number) ->
                "%s %d of %s (%s) are in".formatted(count.words, number, name, String.join(", ", keys));
            case BucketShare(var bucket, var least, var most) ->
                "%s gets between %s %% and %s %% of the spending".formatted(bucket, percent(least), percent(most));
            case RiskCap(var amount) -> "the risks sum to no more than " + amount.toPlainString();
        };
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}

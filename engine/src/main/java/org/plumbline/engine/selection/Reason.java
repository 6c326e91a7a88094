package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Verdict.Breach;

/// Why a candidate is in or out.
///
/// @param loss what the portfolio would be worth less with the candidate the other way round; below 0 where a
///     requirement holds a better portfolio off, null where the other way round is impossible or was not decided
/// @param over what the candidate would pass on top of the chosen, with budgets, capacities and rules as they are;
///     only for those that are out
/// @param conflict requirements that leave no other way; empty where there is one
public record Reason(
        String key, Cause cause, @Nullable Loss loss, List<Breach> over, List<Requirement> conflict, String words) {
    public Reason {
        over = List.copyOf(over);
        conflict = List.copyOf(conflict);
    }

    /// One where another way was possible.
    Reason(String key, Cause cause, @Nullable Loss loss, List<Breach> over, String words) {
        this(key, cause, loss, over, List.of(), words);
    }

    /// What decides.
    public enum Cause {
        /// In: without it the best portfolio is worth less.
        EARNS,
        /// In: it is a must.
        MUST,
        /// In: without it no portfolio keeps the requirements.
        INDISPENSABLE,
        /// Out: with it the best portfolio is worth less.
        OUTBID,
        /// Out: it is a must-not.
        MUST_NOT,
        /// Out: with it no portfolio keeps the requirements.
        IMPOSSIBLE,
        /// Time was over before the other way round was decided.
        UNDECIDED
    }

    /// A difference in value, exact where least and most are equal.
    public record Loss(BigDecimal least, BigDecimal most) {
        boolean isExact() {
            return least.compareTo(most) == 0;
        }

        Loss negated() {
            return new Loss(most.negate(), least.negate());
        }

        String words() {
            return isExact() ? plain(most) : "%s to %s".formatted(plain(least), plain(most));
        }
    }

    /// True where it is chosen.
    public boolean isIn() {
        return cause == Cause.EARNS || cause == Cause.MUST || cause == Cause.INDISPENSABLE;
    }

    static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /// A clause that says what would make room for it, "" where room is not what it lacks.
    static String room(List<Breach> over, List<String> periods) {
        return over.stream()
                .filter(breach -> breach.over() != null)
                .map(breach -> "%s more %s".formatted(plain(breach.over()), place(breach.requirement(), periods)))
                .collect(Collectors.joining(" and "));
    }

    private static String place(@Nullable Requirement requirement, List<String> periods) {
        return switch (requirement) {
            case Requirement.Budget(var kind, var period, var _) ->
                "budget%s%s"
                        .formatted(
                                kind == null ? "" : " for " + kind, period == null ? "" : " in " + periods.get(period));
            case Requirement.Capacity(var role, var period, var _) -> "%s in %s".formatted(role, periods.get(period));
            case null, default -> "risk";
        };
    }
}

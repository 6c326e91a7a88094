package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a search came to, as it is stored.
///
/// @param starts the chosen with the period each starts in, from 0; empty where nothing could be chosen
/// @param figures of the choice, null where nothing could be chosen
/// @param whys a reason for each candidate
/// @param prices what each must costs: what the best choice would be worth more without it
/// @param frontier the best value for each part of the budgets
/// @param ranks candidates by value for money
/// @param rankBudget the money that the line of the ranking is drawn at, null where none is limited
/// @param draws in how many draws of the values a choice was found, 0 where none was drawn
/// @param timesIn in how many of the draws each is in
/// @param conflict what cannot be kept together; empty where a choice was found
/// @param isSmallest false where there was no time to leave out each of the conflict
/// @param waysOut what easing one of the conflict would take
/// @param isStopped somebody ended the search early
/// @param seconds that it took
public record Outcome(
        Result result,
        Map<String, Integer> starts,
        @Nullable Figures figures,
        List<Why> whys,
        Map<String, Span> prices,
        List<Step> frontier,
        List<Rank> ranks,
        @Nullable BigDecimal rankBudget,
        int draws,
        Map<String, Integer> timesIn,
        List<Clause> conflict,
        boolean isSmallest,
        List<WayOut> waysOut,
        boolean isStopped,
        double seconds) {
    /// What came out.
    public enum Result {
        /// A choice that keeps everything.
        CHOSEN,
        /// There is none.
        UNMEETABLE,
        /// Time was over before one was found.
        UNDECIDED
    }

    public Outcome {
        starts = Map.copyOf(starts);
        whys = List.copyOf(whys);
        prices = Map.copyOf(prices);
        frontier = List.copyOf(frontier);
        ranks = List.copyOf(ranks);
        timesIn = Map.copyOf(timesIn);
        conflict = List.copyOf(conflict);
        waysOut = List.copyOf(waysOut);
    }

    /// What a choice is worth and takes, recomputed by the independent check.
    ///
    /// @param bound no choice is worth more
    /// @param cost of the chosen, without what is sunk
    /// @param stopping of running work that is left
    /// @param sunk on running work, chosen or left
    /// @param isChecked the independent check found every limit kept
    public record Figures(
            BigDecimal value,
            BigDecimal bound,
            BigDecimal cost,
            BigDecimal stopping,
            BigDecimal sunk,
            BigDecimal risk,
            boolean isChecked) {
        /// True where the arithmetic allows nothing better.
        public boolean isProven() {
            return bound.compareTo(value) <= 0;
        }

        /// How much better another could be at most, as a part of the value; 0 where the value is 0 or less.
        public double gap() {
            return value.signum() <= 0 ? 0 : bound.subtract(value).doubleValue() / value.doubleValue();
        }
    }

    /// A difference in value: exact where least and most are equal.
    public record Span(BigDecimal least, BigDecimal most) {
        public boolean isExact() {
            return least.compareTo(most) == 0;
        }
    }

    /// Why a candidate is in or out.
    ///
    /// @param loss what the choice would be worth less with it the other way round; null where that is
    ///     impossible or was not decided
    /// @param lacks what it would pass on top of the chosen
    /// @param conflict what leaves no other way
    public record Why(String key, Cause cause, @Nullable Span loss, List<Lack> lacks, List<Clause> conflict) {
        public Why {
            lacks = List.copyOf(lacks);
            conflict = List.copyOf(conflict);
        }
    }

    /// What decides.
    public enum Cause {
        EARNS,
        MUST,
        INDISPENSABLE,
        OUTBID,
        MUST_NOT,
        IMPOSSIBLE,
        UNDECIDED
    }

    /// A limit that would be passed.
    ///
    /// @param over by how much; null for rules
    public record Lack(Clause clause, @Nullable BigDecimal over) {}

    /// A step of the frontier.
    ///
    /// @param part of every budget, 1 for as it is
    /// @param budget the money that is, null where only parts of it are limited
    /// @param value the best found, null where nothing keeps the rest
    public record Step(
            BigDecimal part,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal value,
            boolean isProven) {}

    /// A place in the ranking by value for money.
    public record Rank(
            String key, BigDecimal value, BigDecimal cost, BigDecimal costSoFar, boolean isAbove, boolean isIn) {}

    /// A way out of a conflict.
    ///
    /// @param enough the amount from which on it works with everything else as it is; null for rules
    /// @param suffices easing this alone leaves a choice
    public record WayOut(Clause clause, @Nullable BigDecimal enough, boolean suffices) {}

    /// True where the candidate is chosen.
    public boolean isIn(String key) {
        return starts.containsKey(key);
    }

    /// Why a candidate is in or out.
    public Optional<Why> why(String key) {
        return whys.stream().filter(why -> why.key().equals(key)).findFirst();
    }
}

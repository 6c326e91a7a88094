package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A candidate as a scenario sees it: what it would bring, cost and need, and when it may start. The figures are a copy
/// of the day it was taken in; changing them here changes nothing elsewhere.
///
/// @param key of the proposal or project
/// @param subjectId the proposal or project
/// @param isRunning a project under way: it competes with what it still costs
/// @param currency of all its money
/// @param score 0 to 100, null while unknown
/// @param npv net present value, null while unknown
/// @param low the least that the value in use may turn out to be, null where it is certain
/// @param high the most, null where it is certain
/// @param capital by period from its start
/// @param operating by period from its start
/// @param size the profile its needs come from, null where `fte` says them
/// @param fte by role, full-time equivalents by period from its start; used where `size` is null
/// @param firstStart the earliest period in which it may start, from 0
/// @param lastStart the latest
/// @param bucket of the investment, null for none
/// @param risk its exposure, at least 0
/// @param isAligned linked to an objective; null while unknown
/// @param wanted whether the choice is free
/// @param why the reason of a must or must-not
/// @param sunk spent and gone either way; shown, never decided upon
/// @param stopping what leaving it would cost
public record Contender(
        String key,
        UUID subjectId,
        boolean isRunning,
        String title,
        String currency,
        @Nullable BigDecimal score,
        @Nullable BigDecimal npv,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        List<BigDecimal> capital,
        List<BigDecimal> operating,
        @Nullable String size,
        Map<String, List<BigDecimal>> fte,
        int firstStart,
        int lastStart,
        @Nullable String bucket,
        BigDecimal risk,
        @Nullable Boolean isAligned,
        Wanted wanted,
        String why,
        BigDecimal sunk,
        BigDecimal stopping) {
    public Contender {
        capital = List.copyOf(capital);
        operating = List.copyOf(operating);
        var copy = new LinkedHashMap<String, List<BigDecimal>>();
        fte.forEach((role, periods) -> copy.put(role, List.copyOf(periods)));
        fte = Collections.unmodifiableMap(copy);
    }

    /// What it is worth, null while unknown.
    public @Nullable BigDecimal value(Worth worth) {
        return worth == Worth.SCORE ? score : npv;
    }

    /// All it still costs, of both kinds.
    public BigDecimal cost() {
        return sum(capital).add(sum(operating));
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// How many periods it takes: as long as it costs or needs anything, at least 1.
    public int length(Map<String, List<BigDecimal>> needs) {
        var longest = Math.max(capital.size(), operating.size());
        for (var periods : needs.values()) {
            longest = Math.max(longest, periods.size());
        }
        return Math.max(1, longest);
    }

    /// The address of the proposal or project.
    public String href() {
        return (isRunning ? "/projects/" : "/proposals/") + key;
    }

    /// A copy being changed.
    public Draft draft() {
        return new Draft(this);
    }

    /// The same with another answer to whether its choice is free.
    public Contender wanted(Wanted other, String reason) {
        var draft = draft();
        draft.wanted = other;
        draft.why = reason;
        return draft.done();
    }

    /// What of a contender may be changed within a scenario.
    public static final class Draft {
        private final Contender from;
        public @Nullable BigDecimal score;
        public @Nullable BigDecimal npv;
        public @Nullable BigDecimal low;
        public @Nullable BigDecimal high;
        public List<BigDecimal> capital;
        public List<BigDecimal> operating;
        public @Nullable String size;
        public Map<String, List<BigDecimal>> fte;
        public int firstStart;
        public int lastStart;
        public @Nullable String bucket;
        public BigDecimal risk;
        public Wanted wanted;
        public String why;
        public BigDecimal stopping;

        private Draft(Contender from) {
            this.from = from;
            score = from.score;
            npv = from.npv;
            low = from.low;
            high = from.high;
            capital = from.capital;
            operating = from.operating;
            size = from.size;
            fte = from.fte;
            firstStart = from.firstStart;
            lastStart = from.lastStart;
            bucket = from.bucket;
            risk = from.risk;
            wanted = from.wanted;
            why = from.why;
            stopping = from.stopping;
        }

        /// The changed copy.
        public Contender done() {
            return new Contender(
                    from.key,
                    from.subjectId,
                    from.isRunning,
                    from.title,
                    from.currency,
                    score,
                    npv,
                    low,
                    high,
                    capital,
                    operating,
                    size,
                    fte,
                    firstStart,
                    lastStart,
                    bucket,
                    risk,
                    from.isAligned,
                    wanted,
                    why,
                    from.sunk,
                    stopping);
        }
    }
}

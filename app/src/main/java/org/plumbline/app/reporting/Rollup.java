package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Rag;

/// Figures summed by group. The total counts each project once, whatever the groups hold.
///
/// @param by what it is summed by
/// @param asOf the day it answers for; null for live facts
/// @param groups in the order of their names, months in time
/// @param total over all projects
public record Rollup(RollupBy by, @Nullable LocalDate asOf, List<Group> groups, Group total) {
    public Rollup {
        groups = List.copyOf(groups);
    }

    /// True where a project may stand in several groups, so that the sum of the groups may exceed the total.
    public boolean mayExceedTotal() {
        return by == RollupBy.PORTFOLIO;
    }

    /// One group's figures.
    ///
    /// @param key what people call it, null for what belongs to none
    /// @param name as shown
    /// @param projects how many
    /// @param over how many of them are over
    /// @param reported how many by reported rating; zeroes left out
    /// @param computed how many by computed rating; zeroes left out
    /// @param falseGreens reported green while the facts say otherwise
    /// @param optimistic reported better than the facts in another way
    /// @param late finish after the baseline, or passed
    /// @param freshness how many reports are fresh, stale, missing; zeroes left out
    /// @param decisions how many ask for a decision
    /// @param sums money by currency
    /// @param money all in one currency; null amounts where there is no rate
    public record Group(
            @Nullable String key,
            @Nullable String name,
            long projects,
            long over,
            Map<Rag, Long> reported,
            Map<Rag, Long> computed,
            long falseGreens,
            long optimistic,
            long late,
            Map<StatusLine.Freshness, Long> freshness,
            long decisions,
            List<Sum> sums,
            Sum money) {
        public Group {
            sums = List.copyOf(sums);
        }

        /// How many were reported so.
        public long reported(Rag rag) {
            return reported.getOrDefault(rag, 0L);
        }
    }

    /// Amounts in one currency; null where none is known.
    ///
    /// @param currency null where amounts come without one, or where a total is not possible
    /// @param projects how many projects
    public record Sum(
            @Nullable String currency,
            long projects,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal forecast) {}
}

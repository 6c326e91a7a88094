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

    /// How many lines a list in these groups holds under a chip, a project in several groups once in each.
    public long shown(StatusQuestion.Show chip) {
        return groups.stream().mapToLong(group -> group.shown(chip)).sum();
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
    /// @param askedSince since when the oldest of them waits; null where none does, nobody knows, or by month
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
            @Nullable LocalDate askedSince,
            List<Sum> sums,
            Sum money) {
        public Group {
            sums = List.copyOf(sums);
        }

        /// How many a list of them holds under a chip.
        public long shown(StatusQuestion.Show chip) {
            return switch (chip) {
                case ALL -> projects;
                case RED -> reported(Rag.RED) + reported(Rag.AMBER_RED);
                case FALSE_GREEN -> falseGreens;
                case LATE -> late;
                case STALE -> freshness.getOrDefault(StatusLine.Freshness.STALE, 0L);
                case NOT_REPORTED -> freshness.getOrDefault(StatusLine.Freshness.NONE, 0L);
                case DECISION -> decisions;
            };
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

package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.ComputedRag.Evidence;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// How one project stands: what was reported beside what the facts say.
///
/// @param place which group this line stands in; null without grouping, its name null for "none"
/// @param project what it is
/// @param dates what was promised and expected
/// @param money what it costs
/// @param reported what its manager said
/// @param computed what the facts say
/// @param history the reported ratings of the last frozen periods, oldest first; null where it has none
public record StatusLine(
        @Nullable Place place,
        Project project,
        Dates dates,
        Money money,
        Reported reported,
        Computed computed,
        List<@Nullable Rag> history) {

    /// A group.
    ///
    /// @param key what people call it
    /// @param name as shown
    public record Place(@Nullable String key, @Nullable String name) {}

    /// What a project is.
    ///
    /// @param id the project
    /// @param key what people call it
    /// @param name as shown
    /// @param kind PROJECT or OPERATION
    /// @param state where it stands in its life
    /// @param isOver nothing more will come
    /// @param portfolios to which it belongs, home first
    /// @param programme of which it is part
    /// @param department that carries it
    /// @param owner who owns what it delivers
    /// @param sponsor who pays for it
    /// @param manager who answers for it day by day
    public record Project(
            UUID id,
            String key,
            String name,
            String kind,
            String state,
            boolean isOver,
            List<Place> portfolios,
            @Nullable String programme,
            @Nullable String department,
            @Nullable String owner,
            @Nullable String sponsor,
            @Nullable String manager) {
        public Project {
            portfolios = List.copyOf(portfolios);
        }
    }

    /// @param slipDays finish after the baseline, negative before it
    /// @param isLate expected after the baseline, or its day has passed
    public record Dates(
            @Nullable LocalDate start,
            @Nullable LocalDate baselineFinish,
            @Nullable LocalDate forecastFinish,
            @Nullable LocalDate actualFinish,
            @Nullable Long slipDays,
            boolean isLate,
            @Nullable BigDecimal percentComplete) {
        /// The day it ended, or is expected to.
        public @Nullable LocalDate finish() {
            return actualFinish != null ? actualFinish : forecastFinish != null ? forecastFinish : baselineFinish;
        }
    }

    /// Amounts in the project's currency.
    public record Money(
            @Nullable String currency,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal forecast) {}

    /// What was reported.
    ///
    /// @param overall as given
    /// @param byDimension as given
    /// @param on the day of the report
    /// @param by who wrote it
    /// @param decision what it asks to be decided
    /// @param freshness whether it is still fresh
    /// @param period for which it was written
    public record Reported(
            Rag overall,
            Map<Dimension, Rag> byDimension,
            @Nullable LocalDate on,
            @Nullable String by,
            @Nullable String decision,
            Freshness freshness,
            @Nullable String period) {
        public Reported {
            byDimension = Map.copyOf(byDimension);
        }
    }

    /// What the facts say.
    ///
    /// @param overall the worst
    /// @param byDimension each
    /// @param evidence why it is not green
    /// @param agreement how the report stands beside it
    /// @param asOf the day the facts are of
    /// @param source where they came from, null where entered here
    public record Computed(
            Rag overall,
            Map<Dimension, Rag> byDimension,
            List<Evidence> evidence,
            Agreement agreement,
            @Nullable LocalDate asOf,
            @Nullable String source) {
        public Computed {
            byDimension = Map.copyOf(byDimension);
            evidence = List.copyOf(evidence);
        }
    }

    /// How old a report is.
    public enum Freshness {
        /// Of the latest period or within the grace after it.
        FRESH,
        /// Older; shown, but marked.
        STALE,
        /// There is none.
        NONE
    }
}

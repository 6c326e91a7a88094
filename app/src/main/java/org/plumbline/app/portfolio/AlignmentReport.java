package org.plumbline.app.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.scoring.Alignment;

/// What serves which objective, of all that the acting person may see.
///
/// @param byCurrency how much of the active work serves an objective, for each currency of its budgets; a project
///     without budget counts under the empty currency
/// @param total over all active projects; its spend is 0 of 0 where currencies are mixed, for they do not add up
/// @param served each active objective with what serves it, by priority
/// @param idle active projects that serve none
public record AlignmentReport(
        Map<String, Alignment> byCurrency, Alignment total, List<Served> served, List<Work> idle) {
    public AlignmentReport {
        byCurrency = Map.copyOf(byCurrency);
        served = List.copyOf(served);
        idle = List.copyOf(idle);
    }

    /// A piece of work.
    ///
    /// @param managerId who answers for it day by day, null where unknown
    /// @param budget null where unknown
    /// @param currency of the budget, null where unknown
    public record Work(
            UUID id,
            AlignedKind kind,
            String key,
            String title,
            String href,
            @Nullable UUID managerId,
            @Nullable BigDecimal budget,
            @Nullable String currency) {}

    /// Work that serves an objective.
    ///
    /// @param weight its share for that objective, above 0 to 1
    /// @param isInherited true where its programme says so and itself says nothing
    public record Serving(Work work, BigDecimal weight, boolean isInherited) {}

    /// An objective with what serves it.
    ///
    /// @param cost shares of active projects' budgets, by currency
    public record Served(ObjectiveView objective, List<Serving> by, Map<String, BigDecimal> cost) {
        public Served {
            by = List.copyOf(by);
            cost = Map.copyOf(cost);
        }
    }

    /// The active objectives that nobody serves.
    public List<Served> unserved() {
        return served.stream().filter(one -> one.by().isEmpty()).toList();
    }
}

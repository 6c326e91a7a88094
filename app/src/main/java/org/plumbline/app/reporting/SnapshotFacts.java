package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanChanged.MilestoneFact;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.registers.RegistersChanged.OpenRisk;
import org.plumbline.app.registers.RegistersChanged.WaitingDecision;
import org.plumbline.engine.status.Facts.Exposure;

/// What was known of a project at the end of a past period, told by a file or a loader; null is "not known".
/// Name, people and groups are those the project has now.
///
/// @param projectId whose facts
/// @param state where it stood
/// @param dates what was promised and expected
/// @param money what it was to cost
/// @param percentComplete work done, 0 to 100
/// @param risks open risks
/// @param issues open issues
/// @param topRisks the highest open risks
/// @param decisions decisions waited for
/// @param milestones as the plan had them
/// @param sourceFile where the facts came from
public record SnapshotFacts(
        UUID projectId,
        ProjectState state,
        Dates dates,
        Money money,
        @Nullable BigDecimal percentComplete,
        @Nullable Exposure risks,
        @Nullable Exposure issues,
        List<OpenRisk> topRisks,
        List<WaitingDecision> decisions,
        List<MilestoneFact> milestones,
        @Nullable String sourceFile) {
    public SnapshotFacts {
        topRisks = List.copyOf(topRisks);
        decisions = List.copyOf(decisions);
        milestones = List.copyOf(milestones);
    }

    /// Dates as they were known.
    public record Dates(
            @Nullable LocalDate start,
            @Nullable LocalDate baselineFinish,
            @Nullable LocalDate forecastFinish,
            @Nullable LocalDate actualFinish) {}

    /// Amounts as they were known, all in one currency.
    public record Money(
            @Nullable String currency,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal forecast) {}

    /// Facts of a table's row: dates and money, no registers.
    public static SnapshotFacts of(UUID projectId, ProjectState state, Dates dates, Money money) {
        return new SnapshotFacts(
                projectId, state, dates, money, null, null, null, List.of(), List.of(), List.of(), null);
    }
}

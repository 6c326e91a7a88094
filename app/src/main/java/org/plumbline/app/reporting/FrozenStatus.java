package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanChanged.MilestoneFact;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.ComputedRag.Evidence;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// What was frozen of one project in one period.
///
/// @param periodKey for when
/// @param toDay its last day
/// @param version 1, or more for corrections
/// @param reported as given
/// @param computed what the facts said
/// @param computedBy by dimension
/// @param evidence why it was not green
/// @param agreement how the report stood beside it
/// @param report the words, null where nothing was reported
/// @param reporter who wrote it
/// @param finish expected or actual
/// @param slipDays against the baseline
/// @param money budget and forecast
/// @param milestones as the plan had them
/// @param source the file the facts came from
public record FrozenStatus(
        String periodKey,
        LocalDate toDay,
        int version,
        Rag reported,
        Rag computed,
        Map<Dimension, Rag> computedBy,
        List<Evidence> evidence,
        Agreement agreement,
        @Nullable ReportBody report,
        @Nullable String reporter,
        @Nullable LocalDate finish,
        @Nullable Integer slipDays,
        Money money,
        List<MilestoneFact> milestones,
        @Nullable String source) {
    public FrozenStatus {
        computedBy = Map.copyOf(computedBy);
        evidence = List.copyOf(evidence);
        milestones = List.copyOf(milestones);
    }

    /// Amounts in the project's currency.
    public record Money(
            @Nullable String currency,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal forecast) {}
}

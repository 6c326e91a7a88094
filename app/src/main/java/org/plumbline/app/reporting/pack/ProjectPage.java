package org.plumbline.app.reporting.pack;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// One project's page in the appendix: the frozen report, the computed ratings beside it and what both stand on.
public record ProjectPage(
        Head head,
        Rag reported,
        Rag computed,
        List<DimensionRating> dimensions,
        Report report,
        Finish finish,
        Spend spend,
        List<HistoryMark> history,
        List<OpenItem> items,
        List<Milestone> milestones,
        List<String> evidence,
        Source source) {

    public ProjectPage {
        dimensions = List.copyOf(dimensions);
        history = List.copyOf(history);
        items = List.copyOf(items);
        milestones = List.copyOf(milestones);
        evidence = List.copyOf(evidence);
    }

    /// Who and where.
    public record Head(
            String key,
            String name,
            String manager,
            @Nullable String sponsor,
            @Nullable String portfolio,
            @Nullable String programme,
            @Nullable String phase) {}

    /// One dimension as reported and as computed.
    public record DimensionRating(Dimension dimension, Rag reported, Rag computed) {}

    /// The manager's own words; empty where nothing was written.
    public record Report(
            String sentence, String thisPeriod, String nextPeriod, String decisionsNeeded, String managersReason) {}

    /// The promised and the expected finish; slip in calendar days, late is positive.
    public record Finish(
            @Nullable LocalDate baseline,
            @Nullable LocalDate forecast,
            @Nullable Integer slipDays) {}

    /// Approved, spent and expected at the end.
    public record Spend(Sum budget, Sum actual, Sum forecast) {}

    /// The rating reported in one period.
    public record HistoryMark(String period, Rag rating) {}

    /// An open risk or issue; `weight` is its score or severity in words.
    public record OpenItem(
            Kind kind,
            String title,
            String weight,
            @Nullable String owner) {
        public enum Kind {
            RISK,
            ISSUE
        }
    }

    /// A milestone that is still to come.
    public record Milestone(
            String name,
            @Nullable LocalDate baseline,
            @Nullable LocalDate forecast) {
        /// Calendar days after the baseline, early is negative; null where one of both is missing.
        public @Nullable Long slipDays() {
            return baseline == null || forecast == null ? null : (Long) ChronoUnit.DAYS.between(baseline, forecast);
        }
    }

    /// Where the facts come from and of which day they are; stale when older than period and grace (F35).
    public record Source(String file, @Nullable LocalDate asOf, boolean stale) {}

    /// How the reported rating stands beside the computed one.
    public Agreement agreement() {
        return Agreement.between(reported, computed);
    }
}

package org.plumbline.app.reporting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// What a manager says of a project in a period. The three questions come first; unknown is null, never "no".
///
/// @param onTrack is it on track?
/// @param onBudget is it on budget?
/// @param hasIssues are there issues?
/// @param overall the rating as given
/// @param summary the project in a sentence or two
/// @param ratings the rating of each dimension that was rated
/// @param sentences why, by dimension
/// @param thisPeriod what was done
/// @param nextPeriod what comes next
/// @param decisionsNeeded what somebody above has to decide
/// @param reason why the rating is better than the facts say
public record ReportBody(
        @Nullable Boolean onTrack,
        @Nullable Boolean onBudget,
        @Nullable Boolean hasIssues,
        Rag overall,
        @Nullable String summary,
        Map<Dimension, Rag> ratings,
        Map<Dimension, String> sentences,
        @Nullable String thisPeriod,
        @Nullable String nextPeriod,
        @Nullable String decisionsNeeded,
        @Nullable String reason) {
    /// Nothing said yet.
    public static final ReportBody EMPTY =
            new ReportBody(null, null, null, Rag.NONE, null, Map.of(), Map.of(), null, null, null, null);

    public ReportBody {
        ratings = ratings == null ? Map.of() : Map.copyOf(ratings);
        sentences = sentences == null ? Map.of() : Map.copyOf(sentences);
        overall = overall == null ? Rag.NONE : overall;
    }

    /// A rating with one sentence, as tables of other tools have it.
    public static ReportBody of(Rag overall, @Nullable String summary) {
        return new ReportBody(null, null, null, overall, summary, Map.of(), Map.of(), null, null, null, null);
    }

    /// The rating of a dimension, NONE where it was not rated.
    public Rag rating(Dimension dimension) {
        return ratings.getOrDefault(dimension, Rag.NONE);
    }

    /// Text that was given, null for blanks.
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

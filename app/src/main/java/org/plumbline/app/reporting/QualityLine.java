package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How complete the facts of one project are (F70).
///
/// @param key what people call it
/// @param name as shown
/// @param owner who owns it
/// @param manager who answers for it
/// @param missing what is missing, by the names of fields; PLAN and FORECAST too
/// @param reasons why, where a source says so
/// @param score 100 for nothing missing
/// @param freshness of its report
/// @param reportedOn when it was last reported
/// @param asOf the day its facts are of
/// @param source where they came from
/// @param goneSince the day of the first file of its source that does not hold it any more, null where all do
/// @param rebaselined the day of the plan that changed the baseline without a decision, null where none did
public record QualityLine(
        String key,
        String name,
        @Nullable String owner,
        @Nullable String manager,
        List<String> missing,
        Map<String, String> reasons,
        BigDecimal score,
        StatusLine.Freshness freshness,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate asOf,
        @Nullable String source,
        @Nullable LocalDate goneSince,
        @Nullable LocalDate rebaselined) {
    public QualityLine {
        missing = List.copyOf(missing);
        reasons = Map.copyOf(reasons);
    }
}

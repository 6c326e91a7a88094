package org.plumbline.app.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

/// A project in the office's review of a period.
///
/// @param projectId the project
/// @param key what people call it
/// @param name as shown
/// @param manager who reports
/// @param state where the report stands, OPEN where there is none
/// @param reported as given
/// @param computed what the facts say now
/// @param summary the manager's words
/// @param reason why better than the facts
/// @param returnNote what the office wanted mended
/// @param submittedAt when it came
/// @param isInTime by the due day
/// @param lastReportedOn the day of the last report there is, null where there never was one
public record ReviewLine(
        UUID projectId,
        String key,
        String name,
        @Nullable String manager,
        ReportState state,
        Rag reported,
        Rag computed,
        @Nullable String summary,
        @Nullable String reason,
        @Nullable String returnNote,
        @Nullable Instant submittedAt,
        @Nullable Boolean isInTime,
        @Nullable LocalDate lastReportedOn) {
    /// True where nothing was handed in yet.
    public boolean isMissing() {
        return state == ReportState.OPEN || state == ReportState.DRAFTED;
    }

    /// True where the report is better than the facts and so needs a reason.
    public boolean isDoubtful() {
        return Agreement.between(reported, computed).needsReason();
    }
}

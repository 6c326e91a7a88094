package org.plumbline.app.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A status report of a project for a period.
///
/// @param id the report; null while it is only owed
/// @param projectId whose status
/// @param periodKey for when
/// @param version 1, or more for a correction after the freeze
/// @param state where it stands
/// @param isCorrection written after its period was frozen
/// @param body what it says
/// @param author who wrote it last
/// @param submittedAt when it was handed in
/// @param isInTime handed in by the due day
/// @param validatedBy who checked it
/// @param returnNote what the PMO wants mended
/// @param sourceFile the file it came with, null where written here
/// @param editVersion rises with each save; a save names the one it saw
public record ReportView(
        @Nullable UUID id,
        UUID projectId,
        String periodKey,
        int version,
        ReportState state,
        boolean isCorrection,
        ReportBody body,
        @Nullable String author,
        @Nullable Instant submittedAt,
        @Nullable Boolean isInTime,
        @Nullable String validatedBy,
        @Nullable String returnNote,
        @Nullable String sourceFile,
        int editVersion) {

    /// What was done with a report after it was written: the components of the same names.
    record Handling(
            @Nullable Instant submittedAt,
            @Nullable Boolean isInTime,
            @Nullable String validatedBy,
            @Nullable String returnNote) {
        static final Handling NONE = new Handling(null, null, null, null);
    }

    private Handling handling() {
        return new Handling(submittedAt, isInTime, validatedBy, returnNote);
    }

    /// The same in another state, handled in another way.
    ReportView in(ReportState other, Handling handling) {
        return copy(id, other, body, handling, editVersion);
    }

    /// The same in another state, saying something else.
    ReportView in(ReportState other, ReportBody says) {
        return copy(id, other, says, handling(), editVersion);
    }

    /// The same once it is kept for the first time.
    ReportView identified(UUID newId) {
        return copy(newId, state, body, handling(), editVersion + 1);
    }

    private ReportView copy(
            @Nullable UUID withId, ReportState other, ReportBody says, Handling handling, int withEditVersion) {
        return new ReportView(
                withId,
                projectId,
                periodKey,
                version,
                other,
                isCorrection,
                says,
                author,
                handling.submittedAt(),
                handling.isInTime(),
                handling.validatedBy(),
                handling.returnNote(),
                sourceFile,
                withEditVersion);
    }
}

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
        int editVersion) {}

package org.plumbline.app.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a file says of a project's status on a day.
///
/// @param projectId whose status
/// @param asOf the day the file is of
/// @param body ratings and sentences; overall NONE where the file has none
/// @param facts the facts of that day; null takes those the project has now
/// @param file its name
public record ReportedProject(
        UUID projectId,
        LocalDate asOf,
        ReportBody body,
        @Nullable SnapshotFacts facts,
        @Nullable String file) {}

package org.plumbline.app.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the manager of a programme or portfolio says of it for a period, beside the computed roll-up.
///
/// @param id the report
/// @param group of whom
/// @param periodKey for when
/// @param version 1, or more after the freeze
/// @param state drafted, submitted or frozen
/// @param body what it says
/// @param author who wrote it last
/// @param submittedAt when it was handed in
public record GroupReportView(
        UUID id,
        GroupName group,
        String periodKey,
        int version,
        ReportState state,
        ReportBody body,
        String author,
        @Nullable Instant submittedAt) {}

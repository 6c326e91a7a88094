package org.plumbline.app.exchange.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ColumnMapping;

/// What is known of a file before its content is looked at, and where its outcome goes.
///
/// @param file its name
/// @param asOf the day a person says it is of
/// @param mapping what was decided about its columns
/// @param projectId the one project it may go into
/// @param isDryRun everything is taken back at its end
/// @param memory shared by the files of the import
/// @param outcome what became of it
public record FileContext(
        String file,
        @Nullable LocalDate asOf,
        ColumnMapping mapping,
        @Nullable UUID projectId,
        boolean isDryRun,
        RunMemory memory,
        Outcome outcome) {}

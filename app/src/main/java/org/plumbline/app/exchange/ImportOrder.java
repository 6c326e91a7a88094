package org.plumbline.app.exchange;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Command: take in some files.
///
/// @param title what people call it; blank names it after its first file
/// @param asOf the day of the file where it is one, else of those that do not say theirs; null for none
/// @param isDryRun shows what would change and changes nothing
/// @param mapping decided by the person for this import
/// @param projectId the one project a plan goes into, null where the files say which
public record ImportOrder(
        String title,
        @Nullable LocalDate asOf,
        boolean isDryRun,
        ColumnMapping mapping,
        @Nullable UUID projectId) {}

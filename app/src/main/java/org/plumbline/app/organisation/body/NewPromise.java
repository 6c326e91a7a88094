package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Command: somebody promises something.
///
/// @param ownerId who
/// @param projectId in whose register it is followed; null where the body follows it itself
public record NewPromise(
        String title,
        @Nullable UUID ownerId,
        @Nullable LocalDate due,
        @Nullable UUID projectId) {}

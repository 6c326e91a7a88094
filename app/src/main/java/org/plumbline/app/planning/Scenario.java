package org.plumbline.app.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody tried on a plan and kept, with what it came to on that day.
///
/// @param changes their codes
/// @param before finish of the project without them
/// @param after finish with them
/// @param othersMoved how many other projects moved
/// @param planAsOf the day the plan was of
public record Scenario(
        UUID id,
        UUID projectId,
        String name,
        @Nullable String note,
        List<String> changes,
        LocalDate before,
        LocalDate after,
        int othersMoved,
        LocalDate planAsOf,
        String madeBy,
        Instant madeAt) {
    public Scenario {
        changes = List.copyOf(changes);
    }
}

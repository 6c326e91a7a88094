package org.plumbline.app.capability.change;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is done so that a change arrives.
///
/// @param groupId whom it helps; null for all
/// @param doneOn null until it is done
public record ChangeAction(
        UUID id,
        UUID initiativeId,
        @Nullable UUID groupId,
        String title,
        UUID ownerId,
        LocalDate dueOn,
        @Nullable LocalDate doneOn) {
    /// True where it should have been done by a day.
    public boolean isOverdue(LocalDate today) {
        return doneOn == null && dueOn.isBefore(today);
    }
}

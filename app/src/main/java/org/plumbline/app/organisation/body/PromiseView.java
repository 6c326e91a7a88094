package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody promised in a meeting.
///
/// @param meetingKey where
/// @param onDay the day of that meeting
/// @param doneOn null while it is open
/// @param recordKey the action in a register that follows it; null where the body follows it itself
public record PromiseView(
        UUID id,
        UUID meetingId,
        String meetingKey,
        LocalDate onDay,
        String title,
        UUID ownerId,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn,
        @Nullable UUID projectId,
        @Nullable String recordKey) {
    /// True past its day and not done; what a register follows is judged there.
    public boolean isOverdue(LocalDate today) {
        return doneOn == null && recordKey == null && due != null && due.isBefore(today);
    }
}

package org.plumbline.app.organisation.body;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting of a body.
///
/// @param key such as `MTG-0001`
/// @param onDay in the organisation's zone
/// @param minutes how long, 5 to 1440
/// @param place room or address of the call
/// @param notes the minutes as written, Markdown; null before
/// @param notesBy who wrote them last
/// @param approvedBy who approved them
/// @param sequence rises with each letter about it
/// @param version rises with each change; an edit names the one it saw
/// @param projectId the project that its body governs, null where it governs none
public record MeetingView(
        UUID id,
        String key,
        UUID bodyId,
        LocalDate onDay,
        LocalTime startsAt,
        int minutes,
        @Nullable String place,
        MeetingState state,
        @Nullable String notes,
        @Nullable UUID notesBy,
        @Nullable UUID approvedBy,
        int sequence,
        int version,
        @Nullable UUID projectId) {
    /// When it begins, in the organisation's zone.
    public Instant start(ZoneId zone) {
        return onDay.atTime(startsAt).atZone(zone).toInstant();
    }

    /// When it ends.
    public Instant end(ZoneId zone) {
        return start(zone).plusSeconds(60L * minutes);
    }
}

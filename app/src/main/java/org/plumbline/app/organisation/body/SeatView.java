package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's place in a body between two days.
///
/// @param standsFor whom or what the person speaks for, such as "Finance"
/// @param votes true where the person counts for the quorum and votes
/// @param deputyId who comes in the person's stead
/// @param untilDay last day, null for open end
public record SeatView(
        UUID id,
        UUID bodyId,
        UUID personId,
        Post post,
        @Nullable String standsFor,
        boolean votes,
        @Nullable UUID deputyId,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {
    /// True where the seat is held on the day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }
}

package org.plumbline.app.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recorded look at the priorities of all active objectives.
///
/// @param period what it was about: `2027` or `2027-Q1`
/// @param words what it found
/// @param nextOn when priorities are looked at again
public record PriorityReview(
        UUID id, String period, LocalDate heldOn, UUID heldBy, String words, LocalDate nextOn, List<Line> lines) {
    public PriorityReview {
        lines = List.copyOf(lines);
    }

    /// What was said about one objective.
    ///
    /// @param before its priority before
    /// @param after its priority since
    public record Line(
            UUID objectiveId,
            int before,
            int after,
            @Nullable String words) {}
}

package org.plumbline.app.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A review of the improvements, as it was held.
///
/// @param key what people call it, such as `CYC-0001`
public record CycleReview(UUID id, String key, LocalDate heldOn, String minutes, UUID heldBy, List<Decided> decisions) {
    public CycleReview {
        decisions = List.copyOf(decisions);
    }

    /// The same with what it decided of these improvements only.
    CycleReview of(Set<UUID> improvements) {
        var known = decisions.stream()
                .filter(decided -> improvements.contains(decided.improvementId()))
                .toList();
        return new CycleReview(id, key, heldOn, minutes, heldBy, known);
    }

    /// What was decided of an improvement, at its place in the ranking.
    public record Decided(UUID improvementId, Choice choice, String words, int place) {}

    /// What a review can decide.
    public enum Choice {
        CHOOSE("Do it"),
        LATER("Later"),
        REJECT("Reject");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// What is decided now.
    ///
    /// @param ownerId who does it, where it is chosen
    /// @param dueOn until when, where it is chosen
    public record Wish(
            Choice choice,
            String words,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn) {}
}

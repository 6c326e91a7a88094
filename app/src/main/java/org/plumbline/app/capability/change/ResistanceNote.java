package org.plumbline.app.capability.change;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody objects to, with the answer and who follows it up. A confidential one is seen by who noted it
/// and who follows it up, and by nobody else.
///
/// @param version counts its changes
public record ResistanceNote(
        UUID id, UUID initiativeId, State state, Terms terms, UUID notedBy, LocalDate notedOn, int version) {
    /// Where it stands.
    public enum State {
        OPEN("Open"),
        ANSWERED("Answered"),
        SETTLED("Settled");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// What it says.
    ///
    /// @param groupId whose it is; null for nobody in particular
    /// @param answer what is said or done about it; blank while there is none
    /// @param ownerId who follows it up
    /// @param followUpOn when somebody looks at it again; null once it is settled
    public record Terms(
            @Nullable UUID groupId,
            String said,
            String answer,
            UUID ownerId,
            @Nullable LocalDate followUpOn,
            boolean isConfidential) {}
}

package org.plumbline.app.assurance.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// What is done about something that an assessment found.
///
/// @param key what people call it: `IST-0001`
/// @param group code of the group that it is for
/// @param question code of the question that it answers; null where it is for the group as a whole
/// @param ownerId who does it; null while nobody is named
/// @param sentTo keys of the records that it was handed to, such as a problem or an initiative; null for none
public record PlanItem(
        UUID id,
        String key,
        UUID assessmentId,
        String group,
        @Nullable String question,
        String title,
        @Nullable UUID ownerId,
        @Nullable LocalDate due,
        State state,
        @Nullable String sentTo,
        int version) {
    /// How far it is.
    public enum State {
        OPEN("Open"),
        DONE("Done"),
        DROPPED("Dropped");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// What the audit trail calls it.
    public Subject subject() {
        return new Subject("improvement-step", id, key, null);
    }

    PlanItem in(State other) {
        return new PlanItem(id, key, assessmentId, group, question, title, ownerId, due, other, sentTo, version + 1);
    }

    PlanItem handedTo(String record) {
        var all = sentTo == null ? record : sentTo + ", " + record;
        return new PlanItem(id, key, assessmentId, group, question, title, ownerId, due, state, all, version + 1);
    }
}

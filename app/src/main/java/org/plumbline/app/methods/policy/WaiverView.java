package org.plumbline.app.methods.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kit.Tone;

/// A project need not keep to a policy until a day.
///
/// @param key what people call it, such as `WVR-0001`
/// @param until the last day on which it holds
/// @param answeredBy who granted or declined it, never who asked
public record WaiverView(
        UUID id,
        String key,
        UUID policyId,
        UUID projectId,
        String reason,
        LocalDate until,
        State state,
        String answer,
        UUID askedBy,
        LocalDate askedOn,
        @Nullable UUID answeredBy,
        int version) {

    /// Where a waiver stands; that it has expired follows from its day.
    public enum State {
        ASKED("Asked for", Tone.CARE),
        GRANTED("Granted", Tone.GOOD),
        DECLINED("Declined", Tone.MUTED);

        private final String label;
        private final Tone tone;

        State(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// How it is shown.
        public Tone tone() {
            return tone;
        }
    }

    /// True where it holds on a day.
    public boolean holdsOn(LocalDate day) {
        return state == State.GRANTED && !day.isAfter(until);
    }

    /// True where it held once and does not on that day.
    public boolean isExpired(LocalDate day) {
        return state == State.GRANTED && day.isAfter(until);
    }

    /// What the audit trail calls it.
    public Subject subject() {
        return new Subject("waiver", id, key, projectId);
    }
}

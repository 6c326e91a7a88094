package org.plumbline.app.methods;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kit.Tone;

/// What should be better in a method, from whoever noticed.
///
/// @param key what people call it, such as `MIR-0001`
/// @param methodId which method, null where nobody knows yet
/// @param element what of it, as its key or in words, empty for the whole
/// @param sourceKey key of the record it came from, empty for none
/// @param sourceHref page of that record, empty for none
/// @param answer why it was declined, or what was done
/// @param releaseId the version that fulfils it, null while none does
public record ImprovementRequest(
        UUID id,
        String key,
        @Nullable UUID methodId,
        String element,
        String wish,
        Source source,
        String sourceKey,
        String sourceHref,
        State state,
        String answer,
        @Nullable UUID releaseId,
        UUID raisedBy,
        LocalDate raisedOn,
        int version) {

    /// Where it came from.
    public enum Source {
        OWN("Own thought"),
        LESSON("Lesson"),
        AUDIT("Audit"),
        ASSESSMENT("Assessment"),
        COACHING("Coaching");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// Where it stands.
    public enum State {
        RAISED("Raised", Tone.CARE),
        /// Goes into the next version.
        ACCEPTED("Accepted", Tone.ACCENT),
        /// A published version holds it.
        RELEASED("Released", Tone.GOOD),
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

    /// As who may not see its project reads it: where it stands, without its words, its answer and where it came from.
    ImprovementRequest concealed(String words) {
        return new ImprovementRequest(
                id, key, methodId, "", words, source, "", "", state, "", releaseId, raisedBy, raisedOn, version);
    }

    /// What the audit trail calls it.
    public Subject subject() {
        return new Subject("improvement-request", id, key, null);
    }
}

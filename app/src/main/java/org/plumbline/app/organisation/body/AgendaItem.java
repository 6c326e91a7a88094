package org.plumbline.app.organisation.body;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Meanwhile;

/// A matter on an agenda, and what came of it.
///
/// @param place 1 for the first
/// @param minutes how long it is meant to take
/// @param recordId the record it is about; null for a matter of the body itself
/// @param recordKey its key
/// @param recordHref where that is read; null for one that stands in a register
/// @param projectId whose project it is
/// @param verdict what came of it, null before
/// @param words what was said to it
/// @param isCarried true once the outcome stands in the record
public record AgendaItem(
        UUID id,
        UUID meetingId,
        int place,
        String title,
        Aim aim,
        @Nullable Integer minutes,
        @Nullable UUID presenterId,
        @Nullable UUID recordId,
        @Nullable String recordKey,
        @Nullable String recordHref,
        @Nullable UUID projectId,
        @Nullable Verdict verdict,
        @Nullable String words,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstentions,
        boolean isCarried) {
    /// The number of what the form about the outcome says.
    public int version() {
        return Meanwhile.number(verdict, words, votesFor, votesAgainst, abstentions, isCarried);
    }

    /// Where its record is read.
    public String href() {
        return recordHref == null ? "/registers/" + recordKey : recordHref;
    }

    /// True where its outcome can be written into its record from here. What stands in no register says by itself what
    /// was decided.
    public boolean isInRegister() {
        return recordKey != null && recordHref == null;
    }

    /// What the body is to do with it.
    public enum Aim {
        DECIDE("To decide"),
        DISCUSS("To discuss"),
        NOTE("To note");

        private final String label;

        Aim(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// The same without what only those who see the project may read.
    AgendaItem hidden(String words) {
        return new AgendaItem(
                id,
                meetingId,
                place,
                words,
                aim,
                minutes,
                null,
                null,
                null,
                null,
                null,
                verdict,
                null,
                votesFor,
                votesAgainst,
                abstentions,
                isCarried);
    }
}

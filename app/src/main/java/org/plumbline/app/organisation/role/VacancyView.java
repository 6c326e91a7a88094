package org.plumbline.app.organisation.role;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;

/// A position that nobody fills yet.
///
/// @param key such as `VAC-0001`
/// @param share of a person's time, percent
/// @param reason why it is needed
/// @param candidateId who is proposed, null for nobody
/// @param answer what the last candidate said when declining
public record VacancyView(
        UUID id,
        String key,
        UUID roleId,
        ScopeKind scope,
        @Nullable UUID scopeId,
        int share,
        LocalDate neededFrom,
        String reason,
        State state,
        @Nullable UUID candidateId,
        @Nullable String answer) {
    /// Where it stands.
    public enum State {
        OPEN("Vacant"),
        PROPOSED("Somebody is proposed"),
        FILLED("Filled"),
        WITHDRAWN("Withdrawn");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// Where it is.
    public GovernedScope governs() {
        return new GovernedScope(scope, scopeId);
    }
}

package org.plumbline.app.organisation.role;

import java.util.UUID;

/// When a measure passes a threshold, a position is proposed.
///
/// @param above the greatest value without a proposal
public record StaffingRule(UUID id, UUID roleId, Measure measure, int above) {
    /// What is counted.
    public enum Measure {
        ACTIVE_PROJECTS("Projects under way"),
        PROJECTS_OF_ONE_MANAGER("Projects of one manager");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }
}

package org.plumbline.app.capability.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People whom a change concerns alike, and what changes for them.
///
/// @param version counts its changes
public record StakeholderGroup(UUID id, UUID initiativeId, Terms terms, int version) {
    /// How much changes for them.
    public enum Size {
        SMALL("Small: the same work, a little different"),
        MEDIUM("Medium: parts of the work are new"),
        LARGE("Large: another way of working");

        private final String label;

        Size(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// What is said of them.
    ///
    /// @param unitId their department; null where they come from several
    /// @param people how many they are; null where nobody knows
    /// @param process what changes in how they work; blank for nothing, as the three that follow
    /// @param support what helps them
    public record Terms(
            String title,
            @Nullable UUID unitId,
            @Nullable Integer people,
            Size size,
            String process,
            String tools,
            String role,
            String skills,
            String support) {}
}

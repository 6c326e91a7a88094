package org.plumbline.app.reporting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Role;

/// Who reads the frozen pack each period. It is a list of readers and no grant: each sees no more than their roles
/// allow.
///
/// @param groupKey the programme or portfolio the pack is of, null for everything
/// @param carriage how the pack reaches them
/// @param isSentOnFreeze true where each freeze sends it, false where somebody does
/// @param people readers by name
/// @param roles readers by what they are, in the whole organisation or for that programme or portfolio
/// @param version counts changes, so that two who edit at once notice
public record Audience(
        UUID id,
        String name,
        @Nullable String groupKey,
        Carriage carriage,
        boolean isSentOnFreeze,
        List<UUID> people,
        List<Role> roles,
        int version) {
    public Audience {
        people = List.copyOf(people);
        roles = List.copyOf(roles);
    }

    /// How a pack travels.
    public enum Carriage {
        /// A link that asks for the sign-in; opening it is noted.
        LINK("A link; opening it is noted"),
        /// The pages as PDF beside the link; whether the file is read nobody can know.
        ATTACHED("The PDF, and a link");

        private final String label;

        Carriage(String label) {
            this.label = label;
        }

        /// A text key.
        public String label() {
            return label;
        }
    }
}

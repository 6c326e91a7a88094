package org.plumbline.app.methods.library;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A project that uses an item of the library.
///
/// @param number version of the document; null for what is no document
public record Reuse(UUID itemId, UUID projectId, @Nullable Integer number, Way way, UUID personId, LocalDate usedOn) {
    /// How it is used.
    public enum Way {
        /// A copy of the file lies with the project, to be filled in.
        COPY("A copy among the project's files"),
        /// The project reads it where it is.
        LINK("A link");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }
}

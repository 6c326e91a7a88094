package org.plumbline.app.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What shows on projects that a practice is in use. Each module that keeps such artefacts implements it as a bean; it
/// is asked by the system and answers for all projects.
public interface ArtefactUse {
    /// The artefacts it knows.
    List<Artefact> artefacts();

    /// How an artefact stood on projects in a stretch of time. A project of which it cannot be said, or that need not
    /// have it, is not in the answer.
    ///
    /// @param artefact key of one of [#artefacts]
    Map<UUID, Trace> traces(String artefact, Collection<UUID> projects, LocalDate from, LocalDate to);

    /// Something that a project has to keep.
    ///
    /// @param key lower case with hyphens, never changed once released
    /// @param label on screen, in English; a text key
    record Artefact(String key, String label) {}

    /// How it stood.
    ///
    /// @param touchedOn when it was last touched up to the end of that time; null where never
    record Trace(Sign sign, @Nullable LocalDate touchedOn) {}

    /// What was found; only the first counts as use.
    enum Sign {
        /// Filled and touched in time.
        KEPT("Filled and touched in time"),
        /// Filled, but later than agreed.
        LATE("Came late"),
        /// Filled, but not touched in that time.
        UNTOUCHED("Not touched in the month"),
        /// There, but with nothing beyond its template.
        TEMPLATE("Nothing beyond its template"),
        /// Not there.
        ABSENT("There is none");

        private final String label;

        Sign(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }
}

package org.plumbline.app.delivery;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other projects learned, at the moment when a project should hear it; the module that keeps lessons
/// implements
/// it.
public interface LessonBook {
    /// A lesson put before a project.
    ///
    /// @param words what the project said about it; empty before
    record Advice(UUID id, String key, String title, String advice, String href, Verdict verdict, String words) {}

    /// What a project made of a lesson.
    enum Verdict {
        OPEN("Not looked at yet"),
        HEEDED("Heeded"),
        NOT_HERE("Does not fit here");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// The lessons that fit what is going to begin, the best first.
    ///
    /// @param words what it is about
    /// @param category of the project to be; null while unknown
    List<Advice> beforeBeginning(String words, @Nullable String category);

    /// The lessons put before a project earlier, and those that fit it at a stage, the open ones first.
    ///
    /// @param stage what the project goes into, in its own words
    List<Advice> at(UUID projectId, String stage);

    /// Puts lessons before a project, so that it says what it makes of them; one put before it already stays
    /// as it is.
    void push(UUID projectId, Collection<UUID> lessons);
}

package org.plumbline.app.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// Knows how a project stands in one dimension that the facts of projects do not hold. A module that knows offers a
/// bean; what it says stands beside what the manager reports.
public interface DimensionSource {
    /// What is known.
    ///
    /// @param rag as computed; none where nothing can be said
    /// @param sentences what makes it so, as people read them
    record Found(Dimension dimension, Rag rag, List<String> sentences) {
        public Found {
            sentences = List.copyOf(sentences);
        }
    }

    /// Of a project, as far as the acting person may see it; empty where there is nothing to say.
    Optional<Found> of(UUID projectId);
}

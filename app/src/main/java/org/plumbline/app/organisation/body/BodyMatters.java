package org.plumbline.app.organisation.body;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What asks a body for a decision without standing in a register; a module that has such matters offers a bean. They
/// come onto the next agenda by themselves, and their records say what was decided.
public interface BodyMatters {
    /// A matter.
    ///
    /// @param key such as `GAT-0007`
    /// @param href where it is read; findable in the search by who may see it
    /// @param projectId whose project it is; null for none
    record Asked(
            UUID recordId,
            String key,
            String title,
            String href,
            @Nullable UUID projectId) {}

    /// All that waits for a body now, whoever asks.
    List<Asked> of(UUID bodyId);
}

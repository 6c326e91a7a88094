package org.plumbline.app.assurance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which problems.
///
/// @param source null for any
/// @param classId null for any
/// @param projectId null for any
/// @param text words in key, title or description; null for any
public record ProblemFilter(
        @Nullable ProblemSource source,
        @Nullable UUID classId,
        @Nullable UUID projectId,
        @Nullable String text) {
    /// All that the acting person may see.
    public static final ProblemFilter ALL = new ProblemFilter(null, null, null, null);
}

package org.plumbline.app.assurance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A problem as it is noticed.
///
/// @param title 1 to 200 characters
/// @param description at most 4,000 characters; may be empty
/// @param classId which kind of problem it is; null while nobody has said
/// @param projectId where; null for the whole organisation
/// @param origin the finding, assessment, lesson or coaching that showed it; null for an observation of one's own
public record NewProblem(
        String title,
        String description,
        ProblemSource source,
        @Nullable UUID classId,
        @Nullable UUID projectId,
        @Nullable Subject origin) {
    /// One that no class is known of.
    public static NewProblem of(
            ProblemSource source,
            String title,
            String description,
            @Nullable UUID projectId,
            @Nullable Subject origin) {
        return new NewProblem(title, description, source, null, projectId, origin);
    }
}

package org.plumbline.app.capability.training;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a curriculum shall be: courses in the order in which they are best taken.
///
/// @param purpose what somebody can do who has passed it
/// @param roleId the role of the catalogue it is for; null for everybody
/// @param level up to which it leads, from 1 to 5; null for as far as the role asks
/// @param isOffered false once nobody begins it any more
public record CurriculumTerms(
        String title,
        String purpose,
        @Nullable UUID roleId,
        @Nullable Integer level,
        boolean isOffered,
        List<Step> steps) {
    public CurriculumTerms {
        steps = List.copyOf(steps);
    }

    /// A course in its place.
    ///
    /// @param isRequired true where nobody has passed the curriculum without it; false for an elective
    public record Step(UUID courseId, boolean isRequired) {}

    /// The same with other courses.
    public CurriculumTerms with(List<Step> other) {
        return new CurriculumTerms(title, purpose, roleId, level, isOffered, other);
    }
}

package org.plumbline.app.delivery;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A milestone of a project's plan, beside those of others.
///
/// @param day expected or reached
/// @param baseline promised, null without a baseline
/// @param isReached done
public record Milestone(
        UUID projectId,
        String name,
        LocalDate day,
        @Nullable LocalDate baseline,
        boolean isReached) {
    /// True where it is expected after what was promised.
    public boolean isLate() {
        return !isReached && baseline != null && day.isAfter(baseline);
    }
}

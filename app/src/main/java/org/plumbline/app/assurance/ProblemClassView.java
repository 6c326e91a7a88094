package org.plumbline.app.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A kind of problem.
///
/// @param isSolved true where all of it is closed; then it is watched
/// @param solvedOn since when; null while it is not solved
/// @param timesSolved how often all of it was closed
/// @param timesRecurred how often it came back after that
/// @param retests looks after it was last solved at which it had held, latest first
public record ProblemClassView(
        UUID id,
        String name,
        String description,
        boolean isSolved,
        @Nullable LocalDate solvedOn,
        int timesSolved,
        int timesRecurred,
        List<Retest> retests) {
    public ProblemClassView {
        retests = List.copyOf(retests);
    }

    /// A later look at which it had held.
    public record Retest(LocalDate heldOn, String words) {}

    /// True where it came back and is not solved again.
    public boolean isRecurring() {
        return !isSolved && timesRecurred > 0;
    }

    /// What the audit trail refers to.
    public Subject subject() {
        return new Subject("problem-class", id, name, null);
    }
}

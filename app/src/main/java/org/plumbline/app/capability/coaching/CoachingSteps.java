package org.plumbline.app.capability.coaching;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A coaching after a step.
final class CoachingSteps {
    private CoachingSteps() {}

    static CoachingView matched(CoachingView one, CoachingState to, UUID coachee, UUID coach) {
        return new CoachingView(
                one.id(),
                one.key(),
                coachee,
                coach,
                one.projectId(),
                one.topic(),
                one.origin(),
                one.reason(),
                one.sourceKey(),
                one.sourceHref(),
                to,
                one.askedBy(),
                one.askedOn(),
                null,
                null,
                one.version() + 1);
    }

    static CoachingView led(
            CoachingView one, CoachingState to, @Nullable LocalDate completedOn, @Nullable Integer rating) {
        return new CoachingView(
                one.id(),
                one.key(),
                one.coacheeId(),
                one.coachId(),
                one.projectId(),
                one.topic(),
                one.origin(),
                one.reason(),
                one.sourceKey(),
                one.sourceHref(),
                to,
                one.askedBy(),
                one.askedOn(),
                completedOn,
                rating,
                one.version() + 1);
    }

    /// Waiting for another coach.
    static CoachingView open(CoachingView one) {
        return new CoachingView(
                one.id(),
                one.key(),
                one.coacheeId(),
                null,
                one.projectId(),
                one.topic(),
                one.origin(),
                one.reason(),
                one.sourceKey(),
                one.sourceHref(),
                CoachingState.REQUESTED,
                one.askedBy(),
                one.askedOn(),
                null,
                null,
                one.version() + 1);
    }
}

package org.plumbline.app.capability.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody takes a course: in a session, or by themselves.
///
/// @param endedOn the day of the session, or of finishing by oneself; null before
/// @param hasPassed null while not known
/// @param beforePercent right in the quiz before the course; null where not taken
/// @param afterPercent right in the quiz after it; null where not taken
/// @param behaviourDue from when the manager says what changed in the work; null where nobody attended
/// @param behaviour what the manager said, from 1 to 5; null before
public record Enrolment(
        UUID id,
        UUID courseId,
        @Nullable UUID sessionId,
        UUID personId,
        EnrolmentState state,
        @Nullable LocalDate endedOn,
        @Nullable Boolean hasPassed,
        @Nullable Integer beforePercent,
        @Nullable Integer afterPercent,
        @Nullable LocalDate behaviourDue,
        @Nullable Integer behaviour) {}

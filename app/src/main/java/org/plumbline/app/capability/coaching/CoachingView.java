package org.plumbline.app.capability.coaching;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A coaching as the desk, its coach and its coachee see it: nothing of what the two say to each other.
///
/// @param key what people call it: `COA-0001`
/// @param coacheeId who is coached; null until the desk has chosen
/// @param coachId who coaches; null before the match
/// @param topic a competency, as roles name their skills
/// @param reason why it was proposed; empty for one asked for by the coachee, whose words are confidential
/// @param rating what the coachee says it brought, from 1 to 5; null before
/// @param version counts its changes
public record CoachingView(
        UUID id,
        String key,
        @Nullable UUID coacheeId,
        @Nullable UUID coachId,
        @Nullable UUID projectId,
        String topic,
        CoachingOrigin origin,
        String reason,
        @Nullable String sourceKey,
        @Nullable String sourceHref,
        CoachingState state,
        UUID askedBy,
        LocalDate askedOn,
        @Nullable LocalDate completedOn,
        @Nullable Integer rating,
        int version) {

    /// Its page.
    public String href() {
        return "/coaching/" + key;
    }

    /// True where the person is its coach or its coachee.
    public boolean isOf(UUID personId) {
        return personId.equals(coacheeId) || personId.equals(coachId);
    }

    /// What the audit trail calls it.
    public Subject subject() {
        return new Subject("coaching", id, key, projectId);
    }
}

package org.plumbline.app.capability.coaching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody should be coached, says another part of the house.
///
/// @param personId who; null where the manager of the project is meant, or the desk is to choose
/// @param projectId where it was seen; who may not see that project does not see the coaching either; null for none
/// @param topic a competency, as roles name their skills
/// @param reason why, in words that the desk reads; up to 2,000 characters
/// @param sourceKey what it follows from, such as `FND-0003`; the same source advises the same person once at a time
/// @param sourceHref its page; null for none
public record CoachingAdvice(
        @Nullable UUID personId,
        @Nullable UUID projectId,
        String topic,
        String reason,
        CoachingOrigin origin,
        @Nullable String sourceKey,
        @Nullable String sourceHref) {}

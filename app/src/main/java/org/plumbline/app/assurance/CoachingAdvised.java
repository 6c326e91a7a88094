package org.plumbline.app.assurance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// Event: coaching would help. Told within the transaction of the action that advises it.
///
/// @param projectId where; null for the whole organisation
/// @param personId who would be coached; null while nobody is named
/// @param source the problem that showed it
/// @param reason why, in a sentence
public record CoachingAdvised(
        @Nullable UUID projectId, @Nullable UUID personId, Subject source, String reason) {}

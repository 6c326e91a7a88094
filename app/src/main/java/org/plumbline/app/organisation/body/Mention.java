package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A record stood or stands on the agenda of a meeting.
///
/// @param meeting key of the meeting
/// @param body name of the body
/// @param verdict what came of it there, null before
public record Mention(
        String meeting,
        String body,
        LocalDate onDay,
        @Nullable Verdict verdict) {}

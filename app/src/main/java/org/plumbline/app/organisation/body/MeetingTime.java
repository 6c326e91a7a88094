package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Command: when and where a meeting is.
///
/// @param minutes how long, 5 to 1440
/// @param place room or address of the call
public record MeetingTime(
        LocalDate onDay,
        LocalTime startsAt,
        int minutes,
        @Nullable String place) {}

package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Command: a person takes a seat.
///
/// @param standsFor whom or what the person speaks for
/// @param deputyId who comes in the person's stead
/// @param untilDay last day, null for open end
public record NewSeat(
        UUID personId,
        Post post,
        @Nullable String standsFor,
        boolean votes,
        @Nullable UUID deputyId,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}

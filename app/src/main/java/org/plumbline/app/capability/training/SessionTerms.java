package org.plumbline.app.capability.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When and where a session is held, and for how many.
///
/// @param minutes from begin to end, 15 to 6,000
/// @param place a room, or where it is joined
/// @param cost of the session itself, beside the price for each person; null for none
/// @param currency of the cost; null without one
public record SessionTerms(
        LocalDate onDay,
        LocalTime startsAt,
        int minutes,
        String place,
        int seats,
        @Nullable UUID trainerId,
        @Nullable BigDecimal cost,
        @Nullable String currency) {}

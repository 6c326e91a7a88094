package org.plumbline.app.capability.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody has proven something.
///
/// @param key what people call it: `CRT-0001`
/// @param courseId the course it comes from; null where it was brought from elsewhere
/// @param number as its issuer counts; null for none
/// @param expiresOn the last day it holds; null for ever
public record Certificate(
        UUID id,
        String key,
        UUID personId,
        @Nullable UUID courseId,
        String title,
        String issuer,
        @Nullable String number,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {

    /// True while it holds.
    public boolean holds(LocalDate today) {
        return expiresOn == null || !expiresOn.isBefore(today);
    }

    /// True where it ends within so many days.
    public boolean endsWithin(LocalDate today, int days) {
        return holds(today) && expiresOn != null && !expiresOn.isAfter(today.plusDays(days));
    }
}

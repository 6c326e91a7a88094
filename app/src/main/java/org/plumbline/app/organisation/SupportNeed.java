package org.plumbline.app.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something found to be done for a project manager, before anybody has taken it up.
///
/// @param sourceKey what it comes from, the same at each look; such as `MTG-0001`
/// @param title what to do
/// @param href where to do it
/// @param scope what it is for
/// @param due until when, null for no day
public record SupportNeed(
        SupportKind kind,
        String sourceKey,
        String title,
        String href,
        GovernedScope scope,
        @Nullable LocalDate due) {}

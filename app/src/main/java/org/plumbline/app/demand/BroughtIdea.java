package org.plumbline.app.demand;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An idea that was handled elsewhere, with what became of it there.
///
/// @param screenerId who looked at it; null where nobody did
/// @param madeOn the day it was written down
/// @param submittedOn the day it was handed in; null for a draft
/// @param answeredOn the day of its answer; null without one
/// @param reason what was said; null where nothing was
/// @param twinId the idea or project that it repeats; null where it repeats none
public record BroughtIdea(
        IdeaText text,
        IdeaState state,
        UUID requesterId,
        @Nullable UUID screenerId,
        LocalDate madeOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate answeredOn,
        @Nullable String reason,
        @Nullable UUID twinId) {}

package org.plumbline.app.demand;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step in the life of a proposal.
///
/// @param from null for the first
/// @param reason what was said; null where nothing was
public record ProposalStep(
        Instant at,
        @Nullable ProposalState from,
        ProposalState to,
        UUID personId,
        @Nullable String reason) {}

package org.plumbline.app.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal that was worked out elsewhere, with what became of it there.
///
/// @param ideaId the idea it came from; null where there was none
/// @param requesterId who had that idea
/// @param content its business case
/// @param life its states in their order, the first of them draft
/// @param projectId what it became; null unless it was converted
public record BroughtProposal(
        ProposalText text,
        @Nullable UUID ideaId,
        @Nullable UUID requesterId,
        BusinessCase content,
        List<Step> life,
        @Nullable UUID projectId) {
    /// Since when it was in a state.
    ///
    /// @param reason null where nothing was said
    public record Step(
            Instant at, ProposalState state, @Nullable String reason) {}

    public BroughtProposal {
        life = List.copyOf(life);
    }
}

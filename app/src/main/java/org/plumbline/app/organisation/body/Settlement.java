package org.plumbline.app.organisation.body;

import org.jspecify.annotations.Nullable;

/// Command: what came of a matter.
///
/// @param words what was said to it
/// @param votesFor null with the other two where nobody counted
/// @param isCarried true where the outcome is to stand in the record at once
public record Settlement(
        Verdict verdict,
        @Nullable String words,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstentions,
        boolean isCarried) {}

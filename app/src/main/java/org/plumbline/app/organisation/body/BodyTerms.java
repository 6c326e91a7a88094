package org.plumbline.app.organisation.body;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.GovernedScope;

/// Command: the terms of reference of a body, fresh or changed.
///
/// @param parentId the body it passes matters on to
/// @param quorumPercent share of voting members that must be there, 1 to 100
/// @param needsChair true where it decides only under its chair or deputy chair
public record BodyTerms(
        String name,
        BodyKind kind,
        GovernedScope scope,
        @Nullable UUID parentId,
        String purpose,
        @Nullable String authority,
        @Nullable String limits,
        int quorumPercent,
        boolean needsChair) {}

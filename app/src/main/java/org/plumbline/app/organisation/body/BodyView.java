package org.plumbline.app.organisation.body;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;

/// A body and its terms of reference.
///
/// @param key what people call it, such as `BDY-0001`
/// @param scope what kind of thing it governs
/// @param scopeId which one; null for the organisation
/// @param parentId the body it passes matters on to, null at the top
/// @param purpose why it exists
/// @param authority what it may decide
/// @param limits what it passes on
/// @param quorumPercent share of voting members that must be there, 1 to 100
/// @param needsChair true where it decides only under its chair or deputy chair
/// @param version rises with each change; an edit names the one it saw
public record BodyView(
        UUID id,
        String key,
        String name,
        BodyKind kind,
        ScopeKind scope,
        @Nullable UUID scopeId,
        @Nullable UUID parentId,
        String purpose,
        @Nullable String authority,
        @Nullable String limits,
        int quorumPercent,
        boolean needsChair,
        BodyState state,
        int version) {
    /// What it governs.
    public GovernedScope governs() {
        return new GovernedScope(scope, scopeId);
    }

    /// True while it works.
    public boolean isActive() {
        return state == BodyState.ACTIVE;
    }
}

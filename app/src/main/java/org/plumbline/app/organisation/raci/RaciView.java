package org.plumbline.app.organisation.raci;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;

/// A matrix without its cells.
///
/// @param key such as `RAC-0001`
/// @param scopeId what it holds for; null for the organisation
/// @param version rises with each change
public record RaciView(
        UUID id,
        String key,
        String name,
        ScopeKind scope,
        @Nullable UUID scopeId,
        int version) {
    /// What it holds for.
    public GovernedScope governs() {
        return new GovernedScope(scope, scopeId);
    }
}

package org.plumbline.app.organisation.support;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.SupportKind;

/// A piece of administrative work.
///
/// @param key such as `ADM-0001`
/// @param sourceKey what it was found from, null where somebody asked for it
/// @param href where it is done, null where it is done elsewhere
/// @param assignedTo who does it, null for nobody yet
/// @param doneOn when it was done, null while open
public record SupportTask(
        UUID id,
        String key,
        String title,
        SupportKind kind,
        ScopeKind scope,
        @Nullable UUID scopeId,
        @Nullable String sourceKey,
        @Nullable String href,
        @Nullable UUID assignedTo,
        UUID askedBy,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn) {
    /// What it is for.
    public GovernedScope governs() {
        return new GovernedScope(scope, scopeId);
    }

    /// True while open after its day.
    public boolean isLate(LocalDate today) {
        return doneOn == null && due != null && due.isBefore(today);
    }
}

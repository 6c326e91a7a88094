package org.plumbline.app.organisation.role;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;

/// A person holds a role somewhere between two days.
///
/// @param share of the person's time, percent
/// @param untilDay last day, null for open end
/// @param readEdition the latest edition of the role that the person has read and accepted, 0 for none
public record AssignmentView(
        UUID id,
        UUID roleId,
        UUID personId,
        ScopeKind scope,
        @Nullable UUID scopeId,
        int share,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        int readEdition) {
    /// Where.
    public GovernedScope governs() {
        return new GovernedScope(scope, scopeId);
    }
}

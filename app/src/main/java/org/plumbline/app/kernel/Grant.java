package org.plumbline.app.kernel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role of a person in a scope.
///
/// @param id the grant itself
/// @param personId who holds it
/// @param role what they are
/// @param scope how far it reaches
/// @param scopeId which office, portfolio, programme or project; null for the organisation
/// @param until last day it holds, null for open end
public record Grant(
        UUID id,
        UUID personId,
        Role role,
        ScopeKind scope,
        @Nullable UUID scopeId,
        @Nullable LocalDate until) {}

package org.plumbline.app.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;

/// A programme or portfolio: what projects form together.
///
/// @param id the group
/// @param kind PROGRAMME or PORTFOLIO
/// @param key what people call it
/// @param name unique among its kind
/// @param purpose a programme's goal, a portfolio's description
/// @param managerId who answers for it
/// @param ownerId a programme's sponsor, a portfolio's owner
/// @param version rises with each change; an edit names the one it saw
public record GroupView(
        UUID id,
        ScopeKind kind,
        String key,
        String name,
        @Nullable String purpose,
        @Nullable UUID managerId,
        @Nullable UUID ownerId,
        int version) {}

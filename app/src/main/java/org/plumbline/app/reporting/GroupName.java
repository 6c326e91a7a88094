package org.plumbline.app.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;

/// A programme or portfolio as reporting knows it.
///
/// @param groupId the group
/// @param kind PROGRAMME or PORTFOLIO
/// @param key what people call it
/// @param name as shown
/// @param managerId who answers for it
/// @param manager their name
public record GroupName(
        UUID groupId,
        ScopeKind kind,
        String key,
        String name,
        @Nullable UUID managerId,
        @Nullable String manager) {}

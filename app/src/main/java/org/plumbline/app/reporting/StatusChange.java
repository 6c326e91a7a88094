package org.plumbline.app.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

/// What changed on a project since the period before.
///
/// @param key what people call it
/// @param name as shown
/// @param isNew not yet known then
/// @param before reported then
/// @param after reported by the end
/// @param computed what the facts say
/// @param agreement how the report stands beside them
/// @param summary the manager's own words
/// @param slippedBy days by which the finish moved
/// @param currency of the amount
/// @param costMovedBy by how much the forecast moved
public record StatusChange(
        String key,
        String name,
        boolean isNew,
        Rag before,
        Rag after,
        Rag computed,
        Agreement agreement,
        @Nullable String summary,
        int slippedBy,
        @Nullable String currency,
        @Nullable BigDecimal costMovedBy) {}

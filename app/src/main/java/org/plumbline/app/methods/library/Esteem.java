package org.plumbline.app.methods.library;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How much others make of an item.
///
/// @param stars mean of all votes, 1 to 5 with one decimal; null without a vote
/// @param votes one a person
/// @param projects that use it and that the acting person sees
public record Esteem(@Nullable BigDecimal stars, int votes, int projects) {
    /// Nobody rated or used it.
    public static final Esteem NONE = new Esteem(null, 0, 0);
}

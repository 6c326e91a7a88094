package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.List;

/// What a portfolio is worth and what it breaks, recomputed from the model alone.
///
/// @param value of the chosen
/// @param cost of the chosen, without what is sunk and without stopping others
/// @param stoppingCost of running work that was left
/// @param sunk what was spent before on running work, chosen or left
/// @param risk of the chosen
/// @param breaches what is not kept; empty for a portfolio that may be approved
public record Verdict(
        BigDecimal value,
        BigDecimal cost,
        BigDecimal stoppingCost,
        BigDecimal sunk,
        BigDecimal risk,
        List<Breach> breaches) {
    public Verdict {
        breaches = List.copyOf(breaches);
    }

    /// A requirement that is not kept, and by how much in its own unit; null where a start or key is not offered at
    /// all.
    ///
    /// @param words a sentence
    public record Breach(@org.jspecify.annotations.Nullable Requirement requirement, String words) {}

    /// True where all is kept.
    public boolean isKept() {
        return breaches.isEmpty();
    }
}

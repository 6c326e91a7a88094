package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /// A requirement that is not kept.
    ///
    /// @param requirement null where a start or key is not offered at all
    /// @param over by how much a budget, a capacity or the risk is passed; null for rules
    /// @param words a sentence
    public record Breach(
            @Nullable Requirement requirement, @Nullable BigDecimal over, String words) {}

    /// True where all is kept.
    public boolean isKept() {
        return breaches.isEmpty();
    }
}

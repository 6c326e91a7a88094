package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Command: a gate is decided.
///
/// @param tranche money released until the next gate, in the currency of the proposal or project; null for none
public record GateRuling(
        GateVerdict verdict,
        String reason,
        List<Wanted> conditions,
        @Nullable BigDecimal tranche) {
    /// A condition as it is set.
    public record Wanted(String text, UUID ownerId, LocalDate dueOn) {}

    public GateRuling {
        conditions = List.copyOf(conditions);
    }
}

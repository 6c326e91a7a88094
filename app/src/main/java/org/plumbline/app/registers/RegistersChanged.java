package org.plumbline.app.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Facts.Exposure;

/// Event: what stands open in a project's registers changed. Told within the transaction of the change.
///
/// @param projectId whose registers
/// @param risks open risks, null while the register is not in use
/// @param issues open issues, null while the register is not in use
/// @param topRisks the open risks with the highest scores, at most ten
/// @param waitingDecisions decisions asked for and not yet taken, most urgent first
public record RegistersChanged(
        UUID projectId,
        @Nullable Exposure risks,
        @Nullable Exposure issues,
        List<OpenRisk> topRisks,
        List<WaitingDecision> waitingDecisions) {
    public RegistersChanged {
        topRisks = List.copyOf(topRisks);
        waitingDecisions = List.copyOf(waitingDecisions);
    }

    /// An open risk.
    ///
    /// @param key its key
    /// @param title what may happen
    /// @param probability 1 to 5
    /// @param impact 1 to 5
    /// @param impactCost what it would cost, in the project's currency
    /// @param ownerName who answers for it
    /// @param due by when the answer is to work
    /// @param response what is done about it
    public record OpenRisk(
            String key,
            String title,
            int probability,
            int impact,
            @Nullable BigDecimal impactCost,
            @Nullable String ownerName,
            @Nullable LocalDate due,
            @Nullable String response) {
        /// Probability times impact (F49), 1 to 25.
        public int score() {
            return probability * impact;
        }
    }

    /// A decision somebody waits for.
    ///
    /// @param key its key
    /// @param title what is to be decided
    /// @param askedOf who decides
    /// @param requestedOn since when it waits
    /// @param neededBy until when it is needed
    /// @param costOfWaiting what waiting costs, in a sentence
    public record WaitingDecision(
            String key,
            String title,
            @Nullable String askedOf,
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate neededBy,
            @Nullable String costOfWaiting) {}
}

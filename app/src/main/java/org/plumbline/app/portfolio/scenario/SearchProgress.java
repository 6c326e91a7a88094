package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a search is.
///
/// @param stage what is being done
/// @param value the best so far, null while there is none
/// @param bound no choice is worth more, null while that is not known
/// @param beganAt when it was ordered
/// @param isStopAsked somebody asked it to end
/// @param isFailed it broke off
public record SearchProgress(
        Stage stage,
        @Nullable BigDecimal value,
        @Nullable BigDecimal bound,
        Instant beganAt,
        boolean isStopAsked,
        boolean isFailed) {
    /// What a search goes through, in its order.
    public enum Stage {
        WAITING("Waiting for its turn"),
        SEARCHING("Searching for the best choice"),
        EXPLAINING("Asking why for each candidate"),
        FRONTIER("Trying other budgets"),
        DRAWING("Drawing values from their ranges"),
        CONFLICT("Finding what cannot be kept together"),
        DONE("Done");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }
}

package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a benefit is to bring in which period; each change is a new version, the old ones stay.
///
/// @param version from 1 on
/// @param reason why it differs from the one before; empty for the first
/// @param finish when the last of the projects was to finish as it was made; null while unknown
/// @param shiftedMonths by which it was moved against the version before, earlier below zero
/// @param isBaseline true for the version that was agreed, with which later ones are compared
/// @param lines by period
public record PlanVersion(
        UUID id,
        int version,
        Cause cause,
        String reason,
        @Nullable LocalDate finish,
        int shiftedMonths,
        boolean isBaseline,
        UUID madeBy,
        LocalDate madeOn,
        List<Line> lines) {
    /// Why there is a version.
    public enum Cause {
        MADE("First plan"),
        CHANGED("Changed"),
        SHIFTED("Shifted with its projects");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// One period.
    ///
    /// @param month its first
    /// @param quantity what the measure shall read; null where only money is planned
    /// @param amount of money; null where only the measure is planned
    public record Line(
            YearMonth month,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal amount) {}

    public PlanVersion {
        lines = List.copyOf(lines);
    }
}

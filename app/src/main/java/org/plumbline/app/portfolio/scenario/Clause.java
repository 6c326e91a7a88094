package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a choice has to keep to, as a reason or a conflict names it.
///
/// @param keys the candidates it is about
/// @param money the kind of money of a budget, null for all together
/// @param period counted from 0, null for the whole horizon
/// @param name the role, group or bucket; empty for the others
/// @param amount the limit, number or least share; null where there is none
/// @param most the greatest share, null for the others
public record Clause(
        Kind kind,
        List<String> keys,
        @Nullable MoneyKind money,
        @Nullable Integer period,
        String name,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal most) {
    /// What it limits or asks.
    public enum Kind {
        BUDGET,
        CAPACITY,
        MUST,
        MUST_NOT,
        REQUIRES,
        EXCLUDES,
        AT_MOST,
        AT_LEAST,
        EXACTLY,
        SHARE,
        RISK;

        /// True where more of it can be had for money or by a decision on a number.
        public boolean isAmount() {
            return this == BUDGET || this == CAPACITY || this == RISK;
        }
    }

    public Clause {
        keys = List.copyOf(keys);
    }
}

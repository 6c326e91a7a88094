package org.plumbline.app.organisation;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the people of a department, or those who hold a role, come from.
///
/// @param department its name, or the title of the role; null for people without one
/// @param internal people of our own
/// @param external people of other organisations
/// @param costADay sum of the agreed day rates of contracts that run, by currency; empty by role, since
/// a person may hold several
public record Sourcing(@Nullable String department, int internal, int external, Map<String, BigDecimal> costADay) {
    public Sourcing {
        costADay = Map.copyOf(costADay);
    }

    /// In a word, in English; a text key.
    public String kind() {
        return external == 0 ? "internal" : internal == 0 ? "external" : "mixed";
    }

    /// External people of all, percent, rounded; 0 where there is nobody.
    public int externalShare() {
        var all = internal + external;
        return all == 0 ? 0 : Math.round(100f * external / all);
    }
}

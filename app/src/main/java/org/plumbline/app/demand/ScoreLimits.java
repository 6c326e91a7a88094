package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much money and how many people there are for a ranking, and what each piece of work uses of them.
///
/// @param href where they are entered; null for an amount that was just typed
/// @param currency of all money here, three letters
/// @param limits each of them
/// @param uses by proposal or project; what is not named here cannot be placed
public record ScoreLimits(@Nullable String href, String currency, List<Limit> limits, Map<UUID, Use> uses) {
    /// One limit.
    ///
    /// @param role whose full-time equivalents are limited; null for money
    /// @param what of the money, in English; a text key
    /// @param period its name; null for the whole time
    /// @param amount at least 0
    public record Limit(
            @Nullable String role, String what, @Nullable String period, BigDecimal amount) {}

    /// What one piece of work uses.
    ///
    /// @param cost all its money
    /// @param amounts of each limit, in their order
    public record Use(BigDecimal cost, List<BigDecimal> amounts) {
        public Use {
            amounts = List.copyOf(amounts);
        }
    }

    public ScoreLimits {
        limits = List.copyOf(limits);
        uses = Map.copyOf(uses);
    }
}

package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A scenario in a list.
///
/// @param candidates how many compete
/// @param chosen how many are chosen, null while it is not answered
/// @param value of the choice, null while there is none
/// @param cost of the choice, null while there is none
/// @param isUnmeetable nothing keeps all its requirements
public record ScenarioLine(
        UUID id,
        String key,
        String name,
        String purpose,
        @Nullable UUID portfolioId,
        ScenarioState state,
        UUID authorId,
        Instant changedAt,
        Worth worth,
        String currency,
        int candidates,
        @Nullable Integer chosen,
        @Nullable BigDecimal value,
        @Nullable BigDecimal cost,
        boolean isUnmeetable) {
    /// Its page.
    public String href() {
        return "/scenarios/" + key;
    }
}

package org.plumbline.app.portfolio.scenario;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a scenario is called and for.
///
/// @param portfolioId the portfolio whose work competes, null for all
public record NewScenario(
        String name, String purpose, @Nullable UUID portfolioId) {
    private static final int NAME = 120;
    private static final int PURPOSE = 2_000;

    public NewScenario {
        name = name.strip();
        purpose = purpose.strip();
    }

    void require() {
        if (name.isEmpty() || name.length() > NAME) {
            throw new org.plumbline.app.kernel.Refusal(ScenarioRules.NO_NAME);
        }
        if (purpose.length() > PURPOSE) {
            throw new org.plumbline.app.kernel.Refusal(ScenarioRules.LONG, "Purpose", PURPOSE);
        }
    }
}

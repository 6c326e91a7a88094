package org.plumbline.app.portfolio.internal.scenario;

import java.util.UUID;

/// Orders a search, to be begun once this transaction has committed.
@FunctionalInterface
public interface ScenarioOrders {
    /// @param version of the question to answer
    void order(UUID scenarioId, int version);
}

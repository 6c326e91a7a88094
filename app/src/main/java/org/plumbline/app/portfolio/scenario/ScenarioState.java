package org.plumbline.app.portfolio.scenario;

/// Where a scenario stands.
public enum ScenarioState {
    /// Being put together; nothing was sought, or something was changed since.
    DRAFT("Draft"),
    /// The search is under way.
    SOLVING("Searching"),
    /// Answered.
    SOLVED("Answered"),
    /// The decision was taken for it; nothing changes any more.
    ADOPTED("Adopted");

    private final String label;

    ScenarioState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

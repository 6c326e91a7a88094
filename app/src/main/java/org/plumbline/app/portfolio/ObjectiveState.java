package org.plumbline.app.portfolio;

/// Where an objective stands in its life.
public enum ObjectiveState {
    /// Being worked out; seen by who sets the strategy.
    DRAFT("Draft"),
    /// Work may serve it.
    ACTIVE("Active"),
    /// Reached.
    ACHIEVED("Achieved"),
    /// Its day passed without it.
    MISSED("Missed"),
    /// Given up.
    RETIRED("Retired");

    private final String label;

    ObjectiveState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

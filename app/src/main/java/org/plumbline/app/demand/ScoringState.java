package org.plumbline.app.demand;

/// Where a version of a scoring model stands.
public enum ScoringState {
    /// Being worked out; nobody scores with it.
    DRAFT("Draft"),
    /// Work is scored with it.
    IN_FORCE("In force"),
    /// A later version took over; scores made with it stay readable.
    SUPERSEDED("Superseded");

    private final String label;

    ScoringState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

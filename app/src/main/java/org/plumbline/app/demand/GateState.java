package org.plumbline.app.demand;

/// Where a gate stands.
public enum GateState {
    /// Its criteria are being answered.
    PLANNED("Planned"),
    /// The gatekeepers vote.
    IN_REVIEW("In review"),
    /// It was decided; nothing of it is changed any more.
    DECIDED("Decided");

    private final String label;

    GateState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

package org.plumbline.app.assurance;

/// Where an improvement stands.
public enum ImprovementState {
    PROPOSED("Proposed"),
    /// A review has chosen it: somebody does it until a day.
    CHOSEN("Chosen"),
    DONE("Done"),
    REJECTED("Rejected");

    private final String label;

    ImprovementState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

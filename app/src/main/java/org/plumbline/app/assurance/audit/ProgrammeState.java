package org.plumbline.app.assurance.audit;

/// Where an audit programme stands.
public enum ProgrammeState {
    /// Its sample is drawn and may change.
    DRAFT("Draft"),
    /// Its audits are ordered.
    RELEASED("Released");

    private final String label;

    ProgrammeState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

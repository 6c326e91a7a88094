package org.plumbline.app.office;

/// Where a version of a charter stands.
public enum CharterState {
    /// Being written.
    DRAFT("Draft"),
    /// Waiting for those who have to sign.
    REVIEW("In review"),
    /// Signed by everybody named.
    APPROVED("Approved"),
    /// What holds.
    IN_FORCE("In force"),
    /// Replaced by a later version.
    SUPERSEDED("Superseded");

    private final String label;

    CharterState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

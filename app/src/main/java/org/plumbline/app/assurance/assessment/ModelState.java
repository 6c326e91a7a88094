package org.plumbline.app.assurance.assessment;

/// Where a version of a model stands.
public enum ModelState {
    DRAFT("Draft"),
    IN_FORCE("In force"),
    SUPERSEDED("Superseded");

    private final String label;

    ModelState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

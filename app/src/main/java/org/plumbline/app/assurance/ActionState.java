package org.plumbline.app.assurance;

/// Where an action against a problem stands.
public enum ActionState {
    /// To be done, for the first time or again.
    OPEN("Open"),
    /// Done; nobody has looked whether it worked.
    DONE("Done"),
    /// It worked.
    EFFECTIVE("Effective");

    private final String label;

    ActionState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

package org.plumbline.app.assurance;

/// What an action against a problem changes.
public enum ActionKind {
    /// The matter itself.
    FIX("Mend it"),
    /// Somebody is coached: the coaching desk is told.
    COACHING("Coaching"),
    /// Somebody is trained.
    TRAINING("Training"),
    /// A template is changed: that is asked for at methods.
    TEMPLATE("Change a template"),
    /// The way of working is changed: that is asked for at methods.
    METHOD("Change the method");

    private final String label;

    ActionKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True where methods are asked for it.
    public boolean changesMethod() {
        return this == TEMPLATE || this == METHOD;
    }
}

package org.plumbline.app.assurance;

/// What an action against a problem changes.
public enum ActionKind {
    /// The matter itself.
    FIX("Mend it"),
    /// Somebody is coached: the coaching desk is told.
    COACHING("Coaching"),
    /// Somebody is trained.
    TRAINING("Training"),
    /// A template is changed: an improvement is proposed.
    TEMPLATE("Change a template"),
    /// The way of working is changed: an improvement is proposed.
    METHOD("Change the method");

    private final String label;

    ActionKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True where it is also proposed as an improvement.
    public boolean changesMethod() {
        return this == TEMPLATE || this == METHOD;
    }
}

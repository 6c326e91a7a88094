package org.plumbline.app.organisation.body;

/// What came of a matter.
public enum Verdict {
    APPROVED("Approved"),
    REJECTED("Rejected"),
    DEFERRED("Deferred"),
    NOTED("Noted");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True where the body has to be quorate for it.
    public boolean decides() {
        return this == APPROVED || this == REJECTED;
    }
}

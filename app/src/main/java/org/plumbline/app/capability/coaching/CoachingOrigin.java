package org.plumbline.app.capability.coaching;

/// Why somebody is coached.
public enum CoachingOrigin {
    OWN("Asked for"),
    FINDING("From a finding"),
    ADOPTION("From low adoption"),
    DESK("Proposed by the desk");

    private final String label;

    CoachingOrigin(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

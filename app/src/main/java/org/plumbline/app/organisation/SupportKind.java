package org.plumbline.app.organisation;

/// What project administrators take off project managers.
public enum SupportKind {
    MINUTES("Minutes"),
    CHASING("Chasing"),
    FILING("Filing"),
    OTHER("Other");

    private final String label;

    SupportKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

package org.plumbline.app.kernel.notice;

/// When a person wants mail about what they were told.
public enum MailWish {
    AT_ONCE("At once"),
    DAILY("Once a day"),
    NEVER("Never");

    private final String label;

    MailWish(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

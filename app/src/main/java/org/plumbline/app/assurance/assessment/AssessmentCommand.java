package org.plumbline.app.assurance.assessment;

/// What leads an assessment on.
public enum AssessmentCommand {
    INVITE("Invite to answer"),
    CLOSE("Close and score"),
    REOPEN("Collect more answers"),
    MODERATE("Begin the moderation"),
    PUBLISH("Publish"),
    COMPARE("Compare"),
    CANCEL("Cancel it");

    private final String label;

    AssessmentCommand(String label) {
        this.label = label;
    }

    /// The verb on the button, in English; a text key.
    public String label() {
        return label;
    }

    /// The word in addresses.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

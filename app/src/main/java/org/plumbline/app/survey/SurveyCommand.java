package org.plumbline.app.survey;

/// What leads a survey on.
public enum SurveyCommand {
    SEND("Send it out"),
    CLOSE("Close it"),
    DISCARD("Discard it");

    private final String label;

    SurveyCommand(String label) {
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

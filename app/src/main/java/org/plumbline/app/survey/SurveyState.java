package org.plumbline.app.survey;

/// Where a survey stands.
public enum SurveyState {
    DRAFT("Draft"),
    OPEN("Open"),
    CLOSED("Closed"),
    DISCARDED("Discarded");

    private final String label;

    SurveyState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

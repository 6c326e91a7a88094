package org.plumbline.app.survey;

import org.plumbline.app.kernel.Command;

/// What leads a survey on.
public enum SurveyCommand implements Command {
    SEND("Send it out"),
    CLOSE("Close it"),
    DISCARD("Discard it");

    private final String label;

    SurveyCommand(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

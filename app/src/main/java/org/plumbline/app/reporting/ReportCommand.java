package org.plumbline.app.reporting;

/// What moves a status report from one state to the next.
public enum ReportCommand {
    SAVE("Save the draft"),
    SUBMIT("Submit"),
    RETURN("Return with a note"),
    VALIDATE("Validate"),
    CORRECT("Correct"),
    FREEZE("Freeze");

    private final String label;

    ReportCommand(String label) {
        this.label = label;
    }

    /// The words on the button, in English; a text key.
    public String label() {
        return label;
    }
}

package org.plumbline.app.reporting;

import org.plumbline.app.kernel.Command;

/// What moves a status report from one state to the next.
public enum ReportCommand implements Command {
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

    @Override
    public String label() {
        return label;
    }
}

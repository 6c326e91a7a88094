package org.plumbline.app.delivery;

/// What moves a project from one state to the next.
public enum ProjectCommand {
    INITIATE("Start initiating"),
    PLAN("Start planning"),
    EXECUTE("Start executing"),
    CLOSE_DOWN("Start closing"),
    CLOSE("Close"),
    HOLD("Put on hold"),
    RESUME("Resume"),
    CANCEL("Cancel the project"),
    REOPEN("Reopen");

    private final String label;

    ProjectCommand(String label) {
        this.label = label;
    }

    /// The words on the button, in English; a text key.
    public String label() {
        return label;
    }
}

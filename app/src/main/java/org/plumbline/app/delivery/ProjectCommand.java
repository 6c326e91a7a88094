package org.plumbline.app.delivery;

import org.plumbline.app.kernel.Command;

/// What moves a project from one state to the next.
public enum ProjectCommand implements Command {
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

    @Override
    public String label() {
        return label;
    }
}

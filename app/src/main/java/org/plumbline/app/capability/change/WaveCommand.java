package org.plumbline.app.capability.change;

import org.plumbline.app.kernel.Command;

/// What leads a deployment wave on.
public enum WaveCommand implements Command {
    START("Start the wave"),
    FINISH("It is deployed"),
    CANCEL("Cancel the wave"),
    PLAN_AGAIN("Plan it again");

    private final String label;

    WaveCommand(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

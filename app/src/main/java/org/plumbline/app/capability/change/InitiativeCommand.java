package org.plumbline.app.capability.change;

import org.plumbline.app.kernel.Command;

/// What leads a change initiative on.
public enum InitiativeCommand implements Command {
    START("Begin"),
    EMBED("It is how we work"),
    STOP("Stop"),
    RESUME("Take up again");

    private final String label;

    InitiativeCommand(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

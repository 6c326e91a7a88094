package org.plumbline.app.methods;

import org.plumbline.app.kernel.Command;

/// What is done with a version of a method.
public enum ReleaseCommand implements Command {
    SUBMIT("Send into review", "sent into review"),
    RETURN("Return to a draft", "returned"),
    PUBLISH("Publish", "published"),
    SUPERSEDE("Supersede", "superseded");

    private final String label;
    private final String done;

    ReleaseCommand(String label, String done) {
        this.label = label;
        this.done = done;
    }

    @Override
    public String label() {
        return label;
    }

    /// What the audit trail calls it.
    String done() {
        return done;
    }
}

package org.plumbline.app.methods.policy;

import org.plumbline.app.kernel.Command;

/// What is done with a policy.
public enum PolicyCommand implements Command {
    APPROVE("Approve", "approved"),
    RETURN("Return to a draft", "returned"),
    ENFORCE("Bring into force", "brought into force"),
    REVIEW("Begin the review", "review begun"),
    CONFIRM("Confirm after the review", "confirmed"),
    RETIRE("Retire", "retired");

    private final String label;
    private final String done;

    PolicyCommand(String label, String done) {
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

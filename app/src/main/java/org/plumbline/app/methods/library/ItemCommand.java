package org.plumbline.app.methods.library;

import org.plumbline.app.kernel.Command;

/// What leads an item of the library on.
public enum ItemCommand implements Command {
    PUBLISH("Publish", "published", false, false),
    RETURN("Return", "returned", true, false),
    RETIRE("Retire", "retired", true, false),
    RESTORE("Publish again", "published again", false, false),
    PROPOSE("Propose again", "proposed again", false, true),
    WITHDRAW("Withdraw", "withdrawn", false, true);

    private final String label;
    private final String done;
    private final boolean needsReason;
    private final boolean isProposers;

    ItemCommand(String label, String done, boolean needsReason, boolean isProposers) {
        this.label = label;
        this.done = done;
        this.needsReason = needsReason;
        this.isProposers = isProposers;
    }

    @Override
    public String label() {
        return label;
    }

    /// For the audit trail.
    public String done() {
        return done;
    }

    /// True where others have to be told why.
    @Override
    public boolean needsReason() {
        return needsReason;
    }

    /// True where it is for who offered the item; else for who curates.
    public boolean isProposers() {
        return isProposers;
    }
}

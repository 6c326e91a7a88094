package org.plumbline.app.demand;

import org.plumbline.app.kernel.Command;

/// What is done with an idea.
public enum IdeaCommand implements Command {
    SUBMIT("Submit", "submitted", true, false),
    WITHDRAW("Withdraw", "withdrawn", true, false),
    SCREEN("Begin screening", "taken up", false, false),
    RETURN("Return with a question", "returned", false, true),
    PARK("Park", "parked", false, true),
    DUPLICATE("It is a duplicate", "found to be a duplicate", false, true),
    REJECT("Reject", "rejected", false, true),
    ACCEPT("Accept", "accepted", false, false),
    REOPEN("Screen again", "reopened", false, true);

    private final String label;
    private final String done;
    private final boolean isRequesters;
    private final boolean needsReason;

    IdeaCommand(String label, String done, boolean isRequesters, boolean needsReason) {
        this.label = label;
        this.done = done;
        this.isRequesters = isRequesters;
        this.needsReason = needsReason;
    }

    @Override
    public String label() {
        return label;
    }

    /// What the audit trail calls it.
    String done() {
        return done;
    }

    /// True for what only the person does who had the idea; all else is done by who screens.
    public boolean isRequesters() {
        return isRequesters;
    }

    /// True where a reason must be given, which the requester reads.
    @Override
    public boolean needsReason() {
        return needsReason;
    }
}

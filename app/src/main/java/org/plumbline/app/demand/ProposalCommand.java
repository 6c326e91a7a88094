package org.plumbline.app.demand;

import org.plumbline.app.kernel.Command;

/// What is done with a proposal.
public enum ProposalCommand implements Command {
    QUALIFY("Qualify", "qualified", false),
    SCORE("Put among the scored", "scored", false),
    RETURN("Send back to be worked out", "sent back", true),
    APPROVE("Approve", "approved", true),
    DEFER("Defer", "deferred", true),
    REJECT("Reject", "rejected", true),
    RESUME("Take up again", "taken up again", true),
    WITHDRAW("Withdraw", "withdrawn", true),
    REVIVE("Work it out again", "taken up again", false),
    CONVERT("Make it a project", "converted", false);

    private final String label;
    private final String done;
    private final boolean needsReason;

    ProposalCommand(String label, String done, boolean needsReason) {
        this.label = label;
        this.done = done;
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

    /// True where a reason must be given.
    @Override
    public boolean needsReason() {
        return needsReason;
    }
}

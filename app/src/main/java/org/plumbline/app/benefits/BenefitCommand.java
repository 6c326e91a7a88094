package org.plumbline.app.benefits;

import org.plumbline.app.kernel.Command;

/// What is done with a benefit.
public enum BenefitCommand implements Command {
    VALIDATE("Validate", "validated", false),
    RETURN("Return to a claim", "returned to a claim", true),
    PLAN("Agree the plan", "planned", false),
    START("Begin tracking", "tracking began", false),
    REALISE("It is realised", "realised", false),
    MISS("It is missed", "missed", true),
    TRANSFER("Transfer to the line", "transferred", true),
    REOPEN("Track again", "reopened", true),
    WITHDRAW("Withdraw", "withdrawn", true),
    CLAIM_AGAIN("Claim again", "claimed again", false);

    private final String label;
    private final String done;
    private final boolean needsReason;

    BenefitCommand(String label, String done, boolean needsReason) {
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

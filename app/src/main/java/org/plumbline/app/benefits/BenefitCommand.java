package org.plumbline.app.benefits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is done with a benefit.
public enum BenefitCommand {
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

    /// The verb on its button, in English; a text key.
    public String label() {
        return label;
    }

    /// What the audit trail calls it.
    String done() {
        return done;
    }

    /// True where a reason must be given.
    public boolean needsReason() {
        return needsReason;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The command of a word in an address.
    public static Optional<BenefitCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }
}

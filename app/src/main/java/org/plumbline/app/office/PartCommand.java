package org.plumbline.app.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Command;

/// What leads a part of an office on, what has to be said with it, and who may do it.
public enum PartCommand implements Command {
    WITHDRAW("Withdraw"),
    RESTORE("Put back in force"),
    VALIDATE("Validate", "validator", "evidence"),
    REFUTE("Refute", "validator", "evidence"),
    REOPEN("Open again"),
    COMMIT("Note the commitment", null, "commitment"),
    LOSE("Note that support is lost", null, "next_step"),
    SUBMIT("Submit"),
    APPROVE("Approve", "approver"),
    REFUSE("Refuse", "approver", "reason"),
    START_PILOT("Start the pilot"),
    GO_LIVE("Go live"),
    RETIRE("Retire", null, "reason"),
    RECONSIDER("Make it a candidate again"),
    ACCEPT("Accept"),
    DECLINE("Decline", null, "reason"),
    DELIVER("Deliver", null, "hours_spent"),
    RATE("Say how it was", "requester", "rating", "rating_note"),
    ACTIVATE("Activate"),
    ACHIEVE("Achieved", null, "actual"),
    MISS("Missed", null, "actual", "reason"),
    CARRY_OVER("Carry over to the next period", null, "next_period"),
    DROP("Drop", null, "reason"),
    BEGIN("Begin"),
    FINISH("Done", null, "result"),
    AGREE("Agree", "person"),
    REJECT("Object", "person", "comment"),
    CONFIRM("Confirm the value", "confirmer"),
    DISPUTE("Dispute the value", "confirmer", "reason"),
    PUBLISH("Publish"),
    REVISE("Back to draft");

    private final String label;
    private final @Nullable String named;

    @SuppressWarnings("ImmutableEnumChecker") // copied
    private final List<String> needs;

    PartCommand(String label) {
        this(label, null);
    }

    PartCommand(String label, @Nullable String named, String... needs) {
        this.label = label;
        this.named = named;
        this.needs = List.of(needs);
    }

    @Override
    public String label() {
        return label;
    }

    /// The fact that names the one person who may do it; null where whoever runs the office may.
    public @Nullable String named() {
        return named;
    }

    /// The facts that have to be said with it.
    public List<String> needs() {
        return needs;
    }

    /// With a dash, as addresses have it: `go-live`.
    @Override
    public String word() {
        return Command.super.word().replace('_', '-');
    }
}

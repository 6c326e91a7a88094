package org.plumbline.app.registers;

import static org.plumbline.app.registers.RegisterField.*;

import java.util.List;
import org.plumbline.app.kernel.Command;

/// What moves a record from one state to the next, and what must be filled in for it.
public enum RegisterCommand implements Command {
    ASSESS("Assess", PROBABILITY, IMPACT),
    TREAT("Treat", RESPONSE),
    MONITOR("Monitor"),
    OCCUR("It has occurred"),
    EXPIRE("It can no longer occur"),
    BEGIN("Begin"),
    RESOLVE("Resolve", RESOLUTION),
    VALIDATE("It holds"),
    INVALIDATE("It does not hold", OUTCOME),
    AGREE("Both sides agree"),
    DELIVER("Delivered"),
    MISS("Missed"),
    DECIDE("Decide", OUTCOME),
    RECORD("Record what was decided", OUTCOME),
    FINISH("Done"),
    ASSESS_IMPACT("Impact assessed", IMPACT_TEXT),
    SUBMIT("Put to the board"),
    APPROVE("Approve"),
    REJECT("Reject", OUTCOME),
    DEFER("Defer", OUTCOME),
    IMPLEMENT("Implemented"),
    VERIFY("Verified"),
    WITHDRAW("Withdraw"),
    CANCEL("Cancel"),
    RETURN("Return"),
    CLOSE("Close"),
    REOPEN("Reopen");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<RegisterField> needs;

    RegisterCommand(String label, RegisterField... needs) {
        this.label = label;
        this.needs = List.of(needs);
    }

    @Override
    public String label() {
        return label;
    }

    /// The fields without which the command makes no sense.
    public List<RegisterField> needs() {
        return needs;
    }
}

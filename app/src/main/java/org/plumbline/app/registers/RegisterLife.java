package org.plumbline.app.registers;

import static org.plumbline.app.kernel.Permission.DECIDE;
import static org.plumbline.app.kernel.Permission.RECORD_DECISION;
import static org.plumbline.app.kernel.Permission.REGISTER;
import static org.plumbline.app.registers.RegisterState.*;

import java.util.EnumSet;
import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of each kind of record as a table.
public final class RegisterLife {
    private static final StateMachine<RegisterState, RegisterCommand> RISK =
            StateMachine.<RegisterState, RegisterCommand>table()
                    .row(Set.of(IDENTIFIED), RegisterCommand.ASSESS, ASSESSED, REGISTER)
                    .row(Set.of(ASSESSED), RegisterCommand.TREAT, TREATED, REGISTER)
                    .row(Set.of(ASSESSED, TREATED), RegisterCommand.MONITOR, MONITORED, REGISTER)
                    .row(Set.of(IDENTIFIED, ASSESSED, TREATED, MONITORED), RegisterCommand.OCCUR, OCCURRED, REGISTER)
                    .row(Set.of(IDENTIFIED, ASSESSED, TREATED, MONITORED), RegisterCommand.EXPIRE, EXPIRED, REGISTER)
                    .row(Set.of(IDENTIFIED, ASSESSED, TREATED, MONITORED), RegisterCommand.CLOSE, CLOSED, REGISTER)
                    .row(Set.of(ASSESSED, TREATED, MONITORED), RegisterCommand.RETURN, IDENTIFIED, REGISTER)
                    .row(Set.of(OCCURRED, EXPIRED, CLOSED), RegisterCommand.REOPEN, IDENTIFIED, REGISTER)
                    .done();
    private static final StateMachine<RegisterState, RegisterCommand> ISSUE =
            StateMachine.<RegisterState, RegisterCommand>table()
                    .row(Set.of(OPEN), RegisterCommand.BEGIN, IN_PROGRESS, REGISTER)
                    .row(Set.of(OPEN, IN_PROGRESS), RegisterCommand.RESOLVE, RESOLVED, REGISTER)
                    .row(Set.of(OPEN, IN_PROGRESS, RESOLVED), RegisterCommand.CLOSE, CLOSED, REGISTER)
                    .row(Set.of(IN_PROGRESS), RegisterCommand.RETURN, OPEN, REGISTER)
                    .row(Set.of(RESOLVED, CLOSED), RegisterCommand.REOPEN, OPEN, REGISTER)
                    .done();
    private static final StateMachine<RegisterState, RegisterCommand> ASSUMPTION =
            StateMachine.<RegisterState, RegisterCommand>table()
                    .row(Set.of(OPEN), RegisterCommand.VALIDATE, VALIDATED, REGISTER)
                    .row(Set.of(OPEN), RegisterCommand.INVALIDATE, INVALIDATED, REGISTER)
                    .row(Set.of(OPEN), RegisterCommand.CLOSE, CLOSED, REGISTER)
                    .row(Set.of(VALIDATED, INVALIDATED, CLOSED), RegisterCommand.REOPEN, OPEN, REGISTER)
                    .done();
    private static final StateMachine<RegisterState, RegisterCommand> DEPENDENCY =
            StateMachine.<RegisterState, RegisterCommand>table()
                    .row(Set.of(PROPOSED), RegisterCommand.AGREE, AGREED, REGISTER)
                    .row(Set.of(PROPOSED, AGREED, MISSED), RegisterCommand.DELIVER, DELIVERED, REGISTER)
                    .row(Set.of(PROPOSED, AGREED), RegisterCommand.MISS, MISSED, REGISTER)
                    .row(Set.of(AGREED), RegisterCommand.RETURN, PROPOSED, REGISTER)
                    .row(Set.of(PROPOSED, AGREED, MISSED), RegisterCommand.CANCEL, CANCELLED, REGISTER)
                    .row(Set.of(DELIVERED, CANCELLED), RegisterCommand.REOPEN, PROPOSED, REGISTER)
                    .done();
    private static final StateMachine<RegisterState, RegisterCommand> DECISION =
            StateMachine.<RegisterState, RegisterCommand>table()
                    .row(Set.of(REQUESTED), RegisterCommand.DECIDE, DECIDED, DECIDE)
                    .row(Set.of(REQUESTED), RegisterCommand.RECORD, DECIDED, RECORD_DECISION)
                    .row(Set.of(REQUESTED), RegisterCommand.WITHDRAW, WITHDRAWN, REGISTER)
                    .row(Set.of(DECIDED), RegisterCommand.REOPEN, REQUESTED, RECORD_DECISION)
                    .row(Set.of(WITHDRAWN), RegisterCommand.REOPEN, REQUESTED, REGISTER)
                    .done();
    private static final StateMachine<RegisterState, RegisterCommand> ACTION =
            StateMachine.<RegisterState, RegisterCommand>table()
                    .row(Set.of(OPEN), RegisterCommand.BEGIN, IN_PROGRESS, REGISTER)
                    .row(Set.of(OPEN, IN_PROGRESS), RegisterCommand.FINISH, DONE, REGISTER)
                    .row(Set.of(OPEN, IN_PROGRESS), RegisterCommand.CANCEL, CANCELLED, REGISTER)
                    .row(Set.of(IN_PROGRESS), RegisterCommand.RETURN, OPEN, REGISTER)
                    .row(Set.of(DONE, CANCELLED), RegisterCommand.REOPEN, OPEN, REGISTER)
                    .done();
    private static final StateMachine<RegisterState, RegisterCommand> CHANGE =
            StateMachine.<RegisterState, RegisterCommand>table()
                    .row(Set.of(RAISED), RegisterCommand.ASSESS_IMPACT, IMPACT_ASSESSED, REGISTER)
                    .row(Set.of(IMPACT_ASSESSED, DEFERRED), RegisterCommand.SUBMIT, BOARD, REGISTER)
                    .row(Set.of(BOARD), RegisterCommand.APPROVE, APPROVED, DECIDE)
                    .row(Set.of(BOARD), RegisterCommand.REJECT, REJECTED, DECIDE)
                    .row(Set.of(BOARD), RegisterCommand.DEFER, DEFERRED, DECIDE)
                    .row(Set.of(APPROVED), RegisterCommand.IMPLEMENT, IMPLEMENTED, REGISTER)
                    .row(Set.of(IMPLEMENTED), RegisterCommand.VERIFY, VERIFIED, REGISTER)
                    .row(Set.of(IMPACT_ASSESSED, BOARD), RegisterCommand.RETURN, RAISED, REGISTER)
                    .row(Set.of(IMPLEMENTED), RegisterCommand.RETURN, APPROVED, REGISTER)
                    .row(
                            Set.of(RAISED, IMPACT_ASSESSED, BOARD, DEFERRED),
                            RegisterCommand.WITHDRAW,
                            WITHDRAWN,
                            REGISTER)
                    .row(Set.of(REJECTED, WITHDRAWN), RegisterCommand.REOPEN, RAISED, REGISTER)
                    .done();

    private RegisterLife() {}

    /// The table of a kind.
    public static StateMachine<RegisterState, RegisterCommand> of(RegisterKind kind) {
        return switch (kind) {
            case RISK -> RISK;
            case ISSUE -> ISSUE;
            case ASSUMPTION -> ASSUMPTION;
            case DEPENDENCY -> DEPENDENCY;
            case DECISION -> DECISION;
            case ACTION -> ACTION;
            case CHANGE -> CHANGE;
        };
    }

    /// The states of a kind, in the order in which they are declared.
    public static Set<RegisterState> states(RegisterKind kind) {
        var states = EnumSet.of(kind.first());
        for (var size = 0; size < states.size(); ) {
            size = states.size();
            for (var state : EnumSet.copyOf(states)) {
                of(kind).from(state).forEach(row -> states.add(row.to()));
            }
        }
        return states;
    }
}

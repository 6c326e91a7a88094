package org.plumbline.app.office;

import static org.plumbline.app.kernel.Permission.RUN_OFFICE;
import static org.plumbline.app.office.PartState.*;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of each kind of part as a table.
public final class PartLife {
    private static final StateMachine<PartState, PartCommand> STANDING = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(IN_FORCE), PartCommand.WITHDRAW, WITHDRAWN, RUN_OFFICE)
            .row(Set.of(WITHDRAWN), PartCommand.RESTORE, IN_FORCE, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> ASSUMPTION = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(OPEN), PartCommand.REFUTE, REFUTED, RUN_OFFICE)
            .row(Set.of(OPEN), PartCommand.VALIDATE, VALIDATED, RUN_OFFICE)
            .row(Set.of(VALIDATED, REFUTED), PartCommand.REOPEN, OPEN, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> BUY_IN = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(OPEN, COMMITTED), PartCommand.LOSE, LOST, RUN_OFFICE)
            .row(Set.of(OPEN, LOST), PartCommand.COMMIT, COMMITTED, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> FUNDING = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(SUBMITTED), PartCommand.REFUSE, DECLINED, RUN_OFFICE)
            .row(Set.of(SUBMITTED), PartCommand.APPROVE, APPROVED, RUN_OFFICE)
            .row(Set.of(DECLINED), PartCommand.REOPEN, SUBMITTED, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> CASE = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(SUBMITTED), PartCommand.REFUSE, DECLINED, RUN_OFFICE)
            .row(Set.of(SUBMITTED), PartCommand.APPROVE, APPROVED, RUN_OFFICE)
            .row(Set.of(DRAFT), PartCommand.SUBMIT, SUBMITTED, RUN_OFFICE)
            .row(Set.of(DECLINED), PartCommand.REVISE, DRAFT, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> SERVICE = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(CANDIDATE, PILOT, LIVE), PartCommand.RETIRE, RETIRED, RUN_OFFICE)
            .row(Set.of(CANDIDATE), PartCommand.START_PILOT, PILOT, RUN_OFFICE)
            .row(Set.of(CANDIDATE, PILOT), PartCommand.GO_LIVE, LIVE, RUN_OFFICE)
            .row(Set.of(RETIRED), PartCommand.RECONSIDER, CANDIDATE, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> REQUEST = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(SUBMITTED), PartCommand.DECLINE, DECLINED, RUN_OFFICE)
            .row(Set.of(SUBMITTED), PartCommand.ACCEPT, ACCEPTED, RUN_OFFICE)
            .row(Set.of(ACCEPTED), PartCommand.DELIVER, DELIVERED, RUN_OFFICE)
            .row(Set.of(DELIVERED), PartCommand.RATE, RATED, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> OBJECTIVE = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(DRAFT, ACTIVE), PartCommand.DROP, DROPPED, RUN_OFFICE)
            .row(Set.of(ACTIVE), PartCommand.MISS, MISSED, RUN_OFFICE)
            .row(Set.of(ACTIVE, MISSED), PartCommand.CARRY_OVER, CARRIED, RUN_OFFICE)
            .row(Set.of(ACTIVE), PartCommand.ACHIEVE, ACHIEVED, RUN_OFFICE)
            .row(Set.of(DRAFT), PartCommand.ACTIVATE, ACTIVE, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> WORK = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(PLANNED, DOING), PartCommand.DROP, DROPPED, RUN_OFFICE)
            .row(Set.of(PLANNED), PartCommand.BEGIN, DOING, RUN_OFFICE)
            .row(Set.of(PLANNED, DOING), PartCommand.FINISH, DONE, RUN_OFFICE)
            .row(Set.of(DONE, DROPPED), PartCommand.REOPEN, PLANNED, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> AGREEMENT = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(OPEN), PartCommand.REJECT, REJECTED, RUN_OFFICE)
            .row(Set.of(OPEN), PartCommand.AGREE, AGREED, RUN_OFFICE)
            .row(Set.of(AGREED, REJECTED), PartCommand.REOPEN, OPEN, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> VALUE = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(CLAIMED), PartCommand.DISPUTE, REJECTED, RUN_OFFICE)
            .row(Set.of(CLAIMED), PartCommand.CONFIRM, CONFIRMED, RUN_OFFICE)
            .row(Set.of(CONFIRMED, REJECTED), PartCommand.REOPEN, CLAIMED, RUN_OFFICE)
            .done();
    private static final StateMachine<PartState, PartCommand> STORY = StateMachine.<PartState, PartCommand>table()
            .row(Set.of(DRAFT), PartCommand.PUBLISH, PUBLISHED, RUN_OFFICE)
            .row(Set.of(PUBLISHED), PartCommand.REVISE, DRAFT, RUN_OFFICE)
            .done();

    private PartLife() {}

    /// The table of a kind. The permission is asked for only where the command names nobody.
    public static StateMachine<PartState, PartCommand> of(PartKind kind) {
        return switch (kind) {
            case ASSUMPTION -> ASSUMPTION;
            case BUY_IN -> BUY_IN;
            case FUNDING -> FUNDING;
            case CASE -> CASE;
            case SERVICE -> SERVICE;
            case REQUEST -> REQUEST;
            case OBJECTIVE -> OBJECTIVE;
            case ACTIVITY, WORK, INITIATIVE -> WORK;
            case AGREEMENT -> AGREEMENT;
            case VALUE -> VALUE;
            case STORY -> STORY;
            default -> STANDING;
        };
    }

    static PartState first(PartKind kind) {
        return switch (kind) {
            case ASSUMPTION, BUY_IN, AGREEMENT -> OPEN;
            case FUNDING, REQUEST -> SUBMITTED;
            case SERVICE -> CANDIDATE;
            case OBJECTIVE, STORY, CASE -> DRAFT;
            case ACTIVITY, WORK, INITIATIVE -> PLANNED;
            case VALUE -> CLAIMED;
            default -> IN_FORCE;
        };
    }
}

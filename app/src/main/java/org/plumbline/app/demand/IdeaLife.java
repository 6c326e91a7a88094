package org.plumbline.app.demand;

import static org.plumbline.app.demand.IdeaState.ACCEPTED;
import static org.plumbline.app.demand.IdeaState.DRAFT;
import static org.plumbline.app.demand.IdeaState.DUPLICATE;
import static org.plumbline.app.demand.IdeaState.PARKED;
import static org.plumbline.app.demand.IdeaState.REJECTED;
import static org.plumbline.app.demand.IdeaState.RETURNED;
import static org.plumbline.app.demand.IdeaState.SCREENING;
import static org.plumbline.app.demand.IdeaState.SUBMITTED;
import static org.plumbline.app.demand.IdeaState.WITHDRAWN;
import static org.plumbline.app.kernel.Permission.SCREEN_IDEAS;
import static org.plumbline.app.kernel.Permission.SUBMIT_IDEA;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of an idea as a table.
public final class IdeaLife {
    /// Every step that there is.
    public static final StateMachine<IdeaState, IdeaCommand> TABLE = StateMachine.<IdeaState, IdeaCommand>table()
            .row(Set.of(DRAFT, RETURNED, WITHDRAWN), IdeaCommand.SUBMIT, SUBMITTED, SUBMIT_IDEA)
            .row(Set.of(SUBMITTED, SCREENING, RETURNED, PARKED), IdeaCommand.WITHDRAW, WITHDRAWN, SUBMIT_IDEA)
            .row(Set.of(SUBMITTED, PARKED), IdeaCommand.SCREEN, SCREENING, SCREEN_IDEAS)
            .row(Set.of(SUBMITTED, SCREENING), IdeaCommand.RETURN, RETURNED, SCREEN_IDEAS)
            .row(Set.of(SCREENING), IdeaCommand.PARK, PARKED, SCREEN_IDEAS)
            .row(Set.of(SUBMITTED, SCREENING, PARKED), IdeaCommand.DUPLICATE, DUPLICATE, SCREEN_IDEAS)
            .row(Set.of(SCREENING, PARKED), IdeaCommand.REJECT, REJECTED, SCREEN_IDEAS)
            .row(Set.of(SCREENING), IdeaCommand.ACCEPT, ACCEPTED, SCREEN_IDEAS)
            .row(Set.of(ACCEPTED, DUPLICATE, REJECTED), IdeaCommand.REOPEN, SCREENING, SCREEN_IDEAS)
            .done();

    private IdeaLife() {}
}

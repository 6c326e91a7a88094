package org.plumbline.app.portfolio;

import static org.plumbline.app.portfolio.ObjectiveState.*;

import java.util.Set;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.StateMachine;

/// The life of an objective.
final class ObjectiveLife {
    static final StateMachine<ObjectiveState, ObjectiveCommand> TABLE =
            StateMachine.<ObjectiveState, ObjectiveCommand>table()
                    .row(Set.of(DRAFT, ACTIVE), ObjectiveCommand.RETIRE, RETIRED, Permission.SET_STRATEGY)
                    .row(Set.of(ACTIVE), ObjectiveCommand.MISS, MISSED, Permission.SET_STRATEGY)
                    .row(Set.of(ACTIVE), ObjectiveCommand.ACHIEVE, ACHIEVED, Permission.SET_STRATEGY)
                    .row(Set.of(ACHIEVED, MISSED, RETIRED), ObjectiveCommand.REOPEN, ACTIVE, Permission.SET_STRATEGY)
                    .row(Set.of(DRAFT), ObjectiveCommand.ACTIVATE, ACTIVE, Permission.SET_STRATEGY)
                    .done();

    private ObjectiveLife() {}
}

package org.plumbline.app.capability.coaching;

import static org.plumbline.app.capability.coaching.CoachingState.ACTIVE;
import static org.plumbline.app.capability.coaching.CoachingState.COMPLETED;
import static org.plumbline.app.capability.coaching.CoachingState.DECLINED;
import static org.plumbline.app.capability.coaching.CoachingState.EVALUATED;
import static org.plumbline.app.capability.coaching.CoachingState.MATCHED;
import static org.plumbline.app.capability.coaching.CoachingState.REQUESTED;

import java.util.Set;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.StateMachine;

/// The life of a coaching as a table. The desk matches and declines; the rest is between coach and coachee.
final class CoachingLife {
    static final StateMachine<CoachingState, CoachingCommand> TABLE =
            StateMachine.<CoachingState, CoachingCommand>table()
                    .row(Set.of(REQUESTED, MATCHED), CoachingCommand.DECLINE, DECLINED, Permission.RUN_TRAINING)
                    .row(Set.of(REQUESTED, MATCHED), CoachingCommand.MATCH, MATCHED, Permission.RUN_TRAINING)
                    .row(Set.of(MATCHED, ACTIVE), CoachingCommand.MEET, ACTIVE, Permission.SEE)
                    .row(Set.of(ACTIVE), CoachingCommand.COMPLETE, COMPLETED, Permission.SEE)
                    .row(Set.of(COMPLETED), CoachingCommand.EVALUATE, EVALUATED, Permission.SEE)
                    .done();

    private CoachingLife() {}
}

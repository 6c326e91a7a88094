package org.plumbline.app.assurance;

import static org.plumbline.app.assurance.ProblemState.ACTING;
import static org.plumbline.app.assurance.ProblemState.ANALYSED;
import static org.plumbline.app.assurance.ProblemState.CLOSED;
import static org.plumbline.app.assurance.ProblemState.DISMISSED;
import static org.plumbline.app.assurance.ProblemState.DONE;
import static org.plumbline.app.assurance.ProblemState.RAISED;
import static org.plumbline.app.assurance.ProblemState.REOPENED;
import static org.plumbline.app.assurance.ProblemState.VERIFIED;
import static org.plumbline.app.kernel.Permission.ASSURE;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of a problem as a table: nothing is closed that was not verified as effective.
public final class ProblemLife {
    /// Every step that there is.
    public static final StateMachine<ProblemState, ProblemCommand> TABLE =
            StateMachine.<ProblemState, ProblemCommand>table()
                    .row(Set.of(RAISED, ANALYSED, REOPENED), ProblemCommand.ANALYSE, ANALYSED, ASSURE)
                    .row(Set.of(ACTING), ProblemCommand.ANALYSE, ACTING, ASSURE)
                    .row(Set.of(ANALYSED, ACTING, REOPENED), ProblemCommand.PLAN, ACTING, ASSURE)
                    .row(Set.of(ACTING, REOPENED), ProblemCommand.FINISH, DONE, ASSURE)
                    .row(Set.of(DONE), ProblemCommand.VERIFY, VERIFIED, ASSURE)
                    .row(Set.of(VERIFIED), ProblemCommand.CLOSE, CLOSED, ASSURE)
                    .row(Set.of(DONE, VERIFIED, CLOSED, DISMISSED), ProblemCommand.REOPEN, REOPENED, ASSURE)
                    .row(Set.of(ACTING), ProblemCommand.REOPEN, REOPENED, ASSURE)
                    .row(Set.of(RAISED, ANALYSED), ProblemCommand.DISMISS, DISMISSED, ASSURE)
                    .done();

    private ProblemLife() {}
}

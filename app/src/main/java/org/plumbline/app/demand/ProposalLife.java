package org.plumbline.app.demand;

import static org.plumbline.app.demand.ProposalState.APPROVED;
import static org.plumbline.app.demand.ProposalState.CONVERTED;
import static org.plumbline.app.demand.ProposalState.DEFERRED;
import static org.plumbline.app.demand.ProposalState.DRAFT;
import static org.plumbline.app.demand.ProposalState.QUALIFIED;
import static org.plumbline.app.demand.ProposalState.REJECTED;
import static org.plumbline.app.demand.ProposalState.SCORED;
import static org.plumbline.app.demand.ProposalState.WITHDRAWN;
import static org.plumbline.app.kernel.Permission.CREATE_PROJECT;
import static org.plumbline.app.kernel.Permission.DECIDE;
import static org.plumbline.app.kernel.Permission.SCREEN_IDEAS;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of a proposal as a table.
public final class ProposalLife {
    /// Every step that there is. Who works in the office may write down what a committee decided (see [Proposals]).
    public static final StateMachine<ProposalState, ProposalCommand> TABLE =
            StateMachine.<ProposalState, ProposalCommand>table()
                    .row(Set.of(DRAFT), ProposalCommand.QUALIFY, QUALIFIED, SCREEN_IDEAS)
                    .row(Set.of(QUALIFIED), ProposalCommand.SCORE, SCORED, SCREEN_IDEAS)
                    .row(Set.of(QUALIFIED, SCORED, APPROVED, DEFERRED), ProposalCommand.RETURN, DRAFT, SCREEN_IDEAS)
                    .row(Set.of(QUALIFIED, SCORED, DEFERRED), ProposalCommand.APPROVE, APPROVED, DECIDE)
                    .row(Set.of(QUALIFIED, SCORED, APPROVED), ProposalCommand.DEFER, DEFERRED, DECIDE)
                    .row(Set.of(QUALIFIED, SCORED, APPROVED, DEFERRED), ProposalCommand.REJECT, REJECTED, DECIDE)
                    .row(Set.of(DEFERRED, REJECTED), ProposalCommand.RESUME, QUALIFIED, SCREEN_IDEAS)
                    .row(Set.of(DRAFT, QUALIFIED, SCORED, DEFERRED), ProposalCommand.WITHDRAW, WITHDRAWN, SCREEN_IDEAS)
                    .row(Set.of(WITHDRAWN), ProposalCommand.REVIVE, DRAFT, SCREEN_IDEAS)
                    .row(Set.of(APPROVED), ProposalCommand.CONVERT, CONVERTED, CREATE_PROJECT)
                    .done();

    private ProposalLife() {}
}

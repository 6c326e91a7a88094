package org.plumbline.app.methods.policy;

import static org.plumbline.app.kernel.Permission.RELEASE_METHODS;
import static org.plumbline.app.kernel.Permission.SHAPE_METHODS;
import static org.plumbline.app.methods.policy.PolicyState.APPROVED;
import static org.plumbline.app.methods.policy.PolicyState.DRAFT;
import static org.plumbline.app.methods.policy.PolicyState.IN_FORCE;
import static org.plumbline.app.methods.policy.PolicyState.IN_REVIEW;
import static org.plumbline.app.methods.policy.PolicyState.RETIRED;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of a policy as a table.
public final class PolicyLife {
    /// Every step that there is.
    public static final StateMachine<PolicyState, PolicyCommand> TABLE =
            StateMachine.<PolicyState, PolicyCommand>table()
                    .row(Set.of(IN_FORCE, IN_REVIEW, APPROVED), PolicyCommand.RETIRE, RETIRED, RELEASE_METHODS)
                    .row(Set.of(APPROVED), PolicyCommand.RETURN, DRAFT, SHAPE_METHODS)
                    .row(Set.of(DRAFT), PolicyCommand.APPROVE, APPROVED, RELEASE_METHODS)
                    .row(Set.of(APPROVED), PolicyCommand.ENFORCE, IN_FORCE, RELEASE_METHODS)
                    .row(Set.of(IN_FORCE), PolicyCommand.REVIEW, IN_REVIEW, SHAPE_METHODS)
                    .row(Set.of(IN_REVIEW), PolicyCommand.CONFIRM, IN_FORCE, RELEASE_METHODS)
                    .done();

    private PolicyLife() {}
}

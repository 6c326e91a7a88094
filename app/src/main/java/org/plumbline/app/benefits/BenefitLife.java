package org.plumbline.app.benefits;

import static org.plumbline.app.benefits.BenefitState.CLAIM;
import static org.plumbline.app.benefits.BenefitState.MISSED;
import static org.plumbline.app.benefits.BenefitState.PLANNED;
import static org.plumbline.app.benefits.BenefitState.REALISED;
import static org.plumbline.app.benefits.BenefitState.REALISING;
import static org.plumbline.app.benefits.BenefitState.TRANSFERRED;
import static org.plumbline.app.benefits.BenefitState.VALIDATED;
import static org.plumbline.app.benefits.BenefitState.WITHDRAWN;
import static org.plumbline.app.kernel.Permission.SHAPE_BENEFITS;
import static org.plumbline.app.kernel.Permission.VALIDATE_BENEFITS;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of a benefit as a table.
public final class BenefitLife {
    /// Every step that there is.
    public static final StateMachine<BenefitState, BenefitCommand> TABLE =
            StateMachine.<BenefitState, BenefitCommand>table()
                    .row(Set.of(CLAIM), BenefitCommand.VALIDATE, VALIDATED, VALIDATE_BENEFITS)
                    .row(Set.of(VALIDATED, PLANNED), BenefitCommand.RETURN, CLAIM, VALIDATE_BENEFITS)
                    .row(Set.of(VALIDATED), BenefitCommand.PLAN, PLANNED, SHAPE_BENEFITS)
                    .row(Set.of(PLANNED), BenefitCommand.START, REALISING, SHAPE_BENEFITS)
                    .row(Set.of(REALISING), BenefitCommand.REALISE, REALISED, VALIDATE_BENEFITS)
                    .row(Set.of(PLANNED, REALISING), BenefitCommand.MISS, MISSED, VALIDATE_BENEFITS)
                    .row(Set.of(REALISING), BenefitCommand.TRANSFER, TRANSFERRED, VALIDATE_BENEFITS)
                    .row(Set.of(REALISED, MISSED, TRANSFERRED), BenefitCommand.REOPEN, REALISING, VALIDATE_BENEFITS)
                    .row(Set.of(CLAIM, VALIDATED, PLANNED), BenefitCommand.WITHDRAW, WITHDRAWN, SHAPE_BENEFITS)
                    .row(Set.of(WITHDRAWN), BenefitCommand.CLAIM_AGAIN, CLAIM, SHAPE_BENEFITS)
                    .done();

    private BenefitLife() {}
}

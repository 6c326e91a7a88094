package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.assurance.assessment.AssessmentState.CANCELLED;
import static org.plumbline.app.assurance.assessment.AssessmentState.COLLECTING;
import static org.plumbline.app.assurance.assessment.AssessmentState.COMPARED;
import static org.plumbline.app.assurance.assessment.AssessmentState.MODERATION;
import static org.plumbline.app.assurance.assessment.AssessmentState.PLANNED;
import static org.plumbline.app.assurance.assessment.AssessmentState.PUBLISHED;
import static org.plumbline.app.assurance.assessment.AssessmentState.SCORING;

import java.util.Set;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.StateMachine;

/// The life of an assessment as a table. Nothing leads back from a published one.
public final class AssessmentLife {
    public static final StateMachine<AssessmentState, AssessmentCommand> TABLE =
            StateMachine.<AssessmentState, AssessmentCommand>table()
                    .row(
                            Set.of(PLANNED, COLLECTING, SCORING, MODERATION),
                            AssessmentCommand.CANCEL,
                            CANCELLED,
                            Permission.ASSESS)
                    .row(Set.of(SCORING), AssessmentCommand.REOPEN, COLLECTING, Permission.ASSESS)
                    .row(Set.of(PLANNED), AssessmentCommand.INVITE, COLLECTING, Permission.ASSESS)
                    .row(Set.of(COLLECTING), AssessmentCommand.CLOSE, SCORING, Permission.ASSESS)
                    .row(Set.of(SCORING), AssessmentCommand.MODERATE, MODERATION, Permission.ASSESS)
                    .row(Set.of(MODERATION), AssessmentCommand.PUBLISH, PUBLISHED, Permission.ASSESS)
                    .row(Set.of(PUBLISHED), AssessmentCommand.COMPARE, COMPARED, Permission.ASSESS)
                    .done();

    private AssessmentLife() {}
}

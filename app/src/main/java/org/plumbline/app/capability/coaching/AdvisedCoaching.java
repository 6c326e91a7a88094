package org.plumbline.app.capability.coaching;

import org.plumbline.app.assurance.CoachingAdvised;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.CompetencyView;
import org.plumbline.app.kernel.Access;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Brings to the desk what findings and problems advise, in the transaction in which they do.
@Component
class AdvisedCoaching {
    /// The competency that most findings are about; the desk agrees another with the coachee.
    private static final String USUAL = "Method";

    private final CoachingDesk desk;
    private final Competencies competencies;
    private final Access access;

    AdvisedCoaching(CoachingDesk desk, Competencies competencies, Access access) {
        this.desk = desk;
        this.competencies = competencies;
        this.access = access;
    }

    @EventListener
    void on(CoachingAdvised event) {
        var _ = access.asSystem(() -> competencies
                .known(USUAL)
                .or(() -> competencies.all().stream().map(CompetencyView::name).findFirst())
                .map(topic -> desk.propose(new CoachingAdvice(
                        event.personId(),
                        event.projectId(),
                        topic,
                        event.reason(),
                        CoachingOrigin.FINDING,
                        event.source().key(),
                        null))));
    }
}

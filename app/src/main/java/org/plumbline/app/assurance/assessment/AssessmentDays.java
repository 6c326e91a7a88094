package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.plumbline.app.assurance.assessment.internal.AnswerBox;
import org.plumbline.app.assurance.assessment.internal.AssessmentDoor;
import org.plumbline.app.assurance.assessment.internal.AssessmentTable;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The days of assessments: who has not answered is reminded once before the last day; the morning after it the
/// assessment closes itself. Where too few have answered its lead is told, and it closes once enough have.
@Component
class AssessmentDays {
    private static final int AHEAD_DAYS = 3;

    private final Assessments assessments;
    private final AssessmentTable table;
    private final AssessmentDoor door;
    private final AnswerBox box;
    private final Notifications notifications;
    private final Clock clock;

    AssessmentDays(
            Assessments assessments,
            AssessmentTable table,
            AssessmentDoor door,
            AnswerBox box,
            Notifications notifications,
            Clock clock) {
        this.assessments = assessments;
        this.table = table;
        this.door = door;
        this.box = box;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Bean
    static RecurringJob assessmentDays(@Lazy AssessmentDays days, Clock clock) {
        return RecurringJob.daily("assessment-days", LocalTime.of(6, 20), clock.getZone(), days::run);
    }

    /// Reminds and closes, as the system does each morning.
    @Transactional
    public void run() {
        var today = LocalDate.now(clock);
        for (var one : door.seen()) {
            if (one.state() != AssessmentState.COLLECTING) {
                continue;
            }
            var last = one.terms().deadline();
            if (last.isBefore(today)) {
                close(one, today);
            } else if (!last.minusDays(AHEAD_DAYS).isAfter(today)
                    && table.tell(one.id(), last.minusDays(AHEAD_DAYS), today)) {
                assessments.remind(one.id());
            }
        }
    }

    private void close(AssessmentView one, LocalDate today) {
        var all = box.respondents(one.id());
        var done = all.stream().filter(AnswerBox.Respondent::isDone).count();
        var least = one.terms().isAnonymous() ? Assessments.LEAST_ANONYMOUS : 1;
        if (done >= least) {
            var _ = assessments.move(one.id(), AssessmentCommand.CLOSE);
            notifications.tell(
                    one.leadId(),
                    one.subject(),
                    () -> t(
                            "{0} is closed: {1} of {2} have answered. Look at the answers next.",
                            one.title(), done, all.size()),
                    one.href());
        } else if (table.tell(one.id(), one.terms().deadline().plusDays(1), today)) {
            notifications.tell(
                    one.leadId(),
                    one.subject(),
                    () -> t(
                            "{0}: its last day is over and only {1} of {2} have answered. It closes once {3} have; remind"
                                    + " them, or cancel it.",
                            one.title(), done, all.size(), least),
                    one.href());
        }
    }
}

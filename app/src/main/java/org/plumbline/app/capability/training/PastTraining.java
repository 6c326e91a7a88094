package org.plumbline.app.capability.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Numbering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings in training that was held or planned elsewhere, with who came: no letters go out, and nobody is reminded
/// of what is over.
@Service
public class PastTraining {
    private static final int BEHAVIOUR_MONTHS = 3;

    private final SessionTable table;
    private final CompetencyTable ratings;
    private final Competencies competencies;
    private final TrainingSessions sessions;
    private final Certificates certificates;
    private final Numbering numbering;
    private final AuditTrail audit;

    PastTraining(
            SessionTable table,
            CompetencyTable ratings,
            Competencies competencies,
            TrainingSessions sessions,
            Certificates certificates,
            Numbering numbering,
            AuditTrail audit) {
        this.table = table;
        this.ratings = ratings;
        this.competencies = competencies;
        this.sessions = sessions;
        this.certificates = certificates;
        this.numbering = numbering;
        this.audit = audit;
    }

    /// Who was on the list.
    ///
    /// @param hasPassed null where not known
    /// @param before right in the quiz before, in percent; null where not taken
    /// @param behaviour what the manager said, from 1 to 5; null for nothing yet
    public record Participant(
            UUID personId,
            EnrolmentState state,
            @Nullable Boolean hasPassed,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable Integer behaviour) {}

    /// Brings in a session with its list.
    @Transactional
    public SessionView bring(CourseView course, SessionTerms terms, SessionState state, List<Participant> list) {
        competencies.requireRun();
        var session = new SessionView(Ids.next(), numbering.next("TRN"), course, terms, state, 0, 0, null, 0, 1);
        table.put(session);
        for (var one : list) {
            var isOver = state == SessionState.HELD;
            var made = new Enrolment(
                    Ids.next(),
                    course.id(),
                    session.id(),
                    one.personId(),
                    one.state(),
                    isOver ? terms.onDay() : null,
                    one.hasPassed(),
                    one.before(),
                    one.after(),
                    one.state() == EnrolmentState.ATTENDED ? terms.onDay().plusMonths(BEHAVIOUR_MONTHS) : null,
                    one.behaviour());
            table.insert(made);
            table.update(made);
            if (Boolean.TRUE.equals(one.hasPassed())) {
                certificates.issue(course, one.personId(), terms.onDay());
            }
        }
        audit.record(
                session.subject(),
                "brought in",
                Map.of(),
                Map.of("Course", course.key(), "Day", terms.onDay(), "People", list.size()));
        return table.lock(session.id());
    }

    /// Says which survey asked how a session was.
    @Transactional
    public void surveyed(SessionView session, String surveyKey) {
        competencies.requireRun();
        sessions.surveyed(session, surveyKey);
    }

    /// Brings in a rating by a manager of a day in the past.
    @Transactional
    public void rate(UUID personId, String competency, int level, LocalDate day) {
        competencies.requireRun();
        ratings.rate(
                competencies.ensure(competency),
                new CompetencyTable.Rated(personId, competency, true, level, personId, day));
    }
}

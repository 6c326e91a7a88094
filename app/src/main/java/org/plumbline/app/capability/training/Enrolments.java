package org.plumbline.app.capability.training;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Seats in sessions and courses taken by oneself. Everybody enrols themselves; managers enrol those who report to
/// them; who runs training enrols anybody. Where no seat is free people wait, and move up by themselves.
@Service
public class Enrolments {
    private final SessionTable table;
    private final Competencies competencies;
    private final Ratings ratings;
    private final TrainingLetters letters;
    private final People people;
    private final AuditTrail audit;
    private final Access access;

    Enrolments(
            SessionTable table,
            Competencies competencies,
            Ratings ratings,
            TrainingLetters letters,
            People people,
            AuditTrail audit,
            Access access) {
        this.table = table;
        this.competencies = competencies;
        this.ratings = ratings;
        this.letters = letters;
        this.people = people;
        this.audit = audit;
        this.access = access;
    }

    /// Who is on the list of a session: for who runs training and the trainer; others see themselves.
    @Transactional(readOnly = true)
    public List<Enrolment> of(SessionView session) {
        var me = access.actor().personId();
        var isOpen = competencies.mayRun() || me.equals(session.terms().trainerId());
        return table.of(session.id()).stream()
                .filter(one -> isOpen || one.personId().equals(me))
                .toList();
    }

    /// What the acting person takes and took, latest first.
    @Transactional(readOnly = true)
    public List<Enrolment> mine() {
        return table.ofPerson(access.actor().personId());
    }

    List<Enrolment> seated(UUID session) {
        return table.of(session).stream()
                .filter(one -> one.state() != EnrolmentState.WAITING)
                .toList();
    }

    private void requireFor(UUID personId) {
        if (!ratings.maySee(personId)) {
            throw new Missing("person", personId);
        }
        var person = people.get(personId);
        if (person.hasLeft()) {
            throw new Refusal(TrainingRules.HAS_LEFT, person.name());
        }
    }

    /// Enrols somebody in a session; on the waiting list where no seat is free.
    ///
    /// @throws Refusal where the session is over, the course not offered, or they are enrolled already
    @Transactional
    public Enrolment enrol(SessionView seen, UUID personId) {
        requireFor(personId);
        var session = table.lock(seen.id());
        if (session.state() != SessionState.PLANNED) {
            throw new Refusal(
                    TrainingRules.SESSION_OVER, session.key(), t(session.state().label()));
        }
        if (!session.course().terms().isOffered()) {
            throw new Refusal(TrainingRules.NOT_OFFERED, session.course().title());
        }
        if (table.of(session.id()).stream().anyMatch(one -> one.personId().equals(personId))) {
            throw new Refusal(TrainingRules.ENROLLED, people.get(personId).name());
        }
        var isSeated = session.free() > 0;
        var made = new Enrolment(
                Ids.next(),
                session.course().id(),
                session.id(),
                personId,
                isSeated ? EnrolmentState.SEATED : EnrolmentState.WAITING,
                null,
                null,
                null,
                null,
                null,
                null);
        table.insert(made);
        audit.record(session.subject(), "enrolled", Map.of(), Map.of("Person", personId, "As", made.state()));
        if (isSeated) {
            letters.invite(session, personId, () -> seat(session));
        } else {
            letters.tell(
                    session,
                    personId,
                    () -> t("You are on the waiting list: {0}", session.course().title()));
        }
        return made;
    }

    private static String seat(SessionView session) {
        return t(
                "You have a seat: {0}, {1}",
                session.course().title(), Formats.date(session.terms().onDay()));
    }

    /// Begins a course that is taken by oneself; again after it was finished.
    @Transactional
    public Enrolment begin(CourseView course) {
        var me = access.actor().personId();
        if (course.terms().kind().hasSessions()) {
            throw new Refusal(TrainingRules.HAS_SESSIONS, course.title());
        }
        if (!course.terms().isOffered()) {
            throw new Refusal(TrainingRules.NOT_OFFERED, course.title());
        }
        var isUnderWay = table.ofPerson(me).stream()
                .anyMatch(one -> one.courseId().equals(course.id()) && one.state() == EnrolmentState.SEATED);
        if (isUnderWay) {
            throw new Refusal(TrainingRules.ENROLLED, people.get(me).name());
        }
        var made = new Enrolment(
                Ids.next(), course.id(), null, me, EnrolmentState.SEATED, null, null, null, null, null, null);
        table.insert(made);
        audit.record(course.subject(), "begun", Map.of(), Map.of("Person", me));
        return made;
    }

    /// Gives a seat back; whoever waits longest moves up.
    ///
    /// @throws Missing where it is somebody else's
    @Transactional
    public void withdraw(UUID id) {
        var one = table.lockEnrolment(id).orElseThrow(() -> new Missing("enrolment", id));
        requireFor(one.personId());
        if (one.state() != EnrolmentState.SEATED && one.state() != EnrolmentState.WAITING) {
            throw new Refusal(
                    TrainingRules.NOT_THERE, people.get(one.personId()).name());
        }
        table.update(with(one, EnrolmentState.WITHDRAWN));
        var sessionId = one.sessionId();
        if (sessionId != null) {
            var session = table.lock(sessionId);
            audit.record(session.subject(), "withdrawn", Map.of("Person", one.personId()), Map.of());
            if (one.state() == EnrolmentState.SEATED) {
                letters.cancel(
                        session,
                        one.personId(),
                        () -> t("You gave your seat back: {0}", session.course().title()));
                moveUp(sessionId);
            }
        }
    }

    /// Seats whoever waits, longest first, as far as seats are free.
    void moveUp(UUID sessionId) {
        var session = table.lock(sessionId);
        if (session.state() != SessionState.PLANNED) {
            return;
        }
        table.of(sessionId).stream()
                .filter(one -> one.state() == EnrolmentState.WAITING)
                .limit(session.free())
                .forEach(one -> {
                    table.update(with(one, EnrolmentState.SEATED));
                    audit.record(session.subject(), "moved up", Map.of("Person", ""), Map.of("Person", one.personId()));
                    letters.invite(session, one.personId(), () -> seat(session));
                });
    }

    private static Enrolment with(Enrolment one, EnrolmentState state) {
        return new Enrolment(
                one.id(),
                one.courseId(),
                one.sessionId(),
                one.personId(),
                state,
                one.endedOn(),
                one.hasPassed(),
                one.beforePercent(),
                one.afterPercent(),
                one.behaviourDue(),
                one.behaviour());
    }
}

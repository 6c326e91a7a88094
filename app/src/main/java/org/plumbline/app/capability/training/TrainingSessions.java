package org.plumbline.app.capability.training;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sessions of courses: planned, moved, cancelled, held. Everybody sees them; who runs training plans them, and
/// the trainer notes who came.
@Service
public class TrainingSessions {
    private static final int MOST_SEATS = 1_000;
    private static final int BEHAVIOUR_MONTHS = 3;

    private final SessionTable table;
    private final Enrolments enrolments;
    private final Competencies competencies;
    private final Certificates certificates;
    private final TrainingLetters letters;
    private final Numbering numbering;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    TrainingSessions(
            SessionTable table,
            Enrolments enrolments,
            Competencies competencies,
            Certificates certificates,
            TrainingLetters letters,
            Numbering numbering,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.enrolments = enrolments;
        this.competencies = competencies;
        this.certificates = certificates;
        this.letters = letters;
        this.numbering = numbering;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// All sessions, latest first.
    @Transactional(readOnly = true)
    public List<SessionView> all() {
        access.actor();
        return table.all();
    }

    /// The session of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public SessionView get(String key) {
        access.actor();
        return table.byKey(key).orElseThrow(() -> new Missing("training session", key));
    }

    /// True where the acting person notes who came: the trainer, and who runs training.
    public boolean mayNote(SessionView session) {
        return competencies.mayRun()
                || access.actor().personId().equals(session.terms().trainerId());
    }

    /// Plans a session of a course.
    ///
    /// @throws Refusal where the course has none, or something cannot stand
    @Transactional
    public SessionView plan(CourseView course, SessionTerms terms) {
        competencies.requireRun();
        if (!course.terms().kind().hasSessions()) {
            throw new Refusal(TrainingRules.NO_SESSIONS, course.title());
        }
        check(terms, 0);
        var session = new SessionView(
                Ids.next(), numbering.next("TRN"), course, terms, SessionState.PLANNED, 0, 0, null, 0, 1);
        table.put(session);
        audit.record(session.subject(), "created", Map.of(), said(session));
        return session;
    }

    private static void check(SessionTerms terms, int seated) {
        if (terms.seats() < Math.max(1, seated) || terms.seats() > MOST_SEATS) {
            throw new Refusal(TrainingRules.SEATS, seated);
        }
        if (terms.minutes() < 15 || terms.minutes() > 6_000) {
            throw new Refusal(TrainingRules.MINUTES);
        }
        var cost = terms.cost();
        if (cost != null && (cost.signum() < 0 || !Formats.isCurrency(terms.currency()))) {
            throw new Refusal(TrainingRules.PRICE);
        }
        if (terms.place().length() > 300) {
            throw new Refusal(TrainingRules.LONG, 300);
        }
    }

    /// Changes a session; who has a seat gets a letter where it moves, and more seats let people move up.
    ///
    /// @param version as it was read
    @Transactional
    public SessionView change(UUID id, int version, SessionTerms terms) {
        competencies.requireRun();
        var before = planned(id, version);
        check(terms, before.seated());
        var isMoved = !before.terms().onDay().equals(terms.onDay())
                || !before.terms().startsAt().equals(terms.startsAt())
                || !before.terms().place().equals(terms.place())
                || before.terms().minutes() != terms.minutes();
        write(before, before.state(), terms, isMoved);
        var after = table.lock(id);
        audit.record(after.subject(), "changed", said(before), said(after));
        if (isMoved) {
            enrolments
                    .seated(id)
                    .forEach(one -> letters.invite(
                            after,
                            one.personId(),
                            () -> t("Moved: {0}, {1}", after.course().title(), Formats.date(terms.onDay()))));
        }
        enrolments.moveUp(id);
        return table.lock(id);
    }

    private SessionView planned(UUID id, int version) {
        var session = table.lock(id);
        if (session.version() != version) {
            throw new Refusal(TrainingRules.CHANGED_MEANWHILE, session.key());
        }
        if (session.state() != SessionState.PLANNED) {
            throw new Refusal(
                    TrainingRules.SESSION_OVER, session.key(), t(session.state().label()));
        }
        return session;
    }

    private void write(SessionView one, SessionState state, SessionTerms terms, boolean isMoved) {
        table.put(new SessionView(
                one.id(),
                one.key(),
                one.course(),
                terms,
                state,
                one.seated(),
                one.waiting(),
                one.surveyKey(),
                one.sequence() + (isMoved ? 1 : 0),
                one.version() + 1));
    }

    /// Cancels a session and tells everybody on its list.
    @Transactional
    public void cancel(UUID id, int version) {
        competencies.requireRun();
        var before = planned(id, version);
        write(before, SessionState.CANCELLED, before.terms(), true);
        var after = table.lock(id);
        audit.record(after.subject(), "cancelled", said(before), said(after));
        Supplier<String> sentence = () -> t(
                "Cancelled: {0}, {1}",
                after.course().title(), Formats.date(after.terms().onDay()));
        for (var one : table.of(id)) {
            if (one.state() == EnrolmentState.SEATED) {
                letters.cancel(after, one.personId(), sentence);
            } else {
                letters.tell(after, one.personId(), sentence);
            }
        }
    }

    /// Notes who came and who passed, which ends the session. Who passed gets a certificate; three months later the
    /// managers of those who came are asked what changed.
    ///
    /// @param came enrolments of those who came
    /// @param passed those of them who passed; a quiz after the course counts instead where there is one
    @Transactional
    public void hold(UUID id, Set<UUID> came, Set<UUID> passed) {
        var session = table.lock(id);
        if (!mayNote(session)) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
        if (session.state() == SessionState.CANCELLED) {
            throw new Refusal(
                    TrainingRules.SESSION_OVER, session.key(), t(session.state().label()));
        }
        var day = session.terms().onDay();
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal(TrainingRules.SESSION_AHEAD, session.key());
        }
        for (var one : enrolments.seated(id)) {
            end(session, one, came.contains(one.id()), passed.contains(one.id()));
        }
        write(session, SessionState.HELD, session.terms(), false);
        audit.record(
                session.subject(),
                "held",
                Map.of("State", session.state()),
                Map.of("State", SessionState.HELD, "Attended", came.size()));
    }

    private void end(SessionView session, Enrolment one, boolean hasCome, boolean hasPassed) {
        var day = session.terms().onDay();
        var quiz = one.afterPercent();
        var passes = quiz == null ? hasPassed : quiz >= session.course().terms().passPercent();
        var isQuizAhead = quiz == null && session.course().questions() > 0;
        var after = new Enrolment(
                one.id(),
                one.courseId(),
                one.sessionId(),
                one.personId(),
                hasCome ? EnrolmentState.ATTENDED : EnrolmentState.ABSENT,
                day,
                hasCome && !isQuizAhead ? passes : null,
                one.beforePercent(),
                quiz,
                hasCome ? day.plusMonths(BEHAVIOUR_MONTHS) : null,
                one.behaviour());
        table.update(after);
        if (Boolean.TRUE.equals(after.hasPassed()) && !Objects.equals(one.hasPassed(), after.hasPassed())) {
            certificates.issue(session.course(), one.personId(), day);
        }
    }

    /// The session as a calendar file.
    @Transactional(readOnly = true)
    public String calendar(SessionView session) {
        return letters.file(get(session.key()));
    }

    /// Keeps which survey asks how it was.
    void surveyed(SessionView session, String surveyKey) {
        table.put(new SessionView(
                session.id(),
                session.key(),
                session.course(),
                session.terms(),
                session.state(),
                session.seated(),
                session.waiting(),
                surveyKey,
                session.sequence(),
                session.version() + 1));
    }

    private static Map<String, @Nullable Object> said(SessionView session) {
        var terms = session.terms();
        var said = new TreeMap<String, @Nullable Object>();
        said.put("Course", session.course().key());
        said.put("State", session.state());
        said.put("Day", terms.onDay());
        said.put("Begins", terms.startsAt());
        said.put("Minutes", terms.minutes());
        said.put("Place", terms.place());
        said.put("Seats", terms.seats());
        said.put("Trainer", terms.trainerId());
        said.put("Cost", terms.cost());
        return said;
    }
}

package org.plumbline.app.capability.training;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.organisation.People;
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.Grouping;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.Question;
import org.plumbline.app.survey.SurveyCommand;
import org.plumbline.app.survey.SurveyResults;
import org.plumbline.app.survey.Surveys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What training brings, on four levels: how it was liked (an anonymous survey), what was learned (the quizzes), what
/// changed in the work (the manager, after three months), and what came of it (a named measure).
@Service
public class Evaluations {
    /// By which the surveys of sessions are known.
    public static final String TOPIC = "TRAINING";

    private static final int DAYS = 14;

    private final JdbcClient jdbc;
    private final SessionTable table;
    private final CourseTable courses;
    private final TrainingSessions sessions;
    private final Competencies competencies;
    private final Surveys surveys;
    private final SurveyResults results;
    private final People people;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Evaluations(
            JdbcClient jdbc,
            SessionTable table,
            CourseTable courses,
            TrainingSessions sessions,
            Competencies competencies,
            Surveys surveys,
            SurveyResults results,
            People people,
            Notifications notifications,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.courses = courses;
        this.sessions = sessions;
        this.competencies = competencies;
        this.surveys = surveys;
        this.results = results;
        this.people = people;
        this.notifications = notifications;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// What those who attended are asked, without their names.
    static List<Question> questions() {
        return List.of(
                Question.scale("useful", t("I can use it in my work")),
                Question.scale("held", t("It was well held")),
                Question.scale("pace", t("Pace and level were right for me")),
                Question.text("better", t("What should be better?")));
    }

    /// Asks those who attended how it was, once.
    ///
    /// @throws Refusal where they were asked, nobody attended, or fewer than five did: then an answer would not be
    ///     anonymous
    @Transactional
    public String ask(SessionView seen) {
        competencies.requireRun();
        var session = table.lock(seen.id());
        if (session.surveyKey() != null) {
            throw new Refusal(TrainingRules.ASKED, session.key());
        }
        var came = table.of(session.id()).stream()
                .filter(one -> one.state() == EnrolmentState.ATTENDED)
                .map(Enrolment::personId)
                .collect(Collectors.toSet());
        if (came.isEmpty()) {
            throw new Refusal(TrainingRules.NOBODY_ATTENDED, session.key());
        }
        var survey = surveys.draft(
                terms(session, Audience.ofPeople(came), LocalDate.now(clock).plusDays(DAYS)));
        var sent = surveys.move(survey.id(), SurveyCommand.SEND);
        sessions.surveyed(session, sent.key());
        audit.record(session.subject(), "asked how it was", Map.of(), Map.of("Survey", sent.key()));
        return sent.key();
    }

    /// The survey about a session.
    public static NewSurvey terms(SessionView session, Audience audience, LocalDate until) {
        return new NewSurvey(
                TOPIC,
                ScopeKind.ORGANISATION,
                null,
                null,
                t("How was it? {0}", session.course().title()),
                null,
                true,
                false,
                Grouping.NONE,
                until,
                3,
                questions(),
                audience);
    }

    /// The mean of the answers about a session, from 1 to 5; null while open, and where fewer than five answered.
    @Transactional(readOnly = true)
    public @Nullable Double reaction(SessionView session) {
        competencies.requireRun();
        var key = session.surveyKey();
        if (key == null) {
            return null;
        }
        var sum = 0.0;
        var count = 0;
        for (var question : results.of(key).questions()) {
            var whole = question.whole();
            var mean = whole == null ? null : whole.mean();
            if (mean != null) {
                sum += mean.doubleValue();
                count++;
            }
        }
        return count == 0 ? null : sum / count;
    }

    /// Somebody's manager is to say what changed in the work.
    public record Behaviour(Enrolment enrolment, CourseView course, String person) {}

    /// What the acting person is to say about those who report to them, oldest first.
    @Transactional(readOnly = true)
    public List<Behaviour> waiting() {
        var me = access.actor().personId();
        var today = LocalDate.now(clock);
        var due = table.everybody().stream()
                .filter(one -> one.behaviour() == null && one.behaviourDue() != null)
                .filter(one -> !today.isBefore(java.util.Objects.requireNonNull(one.behaviourDue())))
                .toList();
        var known = people.byIds(due.stream().map(Enrolment::personId).toList());
        return due.stream()
                .filter(one -> {
                    var person = known.get(one.personId());
                    return person != null && me.equals(person.managerId());
                })
                .map(one -> new Behaviour(
                        one,
                        courses.get(one.courseId()),
                        java.util.Objects.requireNonNull(known.get(one.personId()))
                                .name()))
                .toList();
    }

    /// Says what changed in the work of somebody who reports to the acting person.
    ///
    /// @param level from 1, nothing, to 5, they teach it to others
    @Transactional
    public void say(UUID enrolmentId, int level) {
        var one = waiting().stream()
                .map(Behaviour::enrolment)
                .filter(found -> found.id().equals(enrolmentId))
                .findFirst()
                .orElseThrow(() -> new Missing("enrolment", enrolmentId));
        if (level < 1 || level > 5) {
            throw new Refusal(TrainingRules.BEHAVIOUR);
        }
        jdbc.sql("update capability.enrolment set behaviour = :level, behaviour_by = :me where id = :id")
                .param("level", level)
                .param("me", access.actor().personId())
                .param("id", one.id())
                .update();
        audit.record(
                courses.get(one.courseId()).subject(),
                "behaviour rated",
                Map.of(),
                Map.of("Person", one.personId(), "Level", level));
    }

    @Bean
    static RecurringJob behaviourReminders(@Lazy Evaluations evaluations, Clock clock) {
        return RecurringJob.daily("behaviour-reminders", LocalTime.of(6, 45), clock.getZone(), evaluations::remind);
    }

    /// Reminds managers once, three months after; as the system does each morning.
    ///
    /// @return how many were reminded
    @Transactional
    public int remind() {
        var told = 0;
        for (var one : table.remind(LocalDate.now(clock))) {
            var person = people.get(one.personId());
            var manager = person.managerId();
            if (manager != null) {
                var course = courses.get(one.courseId());
                notifications.tell(
                        manager,
                        course.subject(),
                        () -> t("What changed in the work of {0} after {1}?", person.name(), course.title()),
                        "/training/behaviour");
                told++;
            }
        }
        return told;
    }

    /// What came of a course by its measure.
    public record Result(
            UUID courseId,
            String measure,
            String unit,
            BigDecimal beforeValue,
            BigDecimal afterValue,
            LocalDate onDay) {}

    /// The results of a course, oldest first.
    @Transactional(readOnly = true)
    public List<Result> results(CourseView course) {
        access.actor();
        return jdbc.sql("""
                        select course_id, measure, unit, before_value, after_value, on_day from capability.course_result
                        where course_id = :id order by on_day, id
                        """)
                .param("id", course.id())
                .query(Rows.of(Result.class))
                .list();
    }

    /// Records what came of a course.
    @Transactional
    public void record(Result result) {
        competencies.requireRun();
        var course = courses.get(result.courseId());
        if (result.measure().isBlank()
                || result.measure().length() > 200
                || result.unit().length() > 50) {
            throw new Refusal(TrainingRules.TITLE);
        }
        jdbc.sql("""
                        insert into capability.course_result (id, course_id, measure, unit, before_value, after_value,
                        on_day, said_by) values (:id, :course, :measure, :unit, :before, :after, :day, :me)
                        """)
                .param("id", Ids.next())
                .param("course", course.id())
                .param("measure", result.measure().strip())
                .param("unit", result.unit().strip())
                .param("before", result.beforeValue())
                .param("after", result.afterValue())
                .param("day", result.onDay())
                .param("me", access.actor().personId())
                .update();
        audit.record(
                course.subject(),
                "result recorded",
                Map.of(),
                Map.of("Measure", result.measure(), "Before", result.beforeValue(), "After", result.afterValue()));
    }
}

package org.plumbline.app.capability.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Quizzes of courses: one before the course, which shows what was known, and one after it, which says who passed.
/// Each is answered once.
@Service
public class Quizzes {
    private static final int BEHAVIOUR_MONTHS = 3;

    private final SessionTable table;
    private final CourseTable courses;
    private final Certificates certificates;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    Quizzes(
            SessionTable table,
            CourseTable courses,
            Certificates certificates,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.courses = courses;
        this.certificates = certificates;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// When a quiz is answered.
    public enum Phase {
        BEFORE,
        AFTER
    }

    /// A quiz to answer.
    public record Sheet(Enrolment enrolment, CourseView course, List<QuizQuestion> questions) {}

    /// The quiz of the acting person's enrolment.
    ///
    /// @throws Missing where the enrolment is not theirs
    /// @throws Refusal where it was answered, or there is none
    @Transactional
    public Sheet open(UUID enrolmentId, Phase phase) {
        var one = table.lockEnrolment(enrolmentId)
                .filter(found -> found.personId().equals(access.actor().personId()))
                .filter(found -> found.state() != EnrolmentState.WITHDRAWN && found.state() != EnrolmentState.WAITING)
                .orElseThrow(() -> new Missing("enrolment", enrolmentId));
        var course = courses.get(one.courseId());
        var questions = courses.quiz(course.id());
        if (questions.isEmpty()) {
            throw new Refusal(TrainingRules.NO_QUIZ, course.title());
        }
        var said = phase == Phase.BEFORE ? one.beforePercent() : one.afterPercent();
        if (said != null) {
            throw new Refusal(TrainingRules.QUIZ_ANSWERED, said);
        }
        if (phase == Phase.BEFORE && one.afterPercent() != null) {
            throw new Refusal(TrainingRules.QUIZ_ORDER);
        }
        return new Sheet(one, course, questions);
    }

    /// Answers a quiz. The one after a course says whether it was passed, and ends a course taken by oneself.
    ///
    /// @param answers chosen places by question; a question that is missing is wrong
    /// @return the share that was right, in percent
    @Transactional
    public int answer(UUID enrolmentId, Phase phase, Map<UUID, Set<Integer>> answers) {
        var sheet = open(enrolmentId, phase);
        var one = sheet.enrolment();
        var percent = QuizQuestion.percent(sheet.questions(), answers);
        if (phase == Phase.BEFORE) {
            table.update(new Enrolment(
                    one.id(),
                    one.courseId(),
                    one.sessionId(),
                    one.personId(),
                    one.state(),
                    one.endedOn(),
                    one.hasPassed(),
                    percent,
                    null,
                    one.behaviourDue(),
                    one.behaviour()));
        } else {
            after(sheet, percent);
        }
        audit.record(sheet.course().subject(), "quiz answered", Map.of(), Map.of("Person", one.personId()));
        return percent;
    }

    private void after(Sheet sheet, int percent) {
        var one = sheet.enrolment();
        var today = LocalDate.now(clock);
        var isPassed = percent >= sheet.course().terms().passPercent();
        var isOwn = one.sessionId() == null;
        var isOver = isOwn || one.state() == EnrolmentState.ATTENDED;
        table.update(new Enrolment(
                one.id(),
                one.courseId(),
                one.sessionId(),
                one.personId(),
                isOwn ? EnrolmentState.ATTENDED : one.state(),
                isOwn ? today : one.endedOn(),
                isOver ? isPassed : null,
                one.beforePercent(),
                percent,
                isOwn ? today.plusMonths(BEHAVIOUR_MONTHS) : one.behaviourDue(),
                one.behaviour()));
        if (isOver && isPassed) {
            certificates.issue(sheet.course(), one.personId(), today);
        }
    }
}

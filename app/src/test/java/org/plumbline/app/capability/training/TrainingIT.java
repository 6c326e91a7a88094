package org.plumbline.app.capability.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonChange;
import org.plumbline.app.organisation.body.CalendarFeeds;
import org.plumbline.app.organisation.role.Appointments;
import org.plumbline.app.organisation.role.NewAssignment;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Training from the gap to the certificate, and what it brought.
class TrainingIT {
    private static final Courses COURSES = Running.bean(Courses.class);
    private static final TrainingSessions SESSIONS = Running.bean(TrainingSessions.class);
    private static final Enrolments ENROLMENTS = Running.bean(Enrolments.class);
    private static final Quizzes QUIZZES = Running.bean(Quizzes.class);
    private static final Certificates CERTIFICATES = Running.bean(Certificates.class);
    private static final Ratings RATINGS = Running.bean(Ratings.class);

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor ann = Running.person(Role.REQUESTER);
    private final Actor bob = Running.person(Role.REQUESTER);

    TrainingIT() {
        Running.asSystem(() -> Running.bean(RoleCatalogue.class).takeOver());
        Running.asSystem(() -> Running.bean(Competencies.class).takeOver());
    }

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static LocalDate today() {
        return LocalDate.now(Running.bean(Clock.class));
    }

    private CourseView course(CourseKind kind, @Nullable Integer validMonths) {
        return Running.as(
                head,
                () -> COURSES.create(new CourseTerms(
                        "Planning in depth " + UUID.randomUUID(),
                        kind,
                        null,
                        "Critical path and baselines",
                        new BigDecimal("8"),
                        new BigDecimal("120"),
                        "EUR",
                        validMonths,
                        null,
                        50,
                        true,
                        "Plans returned a month",
                        Map.of("Planning", 4))));
    }

    private SessionView session(CourseView course, LocalDate day, int seats) {
        return Running.as(
                head,
                () -> SESSIONS.plan(
                        course,
                        new SessionTerms(
                                day, LocalTime.of(9, 0), 240, "Room 2", seats, null, new BigDecimal("300"), "EUR")));
    }

    private static Enrolment enrol(Actor who, SessionView session) {
        return Running.as(who, () -> ENROLMENTS.enrol(session, who.personId()));
    }

    private static boolean does(Actor who, Runnable work) {
        return Running.as(who, () -> {
            work.run();
            return true;
        });
    }

    @Test
    @Requirement("R013")
    void who_waits_moves_up_when_a_seat_is_given_back_and_gets_a_letter_with_the_calendar_entry() {
        var session = session(course(CourseKind.INTERNAL, null), today().plusDays(20), 1);
        var seat = enrol(ann, session);
        var waiting = enrol(bob, session);
        assertThat(seat.state()).isEqualTo(EnrolmentState.SEATED);
        assertThat(waiting.state()).isEqualTo(EnrolmentState.WAITING);
        assertRefused(() -> enrol(bob, session), TrainingRules.ENROLLED);
        assertThatThrownBy(() -> does(bob, () -> ENROLMENTS.withdraw(seat.id())))
                .isInstanceOf(Missing.class);

        does(ann, () -> ENROLMENTS.withdraw(seat.id()));

        assertThat(Running.as(bob, ENROLMENTS::mine).getFirst().state()).isEqualTo(EnrolmentState.SEATED);
        var letter = Running.bean(JdbcClient.class)
                .sql("""
                        select convert_from(a.content, 'UTF8') from kernel.mail m
                        join kernel.mail_attachment a on a.mail_id = m.id where m.recipient = :to
                        """)
                .param("to", Running.email(bob.name()))
                .query(String.class)
                .single();
        assertThat(letter).contains("METHOD:REQUEST", "Planning in depth", "LOCATION:Room 2");
        var secret = Running.as(bob, () -> Running.bean(CalendarFeeds.class).make());
        assertThat(Running.bean(CalendarFeeds.class).read(secret).orElseThrow()).contains("Planning in depth");
    }

    @Test
    @Requirement("R013")
    void attendance_leads_to_a_certificate_and_three_months_later_the_manager_says_what_changed() {
        var course = course(CourseKind.INTERNAL, 12);
        var day = today().minusMonths(4);
        var session = session(course, day, 5);
        var came = enrol(ann, session);
        var absent = enrol(bob, session);
        bobManagesAnn();

        does(head, () -> SESSIONS.hold(session.id(), Set.of(came.id()), Set.of(came.id())));

        var certificate = Running.as(ann, () -> CERTIFICATES.of(ann.personId())).getFirst();
        assertThat(certificate.expiresOn()).isEqualTo(day.plusMonths(12));
        assertThat(Running.as(bob, ENROLMENTS::mine))
                .filteredOn(one -> one.id().equals(absent.id()))
                .extracting(Enrolment::state)
                .containsExactly(EnrolmentState.ABSENT);
        var evaluations = Running.bean(Evaluations.class);
        Running.asSystem(evaluations::remind);
        assertThat(Running.as(bob, () -> Running.bean(Notifications.class).mine(9)))
                .anyMatch(notice -> notice.href().equals("/training/behaviour"));
        assertThatThrownBy(() -> does(ann, () -> evaluations.say(came.id(), 5))).isInstanceOf(Missing.class);
        does(bob, () -> evaluations.say(came.id(), 4));
        assertThat(Running.as(bob, evaluations::waiting)).isEmpty();
        assertThat(TrainingFigures.cost(Running.as(head, () -> SESSIONS.get(session.key()))))
                .containsEntry("EUR", new BigDecimal("540.00"));
        assertThatThrownBy(() -> Running.as(
                        bob, () -> Running.bean(TrainingFigures.class).of(2026)))
                .isInstanceOf(Forbidden.class);
        assertRefused(
                () -> Running.as(head, () -> evaluations.ask(session)), org.plumbline.app.survey.SurveyRules.TOO_FEW);
    }

    private void bobManagesAnn() {
        Running.asSystem(() -> {
            Running.bean(People.class)
                    .change(
                            ann.personId(),
                            new PersonChange(ann.name(), Running.email(ann.name()), null, null, bob.personId(), false));
            return true;
        });
    }

    @Test
    void a_quiz_is_answered_once_and_says_who_passed_a_course_taken_by_oneself() {
        var course = course(CourseKind.COMPUTER_BASED, null);
        does(head, () -> COURSES.quiz(course, QuizQuestion.read("One?\n* yes\n- no\n\nTwo?\n* a\n* b\n- c")));
        var begun = Running.as(ann, () -> ENROLMENTS.begin(course));
        var questions = Running.as(ann, () -> QUIZZES.open(begun.id(), Quizzes.Phase.AFTER))
                .questions();
        var answers =
                Map.of(questions.getFirst().id(), Set.of(0), questions.getLast().id(), Set.of(0, 1));

        assertThat(Running.as(ann, () -> QUIZZES.answer(begun.id(), Quizzes.Phase.BEFORE, Map.of())))
                .isZero();
        assertThat(Running.as(ann, () -> QUIZZES.answer(begun.id(), Quizzes.Phase.AFTER, answers)))
                .isEqualTo(100);

        assertRefused(
                () -> Running.as(ann, () -> QUIZZES.answer(begun.id(), Quizzes.Phase.AFTER, answers)),
                TrainingRules.QUIZ_ANSWERED);
        assertThatThrownBy(() -> Running.as(bob, () -> QUIZZES.open(begun.id(), Quizzes.Phase.AFTER)))
                .isInstanceOf(Missing.class);
        assertThat(Running.as(ann, () -> CERTIFICATES.of(ann.personId()))).hasSize(1);
        assertThat(Running.as(ann, ENROLMENTS::mine).getFirst().hasPassed()).isTrue();
        assertRefused(() -> session(course, today(), 5), TrainingRules.NO_SESSIONS);
    }

    private RoleView annIsProjectManager() {
        var manager = Running.asSystem(() -> Running.bean(RoleCatalogue.class).all()).stream()
                .filter(role -> role.title().equals("Project manager"))
                .findFirst()
                .orElseThrow();
        Running.asSystem(() -> {
            Running.bean(Appointments.class)
                    .assign(manager, new NewAssignment(ann.personId(), GovernedScope.ORGANISATION, 50, today(), null));
            return true;
        });
        return manager;
    }

    @Test
    @Requirement("R014")
    void what_roles_ask_for_is_held_against_what_people_have_and_proposes_courses() throws IOException {
        var course = course(CourseKind.VENDOR, null);
        var manager = annIsProjectManager();
        does(ann, () -> RATINGS.say(Map.of("Planning", 3, "Risk", 3)));
        does(head, () -> RATINGS.rate(ann.personId(), Map.of("Planning", 2)));

        var matrix = Running.bean(GapMatrix.class);
        var needs = Running.as(ann, () -> matrix.of(ann.personId()));
        var planning = needs.stream()
                .filter(need -> need.competency().equals("Planning"))
                .findFirst()
                .orElseThrow();

        assertThat(planning.needed()).isEqualTo(4);
        assertThat(planning.level()).as("the manager's word counts").isEqualTo(2);
        assertThat(Running.as(ann, () -> matrix.proposals(needs)))
                .anyMatch(one -> one.need().equals(planning) && one.leadsTo() == 4);
        assertThat(needs).filteredOn(need -> need.competency().equals("Risk")).allMatch(need -> need.gap() == 0);
        assertThatThrownBy(() -> Running.as(bob, () -> matrix.of(ann.personId())))
                .isInstanceOf(Missing.class);
        assertRefused(
                () -> does(head, () -> RATINGS.rate(head.personId(), Map.of("Risk", 5))), TrainingRules.OWN_RATING);
        assertThat(course.terms().teaches()).containsEntry("Planning", 4);
        requireMatrix(manager);
    }

    private void requireMatrix(RoleView manager) throws IOException {
        var visitor = Visitor.signedIn(head);
        assertThat(visitor.get("/training/gaps?role=" + manager.id()).body()).contains(ann.name(), "2 of 4");
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes("/training/gaps.xlsx?role=" + manager.id())))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(6).getStringCellValue())
                    .isEqualTo("Gap");
            assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    @Requirement("R166")
    void certificates_from_elsewhere_expire_are_reminded_of_once_and_are_printed() throws IOException {
        var soon = Running.as(
                head,
                () -> CERTIFICATES.record(new Certificates.Brought(
                        ann.personId(),
                        "Agile practitioner",
                        "An institute",
                        "A-17",
                        today().minusYears(2),
                        today().plusDays(30))));
        Running.asSystem(CERTIFICATES::remind);
        Running.asSystem(CERTIFICATES::remind);

        assertThat(Running.as(ann, () -> Running.bean(Notifications.class).mine(9)))
                .filteredOn(notice -> notice.sentence().contains("Agile practitioner"))
                .hasSize(1);
        assertThat(soon.endsWithin(today(), Certificates.REMIND_DAYS)).isTrue();
        assertThatThrownBy(() -> Running.as(bob, () -> CERTIFICATES.get(soon.key())))
                .isInstanceOf(Missing.class);
        var pdf = Visitor.signedIn(ann).bytes("/training/certificates/" + soon.key() + ".pdf");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Agile practitioner", "An institute", ann.name());
        }
        assertRefused(
                () -> Running.as(
                        head,
                        () -> CERTIFICATES.record(new Certificates.Brought(
                                ann.personId(), "Odd", "X", null, today(), today().minusDays(1)))),
                TrainingRules.DAYS);
    }

    @Test
    void every_page_of_training_opens_for_who_runs_it_and_what_is_closed_to_others_says_so() {
        var course = course(CourseKind.VIRTUAL, null);
        var session = session(course, today().plusDays(5), 3);
        var desk = Visitor.signedIn(head);
        for (var page : new String[] {
            "/training",
            "/training/sessions",
            course.href(),
            course.href() + "/edit",
            course.href() + "/quiz",
            course.href() + "/results/new",
            course.href() + "/sessions/new",
            session.href(),
            session.href() + "/edit",
            session.href() + "/enrolments/new",
            session.href() + ".ics",
            "/learning",
            "/learning/levels",
            "/training/gaps",
            "/training/figures",
            "/training/certificates",
            "/training/behaviour",
            "/training/competencies",
            "/training/competencies/one?name=Planning",
            "/training/people/" + ann.personId() + "/levels"
        }) {
            assertThat(desk.get(page).statusCode()).as(page).isEqualTo(200);
        }
        requireForAnn(session, course);
        assertThat(desk.post("/training/courses/new", "/training/courses", Map.of("title", "X", "teaches", "Planning"))
                        .body())
                .contains("Choose a kind.", "write the competency and a level from 1 to 5");
    }

    private void requireForAnn(SessionView session, CourseView course) {
        var visitor = Visitor.signedIn(ann);
        assertThat(visitor.get(session.href()).body()).contains("Enrol");
        assertThat(visitor.post(session.href(), session.href() + "/enrolments", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/learning").body()).contains(course.title());
        assertThat(visitor.get("/training/gaps").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/training/people/" + bob.personId() + "/levels").statusCode())
                .isEqualTo(404);
    }
}

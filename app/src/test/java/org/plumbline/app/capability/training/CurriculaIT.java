package org.plumbline.app.capability.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.capability.training.CurriculumTerms.Step;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.organisation.role.RoleCatalogue;

/// A curriculum from its courses in order to the certificate of who has passed it.
class CurriculaIT {
    private static final Curricula CURRICULA = Running.bean(Curricula.class);
    private static final CurriculumPeople PEOPLE = Running.bean(CurriculumPeople.class);
    private static final TrainingSessions SESSIONS = Running.bean(TrainingSessions.class);

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor ann = Running.person(Role.REQUESTER);
    private final Actor bob = Running.person(Role.REQUESTER);

    CurriculaIT() {
        Running.asSystem(() -> Running.bean(RoleCatalogue.class).takeOver());
        Running.asSystem(() -> Running.bean(Competencies.class).takeOver());
    }

    private static LocalDate today() {
        return LocalDate.now(Running.bean(Clock.class));
    }

    private static boolean does(Actor who, Runnable work) {
        return Running.as(who, () -> {
            work.run();
            return true;
        });
    }

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private CourseView course(CourseKind kind) {
        var terms = new CourseTerms(
                "Course " + UUID.randomUUID(),
                kind,
                null,
                "What it is about",
                new BigDecimal("4"),
                null,
                null,
                null,
                null,
                50,
                true,
                null,
                Map.of("Planning", 4));
        return Running.as(head, () -> Running.bean(Courses.class).create(terms));
    }

    private SessionView session(CourseView course, LocalDate day, int seats) {
        var terms = new SessionTerms(day, LocalTime.of(9, 0), 240, "Room 2", seats, null, null, null);
        return Running.as(head, () -> SESSIONS.plan(course, terms));
    }

    private CurriculumView curriculum(Step... steps) {
        var terms = new CurriculumTerms(
                "Curriculum " + UUID.randomUUID(), "Plans by themselves", null, 4, true, List.of(steps));
        return Running.as(head, () -> CURRICULA.create(terms));
    }

    private CurriculumView reread(CurriculumView one) {
        return Running.as(head, () -> CURRICULA.get(one.key()));
    }

    @Test
    @Requirement("R013")
    void a_group_is_added_enrolled_and_whoever_passes_the_last_mandatory_course_gets_the_certificate() {
        var planning = course(CourseKind.INTERNAL);
        var elective = course(CourseKind.VIRTUAL);
        var one = curriculum(new Step(planning.id(), true), new Step(elective.id(), false));
        var session = session(planning, today(), 1);

        assertThat(Running.as(
                        head, () -> PEOPLE.add(one, Set.of(ann.personId(), bob.personId()), today().plusDays(90))))
                .isEqualTo(2);
        assertRefused(
                () -> Running.as(head, () -> PEOPLE.add(one, Set.of(ann.personId()), null)), TrainingRules.NOBODY);
        assertThat(Running.as(head, () -> PEOPLE.enrol(one, session))).isEqualTo(2);
        assertRefused(() -> Running.as(head, () -> PEOPLE.enrol(one, session)), TrainingRules.NOBODY);
        var list = Running.as(head, () -> Running.bean(Enrolments.class).of(session));
        assertThat(list).extracting(Enrolment::state).containsExactly(EnrolmentState.SEATED, EnrolmentState.WAITING);
        var seat = list.getFirst();
        does(head, () -> SESSIONS.hold(session.id(), Set.of(seat.id()), Set.of(seat.id())));

        var standings = Running.as(head, () -> PEOPLE.of(one));
        assertThat(standings).extracting(CurriculumStanding::share).containsExactly(0.0, 1.0);
        assertThat(standings.getLast().completedOn()).isEqualTo(today());
        var lucky = seat.personId().equals(ann.personId()) ? ann : bob;
        assertThat(Running.as(lucky, () -> Running.bean(Certificates.class).of(lucky.personId())))
                .extracting(Certificate::title)
                .contains(planning.title(), one.title());
        assertThat(reread(one).completed()).isOne();
    }

    @Test
    void a_certificate_from_elsewhere_with_the_title_of_the_course_counts_as_passed() {
        var planning = course(CourseKind.VENDOR);
        var one = curriculum(new Step(planning.id(), true));
        does(ann, () -> PEOPLE.add(one, Set.of(ann.personId()), null));

        does(
                head,
                () -> Running.bean(Certificates.class)
                        .record(new Certificates.Brought(
                                ann.personId(), planning.title(), "An institute", null, today(), null)));

        assertThat(Running.as(ann, PEOPLE::mine).getFirst().standing().completedOn())
                .isEqualTo(today());
    }

    @Test
    @Requirement("R013")
    void courses_are_put_in_order_and_only_who_runs_training_does_it() {
        var first = course(CourseKind.INTERNAL);
        var second = course(CourseKind.SELF_STUDY);
        var one = curriculum(new Step(first.id(), true), new Step(second.id(), true));
        var visitor = Visitor.signedIn(head);

        visitor.post(one.href(), one.href() + "/courses/" + second.id() + "/earlier", Map.of());
        visitor.post(one.href(), one.href() + "/courses/" + first.id() + "/elective", Map.of());

        assertThat(reread(one).terms().steps())
                .containsExactly(new Step(second.id(), true), new Step(first.id(), false));
        assertThatThrownBy(() -> Running.as(ann, () -> CURRICULA.move(reread(one), second.id(), 1)))
                .isInstanceOf(Forbidden.class);
        assertRefused(
                () -> Running.as(head, () -> CURRICULA.change(one.id(), one.version(), one.terms())),
                TrainingRules.CHANGED_MEANWHILE);
        assertRefused(
                () -> curriculum(new Step(first.id(), true), new Step(first.id(), false)), TrainingRules.COURSE_TWICE);
    }

    @Test
    void others_see_themselves_only_and_add_nobody_else() {
        var one = curriculum(new Step(course(CourseKind.INTERNAL).id(), true));
        does(head, () -> PEOPLE.add(one, Set.of(ann.personId(), bob.personId()), null));

        assertThat(Running.as(ann, () -> PEOPLE.of(one)))
                .extracting(CurriculumStanding::personId)
                .containsExactly(ann.personId());
        assertThatThrownBy(() -> does(ann, () -> PEOPLE.remove(one, bob.personId())))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(ann, () -> PEOPLE.add(one, Set.of(head.personId()), null)))
                .isInstanceOf(Missing.class);
        assertThat(Visitor.signedIn(ann).get(one.href()).body())
                .contains(ann.name())
                .doesNotContain(bob.name());
    }

    @Test
    @Requirement("R013")
    void a_new_one_begins_with_what_a_role_lacks_and_the_papers_say_who_is_how_far() throws IOException {
        var visitor = Visitor.signedIn(head);
        var planning = course(CourseKind.INTERNAL);
        var role = Running.asSystem(() -> Running.bean(RoleCatalogue.class).all()).stream()
                .filter(each -> each.title().equals("Project manager"))
                .findFirst()
                .orElseThrow();
        var title = "For managers " + UUID.randomUUID();
        var made = visitor.post(
                "/training/curricula/new",
                "/training/curricula",
                Map.of("title", title, "role", role.id().toString(), "propose", "true", "offered", "true"));
        var href = made.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(href).body()).contains("What those who hold the role lack", "Planning");
        var one = curriculum(new Step(planning.id(), true));
        does(head, () -> PEOPLE.add(one, Set.of(ann.personId()), today().plusDays(9)));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes(one.href() + ".xlsx")))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo(planning.title());
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(ann.name());
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("Open");
        }
        assertThat(text(visitor.bytes("/training/report.pdf"))).contains("Training report", one.title());
        var record = "/training/people/" + ann.personId() + "/record.pdf";
        assertThat(text(visitor.bytes(record))).contains(ann.name(), one.title());
        assertThat(Visitor.signedIn(bob).get(record).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/training/curricula").body()).contains(one.title());
        assertThat(visitor.get(one.href() + "/people/new").statusCode()).isEqualTo(200);
        assertThat(visitor.get(one.href() + "/edit").statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(ann).get("/learning").body()).contains(one.title(), "0 of 1 mandatory");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

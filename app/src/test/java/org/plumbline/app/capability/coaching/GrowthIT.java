package org.plumbline.app.capability.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.CourseKind;
import org.plumbline.app.capability.training.CourseTerms;
import org.plumbline.app.capability.training.Courses;
import org.plumbline.app.capability.training.Ratings;
import org.plumbline.app.capability.training.SkillsPlan;
import org.plumbline.app.capability.training.TrainingImport;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.SupportKind;
import org.plumbline.app.organisation.role.Appointments;
import org.plumbline.app.organisation.role.NewAssignment;
import org.plumbline.app.organisation.role.RoleArea;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleText;
import org.plumbline.app.organisation.support.SupportTasks;

/// Development plans, mentors, the skills of next year, help in one list, and files of courses and certificates.
class GrowthIT {
    private static final DevelopmentPlans PLANS = Running.bean(DevelopmentPlans.class);

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor ann = Running.person(Role.REQUESTER);
    private final Actor bob = Running.person(Role.REQUESTER);

    GrowthIT() {
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

    @Test
    @Requirement("R129")
    void a_development_plan_has_steps_and_a_mentor_is_printed_and_closed_to_others() throws IOException {
        does(head, () -> PLANS.pair(bob.personId(), ann.personId(), "Lead a programme"));
        does(
                ann,
                () -> PLANS.add(
                        ann.personId(),
                        DevelopmentPlans.Kind.ASSIGNMENT,
                        "Stand in for the programme manager",
                        "leadership",
                        today().plusDays(90)));

        var step = Running.as(ann, () -> PLANS.of(ann.personId())).getFirst();
        assertThat(step.competency()).isEqualTo("Leadership");
        assertThatThrownBy(() -> Running.as(bob, () -> PLANS.of(ann.personId())))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(head, () -> PLANS.pair(head.personId(), ann.personId(), "")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(CoachingRules.PAIRED));
        var visitor = Visitor.signedIn(ann);
        assertThat(visitor.get("/development").body()).contains("Stand in for the programme manager", bob.name());
        try (var document = Loader.loadPDF(visitor.bytes("/development/" + ann.personId() + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Stand in for the programme manager", bob.name());
        }
        assertThat(Visitor.signedIn(bob).get("/development/" + ann.personId()).statusCode())
                .isEqualTo(404);
        does(ann, () -> PLANS.done(ann.personId(), step.id()));
        assertThat(Running.as(ann, () -> PLANS.of(ann.personId())).getFirst().doneOn())
                .isEqualTo(today());
    }

    /// A role of its own, so that no other test's people stand in the count.
    private String skillHeldBy(Actor... people) {
        var skill = "Skill " + UUID.randomUUID().toString().substring(0, 8);
        var role = Running.asSystem(() -> Running.bean(RoleCatalogue.class)
                .create(new RoleText(
                        "Role of " + skill,
                        RoleArea.OPERATIONAL,
                        "To plan",
                        null,
                        null,
                        false,
                        null,
                        List.of("Plan"),
                        List.of(new RoleText.SkillLevel(skill, 4)))));
        for (var person : people) {
            Running.asSystem(() -> {
                Running.bean(Appointments.class)
                        .assign(
                                role,
                                new NewAssignment(person.personId(), GovernedScope.ORGANISATION, 10, today(), null));
                return true;
            });
        }
        return skill;
    }

    @Test
    @Requirement("R080")
    void next_years_services_say_whom_to_train_and_when_to_hire() {
        var skill = skillHeldBy(ann, bob);
        var plan = Running.bean(SkillsPlan.class);
        does(head, () -> Running.bean(Ratings.class).rate(ann.personId(), Map.of(skill, 4)));
        does(head, () -> Running.bean(Ratings.class).rate(bob.personId(), Map.of(skill, 3)));
        var year = 2101;
        course(skill);
        for (var people = 1; people <= 3; people++) {
            var needed = people;
            does(
                    head,
                    () -> plan.need(
                            new SkillsPlan.Requirement(new UUID(0, 0), year, "Service " + needed, skill, 4, needed)));
        }

        var lines = Running.as(head, () -> plan.of(year)).stream()
                .filter(line -> line.requirement().competency().equals(skill))
                .toList();

        assertThat(lines)
                .extracting(SkillsPlan.Line::answer)
                .containsExactly(SkillsPlan.Answer.COVERED, SkillsPlan.Answer.TRAIN, SkillsPlan.Answer.HIRE);
        assertThat(lines.getLast().hire()).isEqualTo(1);
        assertThatThrownBy(() -> Running.as(ann, () -> plan.of(year))).isInstanceOf(Forbidden.class);
        assertThat(Visitor.signedIn(head)
                        .get("/training/skills-plan?year=" + year)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Visitor.signedIn(head).get("/training/skills-plan/new").statusCode())
                .isEqualTo(200);
    }

    private void course(String skill) {
        Running.as(
                head,
                () -> Running.bean(Courses.class)
                        .create(new CourseTerms(
                                skill,
                                CourseKind.SELF_STUDY,
                                null,
                                "",
                                BigDecimal.ONE,
                                null,
                                null,
                                null,
                                null,
                                70,
                                true,
                                null,
                                Map.of(skill, 4))));
    }

    @Test
    @Requirement({"R029", "R056"})
    void help_of_every_kind_stands_in_one_list_with_the_time_agreed() {
        var task = Running.as(
                head,
                () -> Running.bean(SupportTasks.class)
                        .ask(new SupportTasks.Wanted(
                                "Write the minutes",
                                SupportKind.MINUTES,
                                GovernedScope.ORGANISATION,
                                null,
                                today().minusDays(2))));
        var coaching = Running.as(ann, () -> Running.bean(CoachingDesk.class).ask("Risk", "", null));
        var desk = Running.bean(SupportDesk.class);

        var all = Running.as(head, desk::seen);
        var own = Running.as(ann, desk::seen);

        assertThat(all).extracting(SupportDesk.Request::key).contains(task.key(), coaching.key());
        assertThat(all).filteredOn(one -> one.key().equals(task.key())).allMatch(one -> one.isLate(today()));
        assertThat(own).extracting(SupportDesk.Request::key).containsExactly(coaching.key());
        assertThat(Running.as(ann, () -> desk.figures(own)).waiting()).isEqualTo(1);
        assertThat(Visitor.signedIn(head).get("/coaching/support").body()).contains("Write the minutes", "Late");
    }

    @Test
    @Requirement("R166")
    void a_file_of_courses_and_certificates_says_first_what_it_would_do_and_names_each_row_that_is_wrong() {
        var title = "Course " + UUID.randomUUID();
        var courses = List.of(
                List.of("Title", "Kind", "Vendor", "Price", "Currency"),
                List.of(title, "Vendor class", "Northfold", "900", "GBP"),
                List.of(title + " b", "Juggling", "", "", ""),
                List.of(title + " c", "Virtual class", "", "dear", ""),
                List.of(title + " d", "Virtual class", "", "12", "POUNDS"));
        var imports = Running.bean(TrainingImport.class);

        var dry = Running.as(head, () -> imports.preview(TrainingImport.What.COURSES, courses));
        var known = Running.as(head, () -> Running.bean(Courses.class).all()).stream()
                .filter(one -> one.title().equals(title));
        assertThat(known).isEmpty();
        var done = Running.as(head, () -> imports.take(TrainingImport.What.COURSES, courses));
        var again = Running.as(head, () -> imports.take(TrainingImport.What.COURSES, courses));

        assertThat(dry).isEqualTo(done);
        assertThat(done.created()).isEqualTo(1);
        assertThat(done.problems()).extracting(TrainingImport.Problem::row).containsExactly(3, 4, 5);
        assertThat(again.created()).isZero();
        var certificates = List.of(
                List.of("Person", "Title", "Issuer", "Issued", "Expires"),
                List.of(ann.name(), "Agile", "Institute", "2026-01-15", "2028-01-15"),
                List.of("Nobody " + title, "Agile", "Institute", "2026-01-15", ""),
                List.of(bob.name(), "Agile", "Institute", "15.1.2026", ""),
                List.of(bob.name(), "Agile", "Institute", "2026-01-15", "2025-01-15"));
        var taken = Running.as(head, () -> imports.take(TrainingImport.What.CERTIFICATES, certificates));
        assertThat(taken.created()).isEqualTo(1);
        assertThat(taken.problems()).extracting(TrainingImport.Problem::row).containsExactly(3, 4, 5);
        assertThatThrownBy(() -> Running.as(ann, () -> imports.preview(TrainingImport.What.COURSES, courses)))
                .isInstanceOf(Forbidden.class);
        assertThat(Visitor.signedIn(head).get("/training/import/courses").statusCode())
                .isEqualTo(200);
    }
}

package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.HandOvers;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Role;
import org.plumbline.files.Limits;
import org.plumbline.files.table.TextTables;

/// People come, change, leave and turn out to be one.
class PeopleAdminIT {
    private final Actor admin = Running.person(Role.ADMINISTRATOR);
    private final People people = Running.bean(People.class);

    private static void run(Actor actor, Runnable work) {
        Running.as(actor, () -> {
            work.run();
            return 0;
        });
    }

    private ProjectView projectOf(Actor manager) {
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.PROPOSED,
                        Map.of(ProjectField.NAME, "Led by " + manager.name(), ProjectField.MANAGER, manager.personId()),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    @Test
    @Asvs("7.4.2")
    void who_leaves_is_out_at_once_and_the_duties_are_vacant() {
        var leaver = Running.person(Role.ANALYST);
        var project = projectOf(leaver);
        var browser = Visitor.signedIn(leaver);
        var token = Running.as(leaver, () -> Running.bean(ApiTokens.class).make("x", 5, true));

        run(admin, () -> Running.bean(Departures.class).leave(leaver.personId()));

        assertThat(browser.get("/settings").statusCode()).isEqualTo(302);
        assertThat(new Visitor()
                        .get("/api/v1/x", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Visitor()
                        .signIn(Running.email(leaver.name()), Running.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        Running.asSystem(() -> {
            var after = Running.bean(Projects.class).get(project.id());
            assertThat(after.values()).doesNotContainKey(ProjectField.MANAGER);
            assertThat(Running.bean(HandOvers.class).of(leaver.personId()))
                    .extracting(vacancy -> vacancy.project().key() + " " + vacancy.duty())
                    .containsExactly(project.key() + " MANAGER");
            var history = Running.bean(Projects.class).duties(project.id());
            assertThat(history.getFirst().personId()).isEqualTo(leaver.personId());
            assertThat(history.getFirst().until()).isNotNull();
            return 0;
        });
        var page = Visitor.signedIn(Running.person(Role.PMO_HEAD)).get("/people/" + leaver.personId() + "/hand-over");
        assertThat(page.body()).contains(project.key(), "Project manager");
    }

    @Test
    void two_spellings_become_one_person_and_are_remembered() {
        var kept = Running.person(Role.ANALYST);
        var spelling = "K. " + UUID.randomUUID();
        var gone = Running.asSystem(() -> people.ensure(spelling));
        var project = projectOf(new Actor(gone, spelling));

        run(admin, () -> Running.bean(PersonMerges.class).merge(gone, kept.personId()));

        assertThat(people.known(spelling)).hasValue(kept.personId());
        assertThat(people.get(gone).name()).isEqualTo(kept.name());
        assertThat(Running.asSystem(
                        () -> Running.bean(Projects.class).get(project.id()).values()))
                .containsEntry(ProjectField.MANAGER, kept.personId());
        assertThat(people.like(spelling, 5)).isEmpty();
    }

    @Test
    void two_hundred_people_are_taken_in_once() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var csv = "Name;E-mail;Department;Job title;Manager;External\n"
                + IntStream.range(0, 200)
                        .mapToObj(i -> "Person %d %s;p%d.%s@example.org;Dept %s %d;Engineer;Person 0 %s;%s"
                                .formatted(i, mark, i, mark, mark, i % 7, mark, i % 20 == 0 ? "yes" : ""))
                        .collect(Collectors.joining("\n"));
        var table = TextTables.rows(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), Limits.STANDARD);
        var imports = Running.bean(PeopleImport.class);

        var dry = Running.as(admin, () -> imports.preview(table));
        var first = Running.as(admin, () -> imports.take(table));
        var second = Running.as(admin, () -> imports.take(table));

        assertThat(dry.created()).isEqualTo(200);
        assertThat(first.created()).isEqualTo(200);
        assertThat(first.problems()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(200);
        var seventh = people.get(people.known("p7." + mark + "@example.org").orElseThrow());
        assertThat(seventh.departmentName()).isEqualTo("Dept " + mark + " 0");
        assertThat(people.get(java.util.Objects.requireNonNull(seventh.managerId()))
                        .name())
                .isEqualTo("Person 0 " + mark);
    }

    @Test
    @Requirement("R126")
    void a_list_without_the_column_external_leaves_who_is_external_as_they_are() {
        var mark = UUID.randomUUID().toString();
        var imports = Running.bean(PeopleImport.class);
        var told = table("Name,Email,External\nDiver %1$s,d.%1$s@example.org,yes\n".formatted(mark));
        var silent = table("Name,Email\nDiver %1$s,d.%1$s@example.org\n".formatted(mark));
        Running.as(admin, () -> imports.take(told));

        assertThat(Running.as(admin, () -> imports.preview(silent)).unchanged()).isOne();
        Running.as(admin, () -> imports.take(silent));

        assertThat(people.get(people.known("d." + mark + "@example.org").orElseThrow())
                        .isExternal())
                .isTrue();
        Running.as(
                admin,
                () -> imports.take(table("Name,Email,External\nDiver %1$s,d.%1$s@example.org,\n".formatted(mark))));
        assertThat(people.get(people.known("d." + mark + "@example.org").orElseThrow())
                        .isExternal())
                .isFalse();
    }

    private static java.util.List<java.util.List<String>> table(String csv) {
        return TextTables.rows(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), Limits.STANDARD);
    }

    @Test
    void a_bad_row_is_named_by_row_and_column_and_the_others_go_in() {
        var mark = UUID.randomUUID().toString();
        var csv =
                "Name,Email\nGood %s,good.%s@example.org\n,none@example.org\nBad %s,not an address\nTwice %s,good.%s@example.org\n"
                        .formatted(mark, mark, mark, mark, mark);
        var table = TextTables.rows(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), Limits.STANDARD);

        var done = Running.as(admin, () -> Running.bean(PeopleImport.class).take(table));

        assertThat(done.created()).isEqualTo(1);
        assertThat(done.rejected()).isEqualTo(3);
        assertThat(done.problems())
                .extracting(problem -> problem.row() + " " + problem.column())
                .containsExactly("3 name", "4 e-mail", "5 e-mail");
    }

    @Test
    @Asvs("8.2.3")
    void fields_that_a_form_does_not_have_change_nothing() {
        var person = Running.person(Role.ANALYST);
        var visitor = Visitor.signedIn(admin);
        var base = "/admin/people/" + person.personId();

        visitor.post(
                base + "/edit",
                base,
                Map.of(
                        "name", person.name(),
                        "email", Running.email(person.name()),
                        "id", UUID.randomUUID().toString(),
                        "left_on", LocalDate.EPOCH.toString(),
                        "is_active", "false",
                        "role", "ADMINISTRATOR"));

        assertThat(people.get(person.personId()).hasLeft()).isFalse();
        assertThat(Running.as(admin, () -> Running.bean(Grants.class).of(person.personId())))
                .hasSize(1);
        assertThat(Visitor.signedIn(person)).isNotNull();
    }

    @Test
    @Asvs("2.2.2")
    void a_wrong_form_comes_back_filled_and_a_taken_address_is_told() {
        var other = Running.person(Role.ANALYST);
        var visitor = Visitor.signedIn(admin);

        var wrong = visitor.post("/admin/people/new", "/admin/people", Map.of("name", "", "job_title", "Keep this"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Keep this");

        var taken = visitor.post(
                "/admin/people/new", "/admin/people", Map.of("name", "Other", "email", Running.email(other.name())));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Somebody else has the e-mail address");
    }

    @Test
    void names_stay_inside() {
        var person = Running.person(Role.ANALYST);
        for (var path : List.of(
                "/people/" + person.personId(),
                "/people/options?q=a",
                "/admin/people",
                "/admin/audit",
                "/search?q=" + person.name().replace(' ', '+'),
                "/api/v1/people")) {
            var answer = new Visitor().get(path);
            assertThat(answer.statusCode()).as(path).isIn(302, 401);
            assertThat(answer.body()).as(path).doesNotContain(person.name());
        }
    }

    @Test
    @Asvs("8.2.1")
    void administration_is_closed_to_others() {
        var visitor = Visitor.signedIn(Running.person(Role.PROJECT_MANAGER));
        for (var path : List.of(
                "/admin/people",
                "/admin/people/new",
                "/admin/people/import",
                "/admin/people/" + admin.personId(),
                "/admin/people/" + admin.personId() + "/edit",
                "/admin/departments",
                "/admin/installation",
                "/admin/mail",
                "/admin/audit")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThatThrownBy(() -> run(
                        Running.person(Role.PMO_HEAD),
                        () -> Running.bean(Departures.class).leave(admin.personId())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void every_page_of_administration_answers() {
        var visitor = Visitor.signedIn(admin);
        for (var path : List.of(
                "/admin/people?sort=-last&q=a&show=signs_in",
                "/admin/people?department=nonsense",
                "/admin/people/new",
                "/admin/people/import",
                "/admin/people/" + admin.personId(),
                "/admin/people/" + admin.personId() + "/edit",
                "/admin/departments",
                "/admin/installation",
                "/admin/mail",
                "/admin/audit?q=a&kind=person",
                "/settings",
                "/settings/sessions",
                "/settings/tokens",
                "/people/options?q=adm")) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        }
        assertThat(visitor.post("/admin/audit", "/admin/audit/check", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void somebody_unknown_is_missing() {
        assertThatThrownBy(() -> people.get(UUID.randomUUID())).isInstanceOf(Missing.class);
        assertThat(Visitor.signedIn(admin)
                        .get("/admin/people/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Asvs({"6.2.2", "6.2.3", "7.4.3"})
    void a_person_changes_the_password_and_other_sessions_end() {
        var person = Running.person(Role.ANALYST);
        var here = Visitor.signedIn(person);
        var there = Visitor.signedIn(person);
        assertThat(here.get("/settings/sessions").body()).contains("this one");

        var wrong = here.post(
                "/settings", "/settings/password", Map.of("password", "no", "new_password", "a rather fine new one"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var changed = here.post(
                "/settings",
                "/settings/password",
                Map.of("password", Running.PASSWORD, "new_password", "a rather fine new one"));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(here.get("/settings").statusCode()).isEqualTo(200);
        assertThat(there.get("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    @Asvs("7.5.2")
    void signing_out_everywhere_else_keeps_this_session() {
        var person = Running.person(Role.ANALYST);
        var here = Visitor.signedIn(person);
        var there = Visitor.signedIn(person);

        here.post("/settings/sessions", "/settings/sessions/end", Map.of());

        assertThat(here.get("/settings").statusCode()).isEqualTo(200);
        assertThat(there.get("/settings").statusCode()).isEqualTo(302);
    }
}

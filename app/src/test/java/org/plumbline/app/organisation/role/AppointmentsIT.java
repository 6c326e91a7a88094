package org.plumbline.app.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Deputies;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.organisation.Departures;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.OrganisationStructure;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonChange;

/// Work on a project waits for those whose yes the structure of the organisation asks for.
class AppointmentsIT {
    private final Appointments appointments = Running.bean(Appointments.class);
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor holder = Running.person(Role.REQUESTER);
    private final Actor line = Running.person(Role.REQUESTER);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final UUID project = project();
    private final Actor manager = Running.person(Role.PROJECT_MANAGER, ScopeKind.PROJECT, project);
    private final RoleView role = role();

    private UUID project() {
        return Running.asSystem(() -> Running.bean(Projects.class)
                        .create(new NewProject(
                                ProjectKind.PROJECT,
                                ProjectState.EXECUTING,
                                Map.of(ProjectField.NAME, "Quay " + mark),
                                Map.of(),
                                List.of(),
                                ProjectView.Source.HERE)))
                .id();
    }

    private RoleView role() {
        Running.asSystem(() -> {
            Running.bean(People.class)
                    .change(
                            holder.personId(),
                            new PersonChange(holder.name(), null, null, null, line.personId(), false));
            return true;
        });
        return Running.as(
                head,
                () -> Running.bean(RoleCatalogue.class)
                        .create(new RoleText(
                                "Digger " + mark,
                                RoleArea.OPERATIONAL,
                                "Digs.",
                                null,
                                null,
                                false,
                                null,
                                List.of("Dig"),
                                List.of())));
    }

    private static void built(OrganisationStructure structure) {
        Running.as(Running.person(Role.ADMINISTRATOR), () -> {
            Running.bean(ApprovalPath.class).record(structure);
            return true;
        });
    }

    /// The database is shared: other tests know no structure.
    @AfterEach
    void forget() {
        Running.asSystem(() -> {
            Running.bean(Settings.class).put(OrganisationStructure.SETTING, "");
            return true;
        });
    }

    private List<List<UUID>> steps() {
        return Running.as(head, () -> Running.bean(ApprovalPath.class).steps(holder.personId(), project));
    }

    private Map<String, String> wanted() {
        return Map.of(
                "person", holder.personId().toString(),
                "scope", new GovernedScope(ScopeKind.PROJECT, project).word(),
                "share", "30",
                "from", LocalDate.now(Running.bean(Clock.class)).toString());
    }

    private UUID waiting() {
        return Running.as(holder, appointments::waiting).stream()
                .filter(one -> one.roleId().equals(role.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean isHeld() {
        return Running.as(holder, Running.bean(RoleHolders.class)::mine).stream()
                .anyMatch(held -> held.roleId().equals(role.id()));
    }

    private static String answer(Actor who, UUID id, String word, Map<String, String> said) {
        var visitor = Visitor.signedIn(who);
        visitor.post("/roles/approvals", "/roles/approvals/" + id + "/" + word, said);
        return visitor.get("/roles/approvals").body();
    }

    @Test
    @Requirement("R118")
    void the_structure_of_the_organisation_decides_whose_yes_is_asked_and_in_which_order() {
        built(OrganisationStructure.FUNCTIONAL);
        assertThat(steps()).containsExactly(List.of(line.personId()));
        built(OrganisationStructure.PROJECTIZED);
        assertThat(steps()).containsExactly(List.of(manager.personId()));
        built(OrganisationStructure.MATRIX_WEAK);
        assertThat(steps()).containsExactly(List.of(line.personId()), List.of(manager.personId()));
        built(OrganisationStructure.MATRIX_BALANCED);
        assertThat(steps()).containsExactly(List.of(manager.personId()), List.of(line.personId()));
        built(OrganisationStructure.MATRIX_STRONG);
        assertThat(steps()).containsExactly(List.of(manager.personId()));

        assertThat(Visitor.signedIn(head).get("/charts/organisation").body()).contains("Departments (Strong matrix)");
        assertThat(Visitor.signedIn(head).get("/roles/authority").body())
                .contains("Strong matrix", "Line manager: is heard")
                .doesNotContain("Record it");
    }

    @Test
    @Requirement("R118")
    void a_role_in_a_project_is_held_only_when_line_manager_and_project_manager_have_agreed_one_after_the_other() {
        built(OrganisationStructure.MATRIX_WEAK);
        var office = Visitor.signedIn(head);
        var home = "/roles/" + role.key();

        assertThat(office.post(home, home + "/holders", wanted()).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/roles/approvals"));
        assertThat(isHeld()).isFalse();
        assertThat(office.post(home, home + "/holders", wanted()).body()).contains("waits for this role there already");
        var id = waiting();
        assertThat(answer(manager, id, "agreement", Map.of())).contains("Others are asked now");
        assertThat(Visitor.signedIn(manager).get("/my-work").body()).doesNotContain("do you agree");
        assertThat(Visitor.signedIn(line).get("/my-work").body()).contains("do you agree?");

        assertThat(answer(line, id, "agreement", Map.of())).contains(manager.name() + " is asked now");
        assertThat(isHeld()).isFalse();
        answer(manager, id, "agreement", Map.of());

        assertThat(isHeld()).isTrue();
        assertThat(Visitor.signedIn(head).get("/notifications").body()).contains("All agree");
    }

    @Test
    @Requirement("R118")
    void whoever_objects_says_why_and_a_vacancy_is_open_again() {
        built(OrganisationStructure.FUNCTIONAL);
        var vacancies = Running.bean(Vacancies.class);
        var vacancy = Running.as(
                head,
                () -> vacancies.open(
                        role,
                        new Vacancies.Wanted(
                                new GovernedScope(ScopeKind.PROJECT, project),
                                50,
                                LocalDate.now(Running.bean(Clock.class)),
                                "Too much for one")));
        Running.as(head, () -> {
            vacancies.propose(vacancy.key(), holder.personId());
            return true;
        });
        assertThat(Running.as(holder, () -> vacancies.accept(vacancy.key()))).isFalse();
        var id = waiting();

        assertThat(answer(line, id, "objection", Map.of("why", " "))).contains("Say why");
        answer(line, id, "objection", Map.of("why", "Needed in the yard until May"));

        assertThat(isHeld()).isFalse();
        assertThat(Visitor.signedIn(head).get("/roles/vacancies").body()).contains("Needed in the yard until May");
        assertThat(Visitor.signedIn(holder).get("/notifications").body()).contains("Needed in the yard until May");
    }

    private static void leaves(Actor person) {
        Running.as(Running.person(Role.ADMINISTRATOR), () -> {
            Running.bean(Departures.class).leave(person.personId());
            return true;
        });
    }

    @Test
    @Requirement("R118")
    void what_waits_for_somebody_who_leaves_goes_to_their_deputy_or_the_next_above() {
        built(OrganisationStructure.FUNCTIONAL);
        var deputy = Running.person(Role.REQUESTER);
        var above = Running.person(Role.REQUESTER);
        var today = LocalDate.now(Running.bean(Clock.class));
        Running.asSystem(() -> {
            Running.bean(People.class)
                    .change(
                            deputy.personId(),
                            new PersonChange(deputy.name(), null, null, null, above.personId(), false));
            Running.bean(Deputies.class).name(line.personId(), deputy.personId(), today, today.plusDays(9));
            return true;
        });
        Visitor.signedIn(head).post("/roles/" + role.key(), "/roles/" + role.key() + "/holders", wanted());
        var id = waiting();

        leaves(line);
        assertThat(Running.as(deputy, appointments::askedOfMe))
                .extracting(AppointmentView::id)
                .containsExactly(id);
        leaves(deputy);
        assertThat(Visitor.signedIn(above).get("/my-work").body()).contains("do you agree?");
        leaves(above);
        assertThat(Visitor.signedIn(head).get("/notifications").body()).contains("has left and nobody stands in");

        assertThat(isHeld()).isFalse();
        assertThat(waiting()).isEqualTo(id);
    }

    @Test
    @Requirement("R118")
    void who_has_no_part_in_it_neither_sees_nor_answers_it_and_the_asker_may_withdraw() {
        built(OrganisationStructure.PROJECTIZED);
        Visitor.signedIn(head).post("/roles/" + role.key(), "/roles/" + role.key() + "/holders", wanted());
        var id = waiting();
        var stranger = Running.person(Role.REQUESTER);

        assertThat(Visitor.signedIn(stranger).get("/roles/approvals").body()).doesNotContain(role.title());
        assertThatThrownBy(() -> Running.as(stranger, () -> {
                    appointments.agree(id);
                    return true;
                }))
                .isInstanceOf(Missing.class);
        Running.as(head, () -> {
            appointments.withdraw(id);
            return true;
        });

        assertThat(Running.as(manager, appointments::askedOfMe)).isEmpty();
    }
}

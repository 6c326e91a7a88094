package org.plumbline.app.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.Departures;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;

class RolesHeldIT {
    private final RoleCatalogue catalogue = Running.bean(RoleCatalogue.class);
    private final RoleHolders holders = Running.bean(RoleHolders.class);
    private final Appointments appointments = Running.bean(Appointments.class);
    private final Vacancies vacancies = Running.bean(Vacancies.class);
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor holder = Running.person(Role.REQUESTER);
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));
    private final RoleView role = made("Lead " + UUID.randomUUID().toString().substring(0, 8));

    private RoleView made(String title) {
        return Running.as(
                head,
                () -> catalogue.create(new RoleText(
                        title,
                        RoleArea.TACTICAL,
                        "Leads.",
                        "Decides.",
                        null,
                        true,
                        Role.TEAM_MEMBER,
                        List.of("Lead " + title, "Report"),
                        List.of(new SkillLevel("Planning", 4)))));
    }

    private static String rule(Actor actor, Runnable work) {
        return Running.as(actor, () -> {
            try {
                work.run();
                return "";
            } catch (Refusal refusal) {
                return refusal.rule().name();
            }
        });
    }

    private String give(RoleView wanted, int share) {
        return rule(
                head,
                () -> appointments.assign(
                        wanted, new NewAssignment(holder.personId(), GovernedScope.ORGANISATION, share, today, null)));
    }

    @Test
    @Requirement({"R006", "R159"})
    void one_person_holds_several_roles_up_to_the_whole_of_the_time() {
        var other = made("Team " + role.title());

        assertThat(give(role, 60)).isEmpty();
        assertThat(give(other, 50)).isEqualTo("OVERBOOKED");
        assertThat(give(other, 40)).isEmpty();
        assertThat(give(other, 1)).isEqualTo("HOLDS_IT");

        assertThat(Running.as(holder, holders::mine))
                .extracting(AssignmentView::roleId)
                .containsExactlyInAnyOrder(role.id(), other.id());
    }

    @Test
    @Requirement({"R006", "R040"})
    void who_holds_a_published_role_says_to_have_read_it_and_again_after_the_next_edition() {
        give(role, 20);
        assertThat(rule(holder, () -> holders.acknowledge(role))).isEqualTo("NOT_PUBLISHED");
        var published = Running.as(head, () -> catalogue.publish(role.id()));
        var visitor = Visitor.signedIn(holder);
        assertThat(visitor.get("/my-work").body()).contains("Read your role: " + role.title());

        visitor.post("/roles/" + role.key(), "/roles/" + role.key() + "/acknowledgement", Map.of());
        assertThat(visitor.get("/my-work").body()).doesNotContain(role.title());
        assertThat(Visitor.signedIn(head).get("/roles/" + role.key()).body()).contains("accepted");
        assertThat(rule(head, () -> holders.acknowledge(published))).isEqualTo("NOT_HOLDER");

        Running.as(head, () -> catalogue.publish(role.id()));
        assertThat(visitor.get("/my-work").body()).contains("Read your role: " + role.title());
    }

    @Test
    @Requirement("R165")
    void a_vacant_position_is_offered_declined_with_a_reason_offered_again_and_accepted() {
        var vacancy = Running.as(
                head,
                () -> vacancies.open(
                        role, new Vacancies.Wanted(GovernedScope.ORGANISATION, 50, today, "Too much for one")));
        Running.as(head, () -> {
            vacancies.propose(vacancy.key(), holder.personId());
            return true;
        });

        assertThat(rule(holder, () -> vacancies.decline(vacancy.key(), " "))).isEqualTo("WHY_NOT");
        assertThat(rule(holder, () -> vacancies.decline(vacancy.key(), "In autumn")))
                .isEmpty();
        assertThat(Visitor.signedIn(head).get("/roles/vacancies").body()).contains("In autumn", role.title());
        Running.as(head, () -> {
            vacancies.propose(vacancy.key(), holder.personId());
            return true;
        });
        assertThat(rule(head, () -> vacancies.accept(vacancy.key()))).isEqualTo("NOT_ASKED");
        assertThatThrownBy(() -> Running.as(Running.person(Role.REQUESTER), () -> {
                    vacancies.accept(vacancy.key());
                    return true;
                }))
                .isInstanceOf(Missing.class);
        assertThat(rule(holder, () -> vacancies.accept(vacancy.key()))).isEmpty();

        assertThat(Running.as(holder, holders::mine)).singleElement().satisfies(held -> {
            assertThat(held.roleId()).isEqualTo(role.id());
            assertThat(held.share()).isEqualTo(50);
        });
    }

    @Test
    @Requirement("R165")
    void the_role_of_who_leaves_is_vacant_and_an_essential_one_is_shown_so() {
        give(role, 20);
        var board = Visitor.signedIn(head);
        assertThat(board.get("/roles/vacancies").body()).doesNotContain(role.title() + "</a></li>");

        Running.asSystem(() -> {
            Running.bean(Departures.class).leave(holder.personId());
            return true;
        });

        assertThat(board.get("/roles/vacancies").body()).contains(role.title() + "</a></li>");
    }

    @Test
    @Requirement({"R108", "R128"})
    void the_shipped_catalogue_is_taken_over_once_tailored_and_printed_as_a_handbook() {
        Running.as(head, catalogue::takeOver);
        assertThat(Running.as(head, catalogue::takeOver)).isZero();

        var all = Running.as(head, catalogue::all);
        assertThat(all)
                .extracting(RoleView::title)
                .contains("PMO director", "PMO head", "PMO manager", "PMO lead", "Project sponsor", "Risk manager")
                .contains("Project administrator", "Project coordinator", "Team leader", "External adviser");
        assertThat(all).extracting(RoleView::area).contains(RoleArea.values());
        var page = Visitor.signedIn(holder).get("/roles").body();
        assertThat(page).contains("Strategic", "Operational", "Essential and vacant");
        assertThat(Visitor.signedIn(holder).get("/roles/handbook").body()).contains("Freeze the reporting period");
    }

    private boolean mayRegister() {
        return Running.as(holder, () -> Running.bean(Access.class).may(Permission.REGISTER));
    }

    private void carry(boolean isOn) {
        Running.as(Running.person(Role.ADMINISTRATOR), () -> {
            Running.bean(CarriedAccess.class).carry(role, isOn);
            return true;
        });
    }

    @Test
    @Requirement("R006")
    void appointment_gives_the_access_of_a_role_where_an_administrator_said_so_and_takes_it_when_it_ends() {
        give(role, 20);
        assertThat(mayRegister()).as("before an administrator said so").isFalse();
        assertThat(Visitor.signedIn(head)
                        .post("/roles/" + role.key(), "/roles/" + role.key() + "/carrying", Map.of("on", "true"))
                        .statusCode())
                .isEqualTo(403);

        carry(true);
        assertThat(mayRegister()).isTrue();
        assertThat(rule(
                        head,
                        () -> appointments.assign(
                                role, new NewAssignment(head.personId(), GovernedScope.ORGANISATION, 10, today, null))))
                .isEqualTo("NOT_ONESELF");

        var held = Running.as(holder, holders::mine).getFirst();
        Running.as(head, () -> {
            holders.end(role, held.id());
            return true;
        });
        assertThat(mayRegister()).as("after the appointment").isFalse();
    }

    @Test
    void what_an_administrator_gave_by_hand_stays_when_an_appointment_ends_or_carries_no_more() {
        Running.asSystem(() -> {
            Running.bean(Access.class).grant(holder.personId(), Role.TEAM_MEMBER, ScopeKind.ORGANISATION, null);
            return true;
        });
        give(role, 20);
        carry(true);
        carry(false);

        assertThat(mayRegister()).isTrue();
    }

    @Test
    void a_role_that_comes_to_name_another_access_gives_it_only_after_an_administrator_said_so_again() {
        give(role, 20);
        carry(true);
        var before = Running.as(head, () -> catalogue.get(role.id()));

        Running.as(
                head,
                () -> catalogue.change(
                        role.id(),
                        before.version(),
                        new RoleText(
                                role.title(),
                                RoleArea.TACTICAL,
                                "Leads.",
                                null,
                                null,
                                true,
                                Role.FINANCE,
                                List.of("Lead"),
                                List.of())));

        assertThat(mayRegister()).isFalse();
        assertThat(Running.as(holder, () -> Running.bean(Access.class).is(Role.FINANCE)))
                .isFalse();
    }

    @Test
    @Requirement("R175")
    void a_role_keeps_its_duties_and_skills_apart_and_never_reports_to_itself() {
        var below = made("Below " + role.title());
        Visitor visitor = Visitor.signedIn(head);
        var form = Map.of(
                "title", below.title(),
                "area", "OPERATIONAL",
                "purpose", "Helps.",
                "above", role.id().toString(),
                "duties", "Help\nTell early",
                "skills", "Planning 2\nTact 5",
                "version", "0");
        assertThat(visitor.post("/roles/" + below.key() + "/edit", "/roles/" + below.key(), form)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/roles/" + below.key()).body()).contains("Tell early", "Tact (level 5)");

        var circle = new java.util.HashMap<>(form);
        circle.put("title", role.title());
        circle.put("above", below.id().toString());
        circle.put("skills", "Planning");
        var refused = visitor.post("/roles/" + role.key() + "/edit", "/roles/" + role.key(), circle);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("with its level from 1 to 5", "Tell early");
        circle.put("skills", "");
        assertThat(visitor.post("/roles/" + role.key() + "/edit", "/roles/" + role.key(), circle)
                        .body())
                .contains("would report to itself");
    }
}

package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.role.Appointments;
import org.plumbline.app.organisation.role.NewAssignment;
import org.plumbline.app.organisation.role.RoleArea;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleText;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People of other organisations come with a contract and go with it.
class ExternalStaffIT {
    private final ExternalStaff staff = Running.bean(ExternalStaff.class);
    private final Access access = Running.bean(Access.class);
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor external = Running.person(Role.PMO_MEMBER);
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));

    private void agree(LocalDate until) {
        Running.as(head, () -> {
            staff.agree(external.personId(), new Engagement("Northwind", until, new BigDecimal("850.00"), "GBP"));
            return true;
        });
    }

    private boolean mayExport() {
        return Running.as(external, () -> access.may(Permission.EXPORT));
    }

    @Test
    @Requirement("R126")
    void all_access_ends_with_the_last_day_of_the_contract_even_what_is_given_later() {
        agree(today);
        assertThat(mayExport()).isTrue();

        agree(today.minusDays(1));

        assertThat(mayExport()).isFalse();
        access.grant(external.personId(), Role.ANALYST, ScopeKind.ORGANISATION, null);
        assertThat(mayExport()).isFalse();
        assertThat(access.grantsOf(external.personId())).isEmpty();
        assertThat(access.holders(Role.ANALYST)).doesNotContain(external.personId());
        assertThat(Running.as(external, () -> access.sight().covers(UUID.randomUUID())))
                .isFalse();

        Running.as(head, () -> {
            staff.takeOn(external.personId());
            return true;
        });
        assertThat(mayExport()).isTrue();
    }

    @Test
    @Requirement("R126")
    void a_contract_about_to_end_waits_for_who_looks_after_people() {
        agree(today.plusDays(31));
        var visitor = Visitor.signedIn(head);
        assertThat(visitor.get("/my-work").body()).doesNotContain("The contract of " + external.name());

        agree(today.plusDays(30));

        assertThat(visitor.get("/my-work").body()).contains("The contract of " + external.name());
    }

    @Test
    @Requirement("R126")
    void the_sourcing_report_tells_shares_and_cost_and_only_people_and_finance_read_rates() {
        var department = "Sourced " + UUID.randomUUID();
        Running.as(head, () -> {
            var place = Running.bean(Departments.class).ensure(department, null);
            var people = Running.bean(People.class);
            for (var person : new Actor[] {external, head}) {
                people.change(
                        person.personId(),
                        new PersonChange(person.name(), Running.email(person.name()), place, null, null, false));
            }
            return true;
        });
        var manager = Visitor.signedIn(head);
        var contract = "/admin/people/" + external.personId() + "/contract";
        var terms = Map.of(
                "supplier", "Northwind", "until", today.plusDays(90).toString(), "rate", "850", "currency", "gbp");

        assertThat(manager.post(contract, contract, terms).statusCode()).isEqualTo(302);

        var finance = Visitor.signedIn(Running.person(Role.FINANCE));
        assertThat(finance.get("/admin/external-staff").body()).contains(external.name(), "Northwind", "£850.00");
        assertThat(finance.get("/admin/sourcing.csv").body()).contains(department + ",1,1,50,mixed,850.00 GBP");
        assertThat(finance.get("/admin/external-staff.csv").body())
                .contains(external.name() + "," + department + ",Northwind," + today.plusDays(90) + ",850.00,GBP");
        for (var other : new Role[] {Role.PMO_MEMBER, Role.EXECUTIVE, Role.ANALYST}) {
            var reader = Running.person(other);
            assertThat(Visitor.signedIn(reader).get("/admin/external-staff").statusCode())
                    .isEqualTo(403);
            assertThatThrownBy(() -> Running.as(reader, () -> staff.of(external.personId())))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(manager.post(contract, contract, Map.of("supplier", "Northwind", "rate", "much"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Requirement("R126")
    void the_audit_trail_tells_that_a_rate_was_agreed_and_changed_and_never_which() {
        agree(today.plusDays(60));
        Running.as(head, () -> {
            staff.agree(
                    external.personId(),
                    new Engagement("Northwind", today.plusDays(60), new BigDecimal("977.00"), "GBP"));
            return true;
        });

        var entries = Running.bean(JdbcClient.class)
                .sql("select changes::text from kernel.audit_entry where subject_id = :person")
                .param("person", external.personId())
                .query(String.class)
                .list();

        assertThat(String.join(" ", entries))
                .contains("Day rate", "agreed, another")
                .doesNotContain("850", "977");
    }

    @Test
    @Requirement("R126")
    void sourcing_is_told_by_role_too() {
        var roles = Running.bean(RoleCatalogue.class);
        var title = "Diver " + UUID.randomUUID();
        Running.as(head, () -> {
            var role = roles.create(new RoleText(
                    title, RoleArea.OPERATIONAL, "Dives.", null, null, false, null, List.of("Dive"), List.of()));
            var appointments = Running.bean(Appointments.class);
            for (var person : List.of(external, Running.person(Role.PMO_MEMBER))) {
                appointments.assign(
                        role, new NewAssignment(person.personId(), GovernedScope.ORGANISATION, 10, today, null));
            }
            return true;
        });
        agree(today.plusDays(60));

        var finance = Visitor.signedIn(Running.person(Role.FINANCE));
        assertThat(finance.get("/admin/sourcing-by-role.csv").body()).contains(title + ",1,1,50,mixed");
        assertThat(finance.get("/admin/external-staff").body()).contains("Sourcing by role", title);
    }
}

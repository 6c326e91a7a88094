package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Subject;
import org.springframework.transaction.support.TransactionTemplate;

/// Row 6: nobody climbs by themselves, and somebody can always administer.
class RolesIT {
    private final Grants grants = Running.bean(Grants.class);
    private final Actor admin = Running.person(Role.ADMINISTRATOR);
    private final Actor analyst = Running.person(Role.ANALYST);

    private void give(Actor who, UUID person, Role role) {
        Running.as(who, () -> {
            grants.give(person, role, ScopeKind.ORGANISATION, null);
            return 0;
        });
    }

    @Test
    void an_administrator_gives_and_takes_roles_and_the_history_tells() {
        give(admin, analyst.personId(), Role.PMO_MEMBER);
        assertThat(Running.as(admin, () -> grants.of(analyst.personId())))
                .extracting(grant -> grant.role())
                .contains(Role.PMO_MEMBER);

        Running.as(admin, () -> {
            grants.take(analyst.personId(), Role.PMO_MEMBER, ScopeKind.ORGANISATION, null);
            return 0;
        });

        var history =
                Running.bean(AuditTrail.class).of(new Subject("person", analyst.personId(), analyst.name(), null), 10);
        assertThat(history).extracting(AuditTrail.Entry::action).contains("role given", "role taken");
        assertThat(history.getFirst().actorName()).isEqualTo(admin.name());
    }

    @Test
    void nobody_else_gives_roles_not_even_the_head_of_the_office() {
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                var person = Running.person(role);
                assertThatThrownBy(() -> give(person, person.personId(), Role.ADMINISTRATOR))
                        .as(role.name())
                        .isInstanceOf(Forbidden.class);
            }
        }
    }

    @Test
    @Asvs("8.3.1")
    void a_form_cannot_climb_either() {
        var visitor = Visitor.signedIn(analyst);

        var answer = visitor.post(
                "/settings",
                "/admin/people/" + analyst.personId() + "/roles",
                Map.of("role", "ADMINISTRATOR", "reach", "ORGANISATION"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Running.bean(Access.class).grantsOf(analyst.personId()))
                .extracting(grant -> grant.role())
                .containsExactly(Role.ANALYST);
    }

    @Test
    void the_last_administrator_stays() {
        var transaction = Running.bean(TransactionTemplate.class);
        var access = Running.bean(Access.class);

        transaction.executeWithoutResult(status -> {
            for (var other : access.holders(Role.ADMINISTRATOR)) {
                if (!other.equals(admin.personId())) {
                    access.revoke(other, Role.ADMINISTRATOR, ScopeKind.ORGANISATION, null);
                }
            }
            assertThatThrownBy(() -> Running.as(admin, () -> {
                        grants.take(admin.personId(), Role.ADMINISTRATOR, ScopeKind.ORGANISATION, null);
                        return 0;
                    }))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> Running.asSystem(() -> {
                        Running.bean(Departures.class).leave(admin.personId());
                        return 0;
                    }))
                    .isInstanceOf(Refusal.class);
            status.setRollbackOnly();
        });
    }

    @Test
    void a_deputy_may_what_the_person_may_and_the_history_says_for_whom() {
        var visitor = Visitor.signedIn(analyst);
        assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(403);
        var today = java.time.LocalDate.now(Running.bean(java.time.Clock.class));
        Running.as(admin, () -> {
            Running.bean(org.plumbline.app.kernel.Deputies.class)
                    .name(admin.personId(), analyst.personId(), today, today.plusDays(3));
            return 0;
        });

        assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(200);
        var name = "Guest " + UUID.randomUUID();
        visitor.post("/admin/people/new", "/admin/people", Map.of("name", name));

        var made = Running.asSystem(() -> Running.bean(People.class).known(name).orElseThrow());
        assertThat(Running.bean(AuditTrail.class)
                        .of(new Subject("person", made, name, null), 1)
                        .getFirst()
                        .onBehalfOf())
                .isEqualTo(admin.name());
    }
}

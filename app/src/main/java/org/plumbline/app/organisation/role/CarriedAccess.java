package org.plumbline.app.organisation.role;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.organisation.People;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Access that comes with an appointment and goes with it. An administrator says for which roles of the catalogue; what
/// an administrator gave a person by hand is never taken away here.
@Service
public class CarriedAccess {
    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;
    private final People people;
    private final Clock clock;

    CarriedAccess(JdbcClient jdbc, Access access, AuditTrail audit, People people, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Appointments begin and end with days, without anybody at a keyboard.
    @Bean
    static RecurringJob carriedAccessJob(CarriedAccess carried) {
        return RecurringJob.every("carried-access", Duration.ofMinutes(15), carried::settle);
    }

    private record Carried(
            UUID personId,
            Role access,
            ScopeKind scope,
            @Nullable UUID scopeId) {}

    /// True where appointment to the role gives access.
    @Transactional(readOnly = true)
    public boolean isCarriedBy(RoleView role) {
        return role.access() != null
                && jdbc.sql("select carries_access from organisation.role where id = :id")
                        .param("id", role.id())
                        .query(Boolean.class)
                        .single();
    }

    /// Says whether appointment to a role gives access from now on; holds for those who hold it already too.
    ///
    /// @throws Refusal where the role names no access, or that of an administrator
    @Transactional
    public void carry(RoleView role, boolean isOn) {
        access.require(Permission.ADMINISTER);
        if (isOn && (role.access() == null || role.access() == Role.ADMINISTRATOR)) {
            throw new Refusal(RoleRules.CARRIES_NOTHING, role.title());
        }
        var was = isCarriedBy(role);
        jdbc.sql("update organisation.role set carries_access = :on where id = :id")
                .param("on", isOn)
                .param("id", role.id())
                .update();
        audit.record(
                RoleCatalogue.subject(role),
                "changed",
                Map.of("Appointment gives access", was),
                Map.of("Appointment gives access", isOn));
        settle();
    }

    /// An edit of the role that names another access ends the carrying, until an administrator says so again.
    void accessChanged(UUID roleId) {
        jdbc.sql("update organisation.role set carries_access = false where id = :id")
                .param("id", roleId)
                .update();
        settle();
    }

    /// Gives what appointments of today bring and is not there, and takes what appointments brought and bring no more.
    @Transactional
    public void settle() {
        jdbc.sql("select pg_advisory_xact_lock(7302)").query((row, number) -> 1).single();
        Set<Carried> due = new HashSet<>(jdbc.sql("""
                        select distinct a.person_id, r.access, a.scope, a.scope_id
                        from organisation.assignment a join organisation.role r on r.id = a.role_id
                        where r.carries_access and r.access is not null and a.from_day <= :today
                        and coalesce(a.until_day, :today) >= :today
                        """)
                .param("today", LocalDate.now(clock))
                .query(Rows.of(Carried.class))
                .list());
        var given = jdbc.sql("select person_id, access, scope, scope_id from organisation.carried_access")
                .query(Rows.of(Carried.class))
                .list();
        given.stream().filter(one -> !due.contains(one)).forEach(this::take);
        due.stream().filter(one -> !given.contains(one)).forEach(this::give);
    }

    private void give(Carried one) {
        var holds = access.grantsOf(one.personId()).stream()
                .anyMatch(grant -> grant.role() == one.access()
                        && grant.scope() == one.scope()
                        && Objects.equals(grant.scopeId(), one.scopeId()));
        if (holds) {
            return;
        }
        access.grant(one.personId(), one.access(), one.scope(), one.scopeId());
        jdbc.sql("""
                        insert into organisation.carried_access (person_id, access, scope, scope_id)
                        values (:person, :access, :scope, :id) on conflict do nothing
                        """)
                .param("person", one.personId())
                .param("access", one.access().name())
                .param("scope", one.scope().name())
                .param("id", one.scopeId())
                .update();
        audit.record(subject(one), "role given", Map.of(), words(one));
    }

    private void take(Carried one) {
        access.revoke(one.personId(), one.access(), one.scope(), one.scopeId());
        jdbc.sql("""
                        delete from organisation.carried_access where person_id = :person and access = :access
                        and scope = :scope and scope_id is not distinct from :id
                        """)
                .param("person", one.personId())
                .param("access", one.access().name())
                .param("scope", one.scope().name())
                .param("id", one.scopeId(), java.sql.Types.OTHER)
                .update();
        audit.record(subject(one), "role taken", words(one), Map.of());
    }

    private Subject subject(Carried one) {
        var person = people.byIds(List.of(one.personId())).get(one.personId());
        return new Subject("person", one.personId(), person == null ? "" : person.name(), null);
    }

    private static Map<String, Object> words(Carried one) {
        return Map.of("role", one.access().label(), "scope", one.scope().name(), "by", "appointment");
    }

    /// The access that each of some people has by appointment.
    @Transactional(readOnly = true)
    public List<Role> of(UUID personId) {
        access.require(Permission.ADMINISTER);
        return jdbc.sql("select access from organisation.carried_access where person_id = :person order by access")
                .param("person", personId)
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .list();
    }
}

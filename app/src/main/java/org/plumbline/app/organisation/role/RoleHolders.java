package org.plumbline.app.organisation.role;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonLeft;
import org.plumbline.app.organisation.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which role where. One person may hold several; their shares of time never exceed the whole.
@Service
public class RoleHolders {
    private static final int WHOLE = 100;
    private static final String SELECT = """
            select a.id, a.role_id, a.person_id, a.scope, a.scope_id, a.share, a.from_day, a.until_day,
            coalesce((select max(k.edition) from organisation.acknowledgement k
                where k.role_id = a.role_id and k.person_id = a.person_id), 0) as read_edition
            from organisation.assignment a
            """;

    private final JdbcClient jdbc;
    private final RoleCatalogue catalogue;
    private final People people;
    private final GovernedScopes scopes;
    private final CarriedAccess carried;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    RoleHolders(
            JdbcClient jdbc,
            RoleCatalogue catalogue,
            People people,
            GovernedScopes scopes,
            CarriedAccess carried,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.people = people;
        this.scopes = scopes;
        this.carried = carried;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Who holds roles today or later, where the acting person may see it: the organisation is open to all.
    @Transactional(readOnly = true)
    public List<AssignmentView> present() {
        var today = LocalDate.now(clock);
        return seen(jdbc.sql(SELECT + " where coalesce(a.until_day, :today) >= :today order by a.from_day, a.id")
                .param("today", today)
                .query(Rows.of(AssignmentView.class))
                .list());
    }

    /// The roles that the acting person holds today or later.
    @Transactional(readOnly = true)
    public List<AssignmentView> mine() {
        return of(access.actor().personId());
    }

    private List<AssignmentView> of(UUID personId) {
        return jdbc.sql(SELECT + " where a.person_id = :person and coalesce(a.until_day, :today) >= :today"
                        + " order by a.from_day, a.id")
                .param("person", personId)
                .param("today", LocalDate.now(clock))
                .query(Rows.of(AssignmentView.class))
                .list();
    }

    private List<AssignmentView> seen(List<AssignmentView> all) {
        var me = access.actor();
        var names = scopes.names(all.stream().map(AssignmentView::governs).toList());
        return all.stream()
                .filter(one -> one.scope() == ScopeKind.ORGANISATION
                        || me.isSystem()
                        || one.personId().equals(me.personId())
                        || names.containsKey(one.governs()))
                .toList();
    }

    /// Nobody gives themselves access by way of an appointment.
    void refuseOneself(RoleView role, UUID personId) {
        if (!access.actor().isSystem() && personId.equals(access.actor().personId()) && carried.isCarriedBy(role)) {
            throw new Refusal(RoleRules.NOT_ONESELF, role.title());
        }
    }

    /// Gives a person a role of the catalogue; whoever had to agree has done so.
    void take(RoleView role, NewAssignment wanted) {
        check(role, wanted);
        var id = Ids.next();
        jdbc.sql("""
                        insert into organisation.assignment (id, role_id, person_id, scope, scope_id, share, from_day,
                        until_day) values (:id, :role, :person, :scope, :scopeId, :share, :from, :until)
                        """)
                .param("id", id)
                .param("role", role.id())
                .param("person", wanted.personId())
                .param("scope", wanted.scope().kind().name())
                .param("scopeId", wanted.scope().id())
                .param("share", wanted.share())
                .param("from", wanted.fromDay())
                .param("until", wanted.untilDay())
                .update();
        audit.record(RoleCatalogue.subject(role), "assigned", Map.of(), facts(wanted));
        carried.settle();
    }

    /// What a holding must keep to.
    ///
    /// @throws Refusal where it does not
    void check(RoleView role, NewAssignment wanted) {
        var person = people.get(wanted.personId());
        if (person.hasLeft()) {
            throw new Refusal(RoleRules.HAS_LEFT, person.name());
        }
        if (wanted.share() < 1 || wanted.share() > WHOLE) {
            throw new Refusal(RoleRules.SHARE);
        }
        if (wanted.untilDay() != null && wanted.untilDay().isBefore(wanted.fromDay())) {
            throw new Refusal(RoleRules.DAYS);
        }
        var total = wanted.share();
        for (var other : of(person.id())) {
            if (meets(other, wanted)) {
                if (other.roleId().equals(role.id()) && other.governs().equals(wanted.scope())) {
                    throw new Refusal(RoleRules.HOLDS_IT, person.name());
                }
                total += other.share();
            }
        }
        if (total > WHOLE) {
            throw new Refusal(RoleRules.OVERBOOKED, person.name(), total);
        }
    }

    private static boolean meets(AssignmentView one, NewAssignment other) {
        var endsBefore = one.untilDay() != null && one.untilDay().isBefore(other.fromDay());
        var beginsAfter = other.untilDay() != null && other.untilDay().isBefore(one.fromDay());
        return !endsBefore && !beginsAfter;
    }

    /// Ends a holding: yesterday was its last day, or it goes away where it never began.
    @Transactional
    public void end(RoleView role, UUID id) {
        catalogue.requireTailor();
        var held = present().stream()
                .filter(one -> one.id().equals(id) && one.roleId().equals(role.id()))
                .findFirst()
                .orElseThrow(() -> new Missing("assignment", id));
        endBefore(held);
        audit.record(RoleCatalogue.subject(role), "assignment ended", Map.of("Person", held.personId()), Map.of());
        carried.settle();
    }

    private void endBefore(AssignmentView held) {
        var today = LocalDate.now(clock);
        var sql = held.fromDay().isBefore(today)
                ? "update organisation.assignment set until_day = cast(:today as date) - 1 where id = :id"
                : "delete from organisation.assignment where id = :id and from_day >= :today";
        jdbc.sql(sql).param("id", held.id()).param("today", today).update();
    }

    /// The acting person says that they have read and accept the role as it is published.
    @Transactional
    public void acknowledge(RoleView role) {
        if (!role.isPublished()) {
            throw new Refusal(RoleRules.NOT_PUBLISHED, role.title());
        }
        var me = access.actor().personId();
        if (mine().stream().noneMatch(one -> one.roleId().equals(role.id()))) {
            throw new Refusal(RoleRules.NOT_HOLDER);
        }
        var said = jdbc.sql("""
                        insert into organisation.acknowledgement (role_id, person_id, edition)
                        values (:role, :me, :edition) on conflict do nothing
                        """)
                .param("role", role.id())
                .param("me", me)
                .param("edition", role.edition())
                .update();
        if (said == 1) {
            audit.record(
                    RoleCatalogue.subject(role),
                    "read and accepted",
                    Map.of(),
                    Map.of("Person", me, "Edition", role.edition()));
        }
    }

    /// Who leaves holds nothing from that day on; essential roles show as vacant.
    @EventListener
    void on(PersonLeft event) {
        for (var held : of(event.personId())) {
            endBefore(held);
            audit.record(
                    RoleCatalogue.subject(catalogue.get(held.roleId())),
                    "assignment ended",
                    Map.of("Person", event.personId()),
                    Map.of());
        }
        carried.settle();
    }

    @EventListener
    void on(PersonsMerged event) {
        jdbc.sql("update organisation.assignment set person_id = :kept where person_id = :gone")
                .param("kept", event.kept())
                .param("gone", event.gone())
                .update();
        carried.settle();
    }

    private static Map<String, @Nullable Object> facts(NewAssignment wanted) {
        var facts = new TreeMap<String, @Nullable Object>();
        facts.put("Person", wanted.personId());
        facts.put("Scope", wanted.scope().word());
        facts.put("Share", wanted.share());
        facts.put("From", wanted.fromDay());
        facts.put("Until", wanted.untilDay());
        return facts;
    }
}

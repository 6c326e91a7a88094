package org.plumbline.app.kernel.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Grant;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.PlanningReach;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.kernel.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides from the grants in the database: default deny, a deputy adds the grants of whom they stand in for.
@Component
class StoredAccess implements Access {
    private static final Set<Role> SEE_ALL = Set.of(
            Role.ADMINISTRATOR,
            Role.PMO_HEAD,
            Role.PMO_MEMBER,
            Role.EXECUTIVE,
            Role.COMMITTEE_MEMBER,
            Role.FINANCE,
            Role.AUDITOR,
            Role.ANALYST,
            Role.STRATEGIC_PLANNER);

    private final ScopedValue<Actor> acting = ScopedValue.newInstance();
    private final JdbcClient jdbc;
    private final GrantTable grants;
    private final RequestMemory memory;
    private final ObjectProvider<PlanningReach> planning;
    private final Clock clock;

    StoredAccess(
            JdbcClient jdbc,
            GrantTable grants,
            RequestMemory memory,
            ObjectProvider<PlanningReach> planning,
            Clock clock) {
        this.planning = planning;
        this.jdbc = jdbc;
        this.grants = grants;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Actor actor() {
        if (acting.isBound()) {
            return acting.get();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.actor();
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    @Override
    public Sight sight() {
        var actor = actor();
        return actor.isSystem() ? Sight.EVERYTHING : memory.recall("sight", actor, () -> computeSight(actor));
    }

    private Sight computeSight(Actor actor) {
        var own = held(actor);
        var named = new HashSet<UUID>();
        var containers = new HashSet<UUID>();
        var seesAll = false;
        for (var grant : own) {
            if (grant.scopeId() == null) {
                seesAll |= SEE_ALL.contains(grant.role());
            } else if (grant.scope() == ScopeKind.PROJECT) {
                named.add(grant.scopeId());
            } else {
                containers.add(grant.scopeId());
            }
        }
        var seen = new HashSet<>(named);
        if (!seesAll && !containers.isEmpty()) {
            seen.addAll(jdbc.sql("select project_id from kernel.access_place where scope_id in (:containers)")
                    .param("containers", containers)
                    .query(UUID.class)
                    .list());
        }
        var hidden = new HashSet<>(jdbc.sql("select project_id from kernel.access_confidential")
                .query(UUID.class)
                .list());
        hidden.removeAll(named);
        return new Sight(seesAll, seesAll ? Set.of() : seen, hidden);
    }

    private List<Grant> held(Actor actor) {
        return memory.recall("grants", actor, () -> grants.heldBy(actor.personId(), LocalDate.now(clock)));
    }

    @Override
    public boolean may(Permission permission) {
        var actor = actor();
        return actor.isSystem()
                || held(actor).stream()
                        .anyMatch(
                                grant -> grant.scopeId() == null && grant.role().may(permission));
    }

    @Override
    public boolean may(Permission permission, UUID projectId) {
        if (!sight().covers(projectId)) {
            return false;
        }
        if (may(permission) || (permission == Permission.PLAN && isPlannedByOffice(projectId))) {
            return true;
        }
        var reaching = held(actor()).stream()
                .filter(grant -> grant.role().may(permission) && grant.scopeId() != null)
                .toList();
        if (reaching.stream().anyMatch(grant -> projectId.equals(grant.scopeId()))) {
            return true;
        }
        var containers = reaching.stream().map(Grant::scopeId).toList();
        return !containers.isEmpty()
                && jdbc.sql("""
                                select exists (select from kernel.access_place
                                where project_id = :project and scope_id in (:containers))
                                """)
                        .param("project", projectId)
                        .param("containers", containers)
                        .query(Boolean.class)
                        .single();
    }

    /// The office plans where it directs, and nowhere else: plans belong to whoever manages the project.
    private boolean isPlannedByOffice(UUID projectId) {
        var isOffice = held(actor()).stream()
                .anyMatch(grant -> (grant.role() == Role.PMO_HEAD || grant.role() == Role.PMO_MEMBER)
                        && (grant.scopeId() == null || reaches(grant, projectId)));
        var reach = planning.getIfAvailable();
        return isOffice && reach != null && reach.directs(projectId);
    }

    @Override
    public boolean may(Permission permission, ScopeKind scope, UUID scopeId) {
        return may(permission)
                || held(actor()).stream()
                        .anyMatch(grant -> grant.scope() == scope
                                && scopeId.equals(grant.scopeId())
                                && grant.role().may(permission));
    }

    @Override
    public boolean is(Role role) {
        return held(actor()).stream().anyMatch(grant -> grant.role() == role);
    }

    @Override
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission);
        }
        noteDeputy(permission, grant -> grant.scopeId() == null);
    }

    /// Where only somebody else's grants allow it, the actor acts for that person.
    private void noteDeputy(Permission permission, Predicate<Grant> reaches) {
        var actor = actor();
        if (actor.isSystem()) {
            return;
        }
        var allowing = held(actor).stream()
                .filter(grant -> grant.role().may(permission) && reaches.test(grant))
                .map(Grant::personId)
                .toList();
        if (!allowing.isEmpty() && !allowing.contains(actor.personId())) {
            memory.actsFor(allowing.getFirst());
        }
    }

    @Override
    public void require(Permission permission, UUID projectId) {
        if (!sight().covers(projectId)) {
            throw new Missing("project", projectId);
        }
        if (!may(permission, projectId)) {
            throw new Forbidden(permission);
        }
        noteDeputy(permission, grant -> grant.scopeId() == null || reaches(grant, projectId));
    }

    private boolean reaches(Grant grant, UUID projectId) {
        return projectId.equals(grant.scopeId())
                || jdbc.sql("""
                                select exists (select from kernel.access_place
                                where project_id = :project and scope_id = :scope)
                                """)
                        .param("project", projectId)
                        .param("scope", grant.scopeId())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public <T> T asSystem(Supplier<T> work) {
        return as(Actor.SYSTEM, work);
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(acting, actor).call(work::get);
    }

    @Override
    @Transactional
    public void grant(UUID personId, Role role, ScopeKind scope, @Nullable UUID scopeId) {
        grants.add(new Grant(Ids.next(), personId, role, scope, scopeId, null));
        memory.forget();
    }

    @Override
    @Transactional
    public void revoke(UUID personId, Role role, ScopeKind scope, @Nullable UUID scopeId) {
        grants.remove(new Grant(Ids.next(), personId, role, scope, scopeId, null));
        memory.forget();
    }

    @Override
    @Transactional
    public void endAfter(UUID personId, @Nullable LocalDate lastDay) {
        grants.end(personId, lastDay);
        memory.forget();
    }

    @Override
    public Collection<Grant> grantsOf(UUID personId) {
        return grants.of(personId, LocalDate.now(clock));
    }

    @Override
    public Collection<UUID> holders(Role role) {
        return grants.holders(role, LocalDate.now(clock));
    }

    @Override
    public Collection<UUID> holders(Role role, ScopeKind scope, UUID scopeId) {
        return grants.holders(role, scope, scopeId, LocalDate.now(clock));
    }

    @Override
    public Collection<UUID> held(Role role, ScopeKind scope, Collection<UUID> scopeIds) {
        return grants.held(role, scope, scopeIds, LocalDate.now(clock));
    }

    @Override
    @Transactional
    public void place(UUID projectId, ScopeKind scope, Collection<UUID> scopeIds) {
        jdbc.sql("delete from kernel.access_place where project_id = :project and scope = :scope")
                .param("project", projectId)
                .param("scope", scope.name())
                .update();
        for (var scopeId : Set.copyOf(scopeIds)) {
            jdbc.sql("insert into kernel.access_place (project_id, scope, scope_id) values (:project, :scope, :id)")
                    .param("project", projectId)
                    .param("scope", scope.name())
                    .param("id", scopeId)
                    .update();
        }
        memory.forget();
    }

    @Override
    public Collection<UUID> placedIn(ScopeKind scope, UUID scopeId) {
        var sight = sight();
        return jdbc
                .sql("select project_id from kernel.access_place where scope = :scope and scope_id = :id")
                .param("scope", scope.name())
                .param("id", scopeId)
                .query(Rows::id)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .filter(sight::covers)
                .toList();
    }

    @Override
    @Transactional
    public void conceal(UUID projectId, boolean isConfidential) {
        jdbc.sql("delete from kernel.access_confidential where project_id = :project")
                .param("project", projectId)
                .update();
        if (isConfidential) {
            jdbc.sql("insert into kernel.access_confidential (project_id) values (:project)")
                    .param("project", projectId)
                    .update();
        }
        memory.forget();
    }
}

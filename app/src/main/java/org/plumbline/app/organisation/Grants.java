package org.plumbline.app.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Grant;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The roles that administrators give to people, and the guards around them.
@Service
public class Grants {
    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;
    private final People people;
    private final List<GrantScope> scopes;

    Grants(JdbcClient jdbc, Access access, AuditTrail audit, People people, List<GrantScope> scopes) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.people = people;
        this.scopes = List.copyOf(scopes);
    }

    /// Rules about roles.
    public enum Rules implements Rule {
        /// Somebody must be able to let others in.
        LAST_ADMINISTRATOR("{0} is the last administrator who can sign in. Make somebody else one first."),
        /// A scope needs its thing.
        NO_PLACE("Choose what the role is for."),
        /// A role for who cannot use it would surprise later.
        HAS_LEFT("{0} has left. Take the person back first."),
        /// These answer for the whole.
        WHOLE_ONLY("The role {0} is held for the whole organisation.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// The roles a person holds.
    public Collection<Grant> of(UUID personId) {
        access.require(Permission.ADMINISTER);
        return access.grantsOf(personId);
    }

    /// What roles of a kind of scope may be given for; empty for the organisation.
    public List<GrantScope.Place> places(ScopeKind kind) {
        access.require(Permission.ADMINISTER);
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .flatMap(scope -> scope.places().stream())
                .toList();
    }

    /// Gives a role; giving it twice changes nothing.
    @Transactional
    public void give(UUID personId, Role role, ScopeKind scope, @Nullable UUID placeId) {
        access.require(Permission.ADMINISTER);
        var person = people.get(personId);
        if (person.hasLeft()) {
            throw new Refusal(Rules.HAS_LEFT, person.name());
        }
        if (scope != ScopeKind.ORGANISATION && placeId == null) {
            throw new Refusal(Rules.NO_PLACE);
        }
        if (scope != ScopeKind.ORGANISATION && role == Role.ADMINISTRATOR) {
            throw new Refusal(Rules.WHOLE_ONLY, role.label());
        }
        var place = scope == ScopeKind.ORGANISATION ? null : placeId;
        byHand(person.id(), role, scope, place);
        if (holds(person.id(), role, scope, place)) {
            return;
        }
        access.grant(person.id(), role, scope, place);
        audit.record(subject(person), "role given", Map.of(), words(role, scope, place));
    }

    /// What an administrator gives stays when an appointment that brought it ends.
    private void byHand(UUID personId, Role role, ScopeKind scope, @Nullable UUID place) {
        jdbc.sql("""
                        delete from organisation.carried_access where person_id = :person and access = :access
                        and scope = :scope and scope_id is not distinct from :place
                        """)
                .param("person", personId)
                .param("access", role.name())
                .param("scope", scope.name())
                .param("place", place, java.sql.Types.OTHER)
                .update();
    }

    private boolean holds(UUID personId, Role role, ScopeKind scope, @Nullable UUID place) {
        return access.grantsOf(personId).stream()
                .anyMatch(grant -> grant.role() == role
                        && grant.scope() == scope
                        && java.util.Objects.equals(grant.scopeId(), place));
    }

    /// Takes a role away.
    ///
    /// @throws Refusal where nobody could administer any more
    @Transactional
    public void take(UUID personId, Role role, ScopeKind scope, @Nullable UUID placeId) {
        access.require(Permission.ADMINISTER);
        var person = people.get(personId);
        if (role == Role.ADMINISTRATOR) {
            guardLastAdministrator(person);
        }
        if (!holds(person.id(), role, scope, placeId)) {
            return;
        }
        access.revoke(person.id(), role, scope, placeId);
        audit.record(subject(person), "role taken", words(role, scope, placeId), Map.of());
    }

    /// Takes all roles of who leaves.
    void takeAll(PersonView person) {
        guardLastAdministrator(person);
        for (var grant : access.grantsOf(person.id())) {
            access.revoke(person.id(), grant.role(), grant.scope(), grant.scopeId());
            audit.record(subject(person), "role taken", words(grant.role(), grant.scope(), grant.scopeId()), Map.of());
        }
    }

    /// Two administrators who remove each other at once wait for one another here, and one of them is refused.
    void guardLastAdministrator(PersonView person) {
        jdbc.sql("select pg_advisory_xact_lock(7301)").query((row, number) -> 1).single();
        var administrators = new HashSet<>(access.holders(Role.ADMINISTRATOR));
        if (!administrators.remove(person.id())) {
            return;
        }
        var others = administrators.isEmpty()
                ? 0
                : jdbc.sql("""
                                select count(*) from organisation.sign_in s
                                join organisation.person p on p.id = s.person_id
                                where s.person_id in (:others) and s.is_active and p.left_on is null
                                and (s.password_hash is not null or s.issuer is not null)
                                and not exists (select from organisation.engagement e where e.person_id = p.id)
                                """)
                        .param("others", administrators)
                        .query(Integer.class)
                        .single();
        if (others == 0) {
            throw new Refusal(Rules.LAST_ADMINISTRATOR, person.name());
        }
    }

    private static Subject subject(PersonView person) {
        return new Subject("person", person.id(), person.name(), null);
    }

    private static Map<String, Object> words(Role role, ScopeKind scope, @Nullable UUID place) {
        return place == null
                ? Map.of("role", role.label())
                : Map.of("role", role.label(), "scope", scope.name().toLowerCase(Locale.ROOT), "place", place);
    }
}

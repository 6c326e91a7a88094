package org.plumbline.app.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who somebody is that a provider vouches for. A sign-in is bound to issuer and subject, which never change hands; the
/// e-mail address binds them the first time only, and only where the provider has verified it.
@Service
public class Identities {
    private final JdbcClient jdbc;
    private final People people;
    private final IdentityProvider provider;
    private final Access access;
    private final AuditTrail audit;

    Identities(JdbcClient jdbc, People people, IdentityProvider provider, Access access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.people = people;
        this.provider = provider;
        this.access = access;
        this.audit = audit;
    }

    /// What a provider says of somebody, its signature checked.
    ///
    /// @param email null where it tells none
    /// @param isVerified true where the provider made sure that the address is theirs
    /// @param name as they are called
    public record Claim(
            String issuer,
            String subject,
            @Nullable String email,
            boolean isVerified,
            @Nullable String name) {}

    private record Known(UUID personId, String name) {}

    /// The person meant, empty where nobody may come in by this claim.
    @Transactional
    public Optional<Actor> enter(Claim claim) {
        var bound = bound(claim);
        if (bound.isPresent()) {
            return bound;
        }
        var email = claim.email();
        if (email == null || email.isBlank() || !claim.isVerified()) {
            return Optional.empty();
        }
        return bind(claim, email).or(() -> provision(claim, email));
    }

    private Optional<Actor> bound(Claim claim) {
        return jdbc.sql("""
                        select s.person_id, p.name from organisation.sign_in s
                        join organisation.person p on p.id = s.person_id
                        where s.issuer = :issuer and s.subject = :subject and s.is_active and p.left_on is null
                        """)
                .param("issuer", claim.issuer())
                .param("subject", claim.subject())
                .query(Known.class)
                .optional()
                .map(known -> new Actor(known.personId(), known.name()));
    }

    private Optional<Actor> bind(Claim claim, String email) {
        var person = jdbc.sql("""
                        update organisation.sign_in s set issuer = :issuer, subject = :subject
                        from organisation.person p
                        where p.id = s.person_id and lower(s.email) = lower(:email) and s.issuer is null
                        and s.is_active and p.left_on is null
                        and not exists (select from organisation.sign_in o
                            where o.issuer = :issuer and o.subject = :subject)
                        returning s.person_id, p.name
                        """)
                .param("issuer", claim.issuer())
                .param("subject", claim.subject())
                .param("email", email)
                .query(Known.class)
                .optional();
        return person.map(known -> {
            var actor = new Actor(known.personId(), known.name());
            return access.as(actor, () -> {
                audit.record(
                        new Subject("sign-in", known.personId(), known.name(), null),
                        "linked",
                        Map.of(),
                        Map.of("issuer", claim.issuer(), "subject", claim.subject()));
                return actor;
            });
        });
    }

    /// Where the setting allows it, somebody unknown becomes a person who may ask for things and no more.
    private Optional<Actor> provision(Claim claim, String email) {
        if (provider.current()
                        .filter(IdentityProvider.ProviderChoice::provisions)
                        .isEmpty()
                || isTaken(claim, email)) {
            return Optional.empty();
        }
        return access.asSystem(() -> {
            var id = people.known(email)
                    .orElseGet(() -> people.add(new NewPerson(
                            claim.name() == null ? email : claim.name(), email, null, null, null, false, true)));
            var person = people.get(id);
            if (person.hasLeft()) {
                return Optional.<Actor>empty();
            }
            jdbc.sql("""
                            insert into organisation.sign_in (person_id, email, issuer, subject)
                            values (:person, :email, :issuer, :subject)
                            """)
                    .param("person", id)
                    .param("email", email)
                    .param("issuer", claim.issuer())
                    .param("subject", claim.subject())
                    .update();
            access.grant(id, Role.REQUESTER, ScopeKind.ORGANISATION, null);
            audit.record(
                    new Subject("sign-in", id, person.name(), null),
                    "provisioned",
                    Map.of(),
                    Map.of("issuer", claim.issuer(), "role", Role.REQUESTER));
            return Optional.of(new Actor(id, person.name()));
        });
    }

    /// A sign-in of that address or that subject that was not let in stays out: deactivated, or bound to another.
    private boolean isTaken(Claim claim, String email) {
        return jdbc.sql("""
                        select exists (select from organisation.sign_in where lower(email) = lower(:email)
                        or (issuer = :issuer and subject = :subject))
                        """)
                .param("email", email)
                .param("issuer", claim.issuer())
                .param("subject", claim.subject())
                .query(Boolean.class)
                .single();
    }
}

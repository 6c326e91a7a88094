package org.plumbline.app.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.organisation.internal.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Personal tokens with which programs use the API as the person who made them. Shown once, kept as a hash.
@Service
public class ApiTokens {
    /// How every token begins, so that scanners for leaked secrets know it.
    public static final String PREFIX = "plb_";

    /// The longest life of a token.
    public static final int MOST_DAYS = 366;

    private static final int MOST_TOKENS = 50;

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Access access, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Rules about tokens.
    public enum Rules implements Rule {
        /// A token that nobody can tell from others will not be revoked in time.
        NAME("Give the token a name of 1 to 100 characters that says what uses it."),
        /// A token must end.
        LIFE("A token lives 1 to {0} days. Choose a number of days in between."),
        /// Too many to oversee.
        TOO_MANY("You have {0} tokens. Revoke one that is no longer used first.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// A token as its owner sees it.
    ///
    /// @param id names it; not the token itself
    /// @param name what uses it
    /// @param mayWrite false where it may only read
    /// @param lastUsedAt to the nearest minutes, null where never
    public record TokenView(
            UUID id,
            String name,
            boolean mayWrite,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /// Whom a token stands for.
    ///
    /// @param mayWrite false where it may only read
    public record Bearer(Actor actor, boolean mayWrite) {}

    /// Makes a token for the acting person.
    ///
    /// @return the token itself, which nobody can show again
    @Transactional
    public String make(String name, int days, boolean mayWrite) {
        var actor = access.actor();
        if (name.isBlank() || name.length() > 100) {
            throw new Refusal(Rules.NAME);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal(Rules.LIFE, MOST_DAYS);
        }
        if (own().size() >= MOST_TOKENS) {
            throw new Refusal(Rules.TOO_MANY, MOST_TOKENS);
        }
        var token = PREFIX + Secrets.random();
        var id = Ids.next();
        var until = clock.instant().plus(Duration.ofDays(days));
        jdbc.sql("""
                        insert into organisation.api_token (id, person_id, name, hash, may_write, expires_at)
                        values (:id, :person, :name, :hash, :write, :until)
                        """)
                .param("id", id)
                .param("person", actor.personId())
                .param("name", name.strip())
                .param("hash", Secrets.hash(token))
                .param("write", mayWrite)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                new Subject("api-token", id, name.strip(), null),
                "created",
                Map.of(),
                Map.of("person", actor.name(), "mayWrite", mayWrite, "expiresAt", until));
        return token;
    }

    /// The acting person's tokens that still work, newest first.
    public List<TokenView> own() {
        return jdbc.sql("""
                        select id, name, may_write, created_at, expires_at, last_used_at from organisation.api_token
                        where person_id = :person and revoked_at is null and expires_at > now()
                        order by created_at desc
                        """)
                .param("person", access.actor().personId())
                .query(Rows.of(TokenView.class))
                .list();
    }

    /// Ends one of the acting person's tokens.
    ///
    /// @throws Missing where they have no such token
    @Transactional
    public void revoke(UUID id) {
        var name = jdbc.sql("""
                        update organisation.api_token set revoked_at = now()
                        where id = :id and person_id = :person and revoked_at is null returning name
                        """)
                .param("id", id)
                .param("person", access.actor().personId())
                .query(Rows::text)
                .optional()
                .orElseThrow(() -> new Missing("api token", id));
        audit.record(new Subject("api-token", id, name, null), "revoked", Map.of(), Map.of());
    }

    /// Ends all tokens of a person who leaves.
    void revokeAll(UUID personId) {
        jdbc.sql(
                        "update organisation.api_token set revoked_at = now() where person_id = :person and revoked_at is null")
                .param("person", personId)
                .update();
    }

    private record Row(UUID id, UUID personId, String name, boolean mayWrite, boolean isStale) {}

    /// Whom a token stands for; empty where it is unknown, revoked, expired, or its person may not sign in any more.
    @Transactional
    public Optional<Bearer> bearer(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var row = jdbc.sql("""
                        select t.id, t.person_id, p.name, t.may_write,
                        t.last_used_at is null or t.last_used_at < now() - interval '5 minutes' as is_stale
                        from organisation.api_token t join organisation.person p on p.id = t.person_id
                        join organisation.sign_in s on s.person_id = t.person_id
                        where t.hash = :hash and t.revoked_at is null and t.expires_at > now()
                        and s.is_active and p.left_on is null
                        """)
                .param("hash", Secrets.hash(token))
                .query(Row.class)
                .optional();
        row.filter(Row::isStale)
                .ifPresent(used -> jdbc.sql("update organisation.api_token set last_used_at = now() where id = :id")
                        .param("id", used.id())
                        .update());
        return row.map(found -> new Bearer(new Actor(found.personId(), found.name()), found.mayWrite()));
    }
}

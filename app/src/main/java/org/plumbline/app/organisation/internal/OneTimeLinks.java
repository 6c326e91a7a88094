package org.plumbline.app.organisation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.organisation.internal.Throttle.Door;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Links that work once: 256 random bits, kept as a hash, void after a while or once a later one is made.
@Component
public class OneTimeLinks {
    private final JdbcClient jdbc;
    private final Throttle throttle;

    OneTimeLinks(JdbcClient jdbc, Throttle throttle) {
        this.jdbc = jdbc;
        this.throttle = throttle;
    }

    /// What a link is for.
    public enum Kind {
        /// Makes the first administrator.
        FIRST_RUN,
        /// Lets somebody invited choose a password.
        INVITATION,
        /// Lets somebody choose another password.
        RESET
    }

    /// Why a link is turned away.
    public enum Rules implements Rule {
        /// Somebody tries links.
        WAIT("Too many unknown links from this address. Wait {0} seconds and try again.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// An unused link.
    ///
    /// @param personId whom it is for, null for the first administrator
    public record OneTimeLink(UUID id, @Nullable UUID personId, Instant createdAt, Instant expiresAt) {}

    /// Makes a link and voids earlier ones of its kind and person.
    ///
    /// @return the word that its address ends with
    @Transactional
    public String make(Kind kind, @Nullable UUID personId, Instant until) {
        revoke(kind, personId);
        var word = Secrets.random();
        jdbc.sql("""
                        insert into organisation.one_time_link (id, kind, hash, person_id, expires_at)
                        values (:id, :kind, :hash, :person, :until)
                        """)
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("hash", Secrets.hash(word))
                .param("person", personId)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return word;
    }

    /// Voids the links of a kind and person that are still open.
    @Transactional
    public int revoke(Kind kind, @Nullable UUID personId) {
        return jdbc.sql("""
                        update organisation.one_time_link set revoked_at = now()
                        where kind = :kind and person_id is not distinct from :person::uuid
                        and used_at is null and revoked_at is null
                        """)
                .param("kind", kind.name())
                .param("person", personId)
                .update();
    }

    /// The open link of a word.
    ///
    /// @param address the network address that asks; too many unknown words from one make it wait
    /// @throws Missing where there is none: unknown, used, void or expired
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public OneTimeLink find(Kind kind, String word, String address) {
        var found = find(kind, word);
        if (found.isPresent()) {
            return found.get();
        }
        var wait = throttle.attempt(Door.LINK, address).map(Duration::toSeconds);
        if (wait.isPresent()) {
            throw new Refusal(Rules.WAIT, wait.get());
        }
        throw new Missing("link", kind);
    }

    private Optional<OneTimeLink> find(Kind kind, String word) {
        return jdbc.sql("""
                        select id, person_id, created_at, expires_at from organisation.one_time_link
                        where kind = :kind and hash = :hash
                        and used_at is null and revoked_at is null and expires_at > now()
                        """)
                .param("kind", kind.name())
                .param("hash", Secrets.hash(word))
                .query(Rows.of(OneTimeLink.class))
                .optional();
    }

    /// The open link of a kind and person, empty where there is none.
    @Transactional(readOnly = true)
    public Optional<OneTimeLink> open(Kind kind, UUID personId) {
        return jdbc.sql("""
                        select id, person_id, created_at, expires_at from organisation.one_time_link
                        where kind = :kind and person_id = :person
                        and used_at is null and revoked_at is null and expires_at > now()
                        """)
                .param("kind", kind.name())
                .param("person", personId)
                .query(Rows.of(OneTimeLink.class))
                .optional();
    }

    /// Uses a link up; of two at once only one succeeds.
    ///
    /// @throws Missing where it is no longer open
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(OneTimeLink link) {
        var used = jdbc.sql("""
                        update organisation.one_time_link set used_at = now()
                        where id = :id and used_at is null and revoked_at is null and expires_at > now()
                        """).param("id", link.id()).update();
        if (used == 0) {
            throw new Missing("link", link.id());
        }
    }
}

package org.plumbline.app.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.organisation.internal.KnownBrowsers;
import org.plumbline.app.organisation.internal.OneTimeLinks;
import org.plumbline.app.organisation.internal.OneTimeLinks.OneTimeLink;
import org.plumbline.app.organisation.internal.PasswordRules;
import org.plumbline.app.organisation.internal.Throttle;
import org.plumbline.app.organisation.internal.Throttle.Door;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/// The sign-ins of people: who may come in, and with which password.
@Service
public class SignIns {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final Throttle throttle;
    private final OneTimeLinks links;
    private final People people;
    private final BrowserSessions sessions;
    private final KnownBrowsers browsers;
    private final Access access;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final SingletonSupplier<String> nobodysHash;

    SignIns(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            PasswordRules rules,
            Throttle throttle,
            OneTimeLinks links,
            People people,
            BrowserSessions sessions,
            KnownBrowsers browsers,
            Access access,
            AuditTrail audit,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.rules = rules;
        this.throttle = throttle;
        this.links = links;
        this.people = people;
        this.sessions = sessions;
        this.browsers = browsers;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.nobodysHash =
                SingletonSupplier.of(() -> Objects.requireNonNull(passwords.encode("the password of nobody")));
    }

    /// Makes what unknown addresses are compared with beside the start, which should not wait for it.
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.startVirtualThread(nobodysHash::obtain);
    }

    /// Rules about sign-ins.
    public enum Rules implements Rule {
        /// A sign-in needs an address.
        NO_EMAIL("{0} has no e-mail address, which a sign-in needs. Enter one first."),
        /// The present password is asked for before anything that keeps others out.
        WRONG_PASSWORD("That is not your present password. Enter it again, or sign out and reset it."),
        /// Too many wrong guesses.
        WAIT("Too many wrong passwords. Wait {0} seconds and try again.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private record Known(
            UUID personId,
            String name,
            @Nullable String passwordHash,
            @Nullable Timestamp lastAt) {}

    /// Judges an e-mail address and a password, as slowly for an unknown address as for a known one. Wrong passwords
    /// count against the account, but from a browser that it was opened from before against that browser: nobody is
    /// kept out by somebody who guesses elsewhere.
    ///
    /// @param address the network address that asks
    /// @param browser the word by which the browser is known, null without one
    public SignInOutcome check(String email, String password, String address, @Nullable String browser) {
        var blocked = throttle.blocked(Door.SIGN_IN, address);
        if (blocked.isPresent()) {
            return new SignInOutcome.Wait(blocked.get());
        }
        return browser != null && browsers.knows(browser, email)
                ? judge(email, password, address, new Counted(Door.BROWSER, browser))
                : judge(email, password, address, new Counted(Door.ACCOUNT, email));
    }

    /// What a wrong password counts against.
    private record Counted(Door door, String subject) {}

    private SignInOutcome judge(String email, String password, String address, Counted counted) {
        if (throttle.failures(counted.door(), counted.subject()) >= Throttle.MOST_FAILURES) {
            return new SignInOutcome.Shut();
        }
        var wait = throttle.attempt(counted.door(), counted.subject());
        if (wait.isPresent()) {
            return new SignInOutcome.Wait(wait.get());
        }
        var known = active(email);
        var hash = known.map(Known::passwordHash).orElseGet(nobodysHash::obtain);
        if (!matches(password, hash) || known.isEmpty()) {
            throttle.attempt(Door.SIGN_IN, address);
            return new SignInOutcome.Wrong();
        }
        throttle.forget(counted.door(), counted.subject());
        throttle.forget(Door.ACCOUNT, email);
        var lastAt = known.get().lastAt();
        var actor = new Actor(known.get().personId(), known.get().name());
        return new SignInOutcome.Welcome(actor, lastAt == null ? null : lastAt.toInstant());
    }

    private boolean matches(String password, String hash) {
        return password.length() <= PasswordRules.LONGEST && passwords.matches(PasswordRules.normal(password), hash);
    }

    private Optional<Known> active(String email) {
        return jdbc.sql("""
                        select s.person_id, p.name, s.password_hash, s.last_at from organisation.sign_in s
                        join organisation.person p on p.id = s.person_id
                        where lower(s.email) = lower(:email) and s.is_active and p.left_on is null
                        and s.password_hash is not null
                        """).param("email", email.strip()).query(Known.class).optional();
    }

    /// Notes that somebody came in, by whatever door.
    @Transactional
    public void arrived(UUID personId) {
        jdbc.sql("update organisation.sign_in set last_at = clock_timestamp() where person_id = :person")
                .param("person", personId)
                .update();
    }

    /// How a person stands with signing in.
    ///
    /// @param lastAt when they came in last, null where never
    /// @param invitedUntil until when an open invitation works, null without one
    public record Standing(
            boolean canSignIn,
            @Nullable Instant lastAt,
            @Nullable Instant invitedUntil) {}

    /// How a person stands with signing in.
    @Transactional(readOnly = true)
    public Standing standing(UUID personId) {
        var lastAt = jdbc.sql(
                        "select last_at from organisation.sign_in where person_id = :person and last_at is not null")
                .param("person", personId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
        var invited = links.open(OneTimeLinks.Kind.INVITATION, personId);
        return new Standing(
                canSignIn(personId),
                lastAt.orElse(null),
                invited.map(OneTimeLink::expiresAt).orElse(null));
    }

    /// Lets a person sign in with their e-mail address and this password, in place of any earlier one. For the system
    /// and administrators; what people choose themselves has to keep to the rules.
    @Transactional
    public void open(UUID personId, String password) {
        access.require(Permission.ADMINISTER);
        store(personId, password, "opened");
    }

    private void store(UUID personId, String password, String action) {
        var person = people.get(personId);
        var email = person.email();
        if (email == null) {
            throw new Refusal(Rules.NO_EMAIL, person.name());
        }
        jdbc.sql("""
                        insert into organisation.sign_in (person_id, email, password_hash, password_changed_at)
                        values (:person, :email, :hash, now())
                        on conflict (person_id) do update set
                        email = :email, password_hash = :hash, password_changed_at = now(), is_active = true
                        """)
                .param("person", personId)
                .param("email", email)
                .param("hash", passwords.encode(PasswordRules.normal(password)))
                .update();
        sessions.endAll(personId);
        browsers.forget(personId);
        throttle.forget(Door.ACCOUNT, email);
        audit.record(new Subject("sign-in", personId, person.name(), null), action, Map.of(), Map.of());
    }

    /// Stores a password that the person chose. All their sessions end.
    ///
    /// @param action as the audit trail tells it
    /// @throws Refusal where the password breaks a rule
    @Transactional
    void choose(UUID personId, String password, String action) {
        var person = people.get(personId);
        rules.check(password, person.name(), person.email());
        store(personId, password, action);
    }

    /// True where the person has a way to sign in.
    boolean canSignIn(UUID personId) {
        return jdbc.sql("""
                        select exists (select from organisation.sign_in where person_id = :person and is_active
                        and (password_hash is not null or issuer is not null))
                        """).param("person", personId).query(Boolean.class).single();
    }

    /// Whom a one-time link is for.
    UUID personOf(OneTimeLink link) {
        if (link.personId() == null) {
            throw new Missing("link", link.id());
        }
        return link.personId();
    }

    /// Changes the acting person's own password. All their sessions end; the caller begins a new one.
    ///
    /// @throws Refusal where the present password is wrong or the new one breaks a rule
    public void change(String present, String next) {
        var actor = access.actor();
        prove(present);
        transactions.executeWithoutResult(status -> choose(actor.personId(), next, "password changed"));
    }

    /// Asks the acting person for the present password, throttled like the front door.
    ///
    /// @throws Refusal where it is wrong
    public void prove(String present) {
        var actor = access.actor();
        var email = jdbc.sql("select email from organisation.sign_in where person_id = :person")
                .param("person", actor.personId())
                .query(String.class)
                .single();
        var own = actor.personId().toString();
        switch (judge(email, present, own, new Counted(Door.BROWSER, own))) {
            case SignInOutcome.Welcome welcome -> {}
            case SignInOutcome.Wrong wrong -> throw new Refusal(Rules.WRONG_PASSWORD);
            case SignInOutcome.Wait wait ->
                throw new Refusal(Rules.WAIT, wait.time().toSeconds());
            case SignInOutcome.Shut shut -> throw new Refusal(Rules.WAIT, 900);
        }
    }
}

package org.plumbline.app.organisation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.setting.MailServers;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kit.Words;
import org.plumbline.app.organisation.internal.OneTimeLinks;
import org.plumbline.app.organisation.internal.OneTimeLinks.Kind;
import org.plumbline.app.organisation.internal.Throttle;
import org.plumbline.app.organisation.internal.Throttle.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Another password for who forgot the old one: a link by mail that works once within an hour.
@Service
public class PasswordResets {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordResets.class);
    private static final Duration LIFE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final Throttle throttle;
    private final PublicAddress address;
    private final MailServers mail;
    private final PasswordLinks passwords;
    private final Clock clock;

    PasswordResets(
            JdbcClient jdbc,
            OneTimeLinks links,
            Throttle throttle,
            PublicAddress address,
            MailServers mail,
            PasswordLinks passwords,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.throttle = throttle;
        this.address = address;
        this.mail = mail;
        this.passwords = passwords;
        this.clock = clock;
    }

    private record Known(UUID personId, String name, String email) {}

    /// Sends the link where the address belongs to a sign-in. Who asks learns nothing, not even from the time it takes:
    /// the letter leaves later.
    ///
    /// @return how long to wait where this network address asks too often, else empty
    public Optional<Duration> request(String email, String from) {
        var wait = throttle.attempt(Door.RESET, from);
        if (wait.isPresent()) {
            return wait;
        }
        if (throttle.attempt(Door.RESET_ACCOUNT, email).isEmpty()) {
            Thread.ofVirtual().start(() -> send(email));
        }
        return Optional.empty();
    }

    private void send(String email) {
        var known =
                jdbc.sql("""
                        select s.person_id, p.name, s.email from organisation.sign_in s
                        join organisation.person p on p.id = s.person_id
                        where lower(s.email) = lower(:email) and s.is_active and p.left_on is null
                        """).param("email", email.strip()).query(Known.class).optional();
        if (known.isEmpty()) {
            return;
        }
        var person = known.get();
        var word = links.make(Kind.RESET, person.personId(), clock.instant().plus(LIFE));
        var text = Words.t(
                "Hello {0},\n\nsomebody asked for another password for your sign-in to Plumbline. Choose it here:\n\n{1}"
                        + "\n\nThe link works once, within an hour. If it was not you, ignore this letter.\n",
                person.name(), address.link("/reset/" + word));
        try {
            mail.send(person.email(), Words.t("Another password for Plumbline"), text);
        } catch (Refusal refused) {
            LOG.warn("a password reset could not be mailed: {}", refused.rule().name());
        }
    }

    /// Whose password a link resets.
    ///
    /// @throws org.plumbline.app.kernel.Missing where it no longer works
    public PersonView check(String word, String from) {
        return passwords.check(Kind.RESET, word, from);
    }

    /// Sets another password; all sessions of the person end and the count of failures starts anew.
    ///
    /// @throws Refusal where the password breaks a rule
    @Transactional
    public Actor reset(String word, String password, String from) {
        return passwords.choose(Kind.RESET, word, password, from, "password reset");
    }
}

package org.plumbline.app.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kit.Words;
import org.plumbline.app.organisation.internal.OneTimeLinks;
import org.plumbline.app.organisation.internal.OneTimeLinks.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invitations to sign in: a link by mail that works once and lets somebody choose their password.
@Service
public class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final PasswordLinks passwords;
    private final PublicAddress address;
    private final People people;
    private final SignIns signIns;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            OneTimeLinks links,
            PasswordLinks passwords,
            PublicAddress address,
            People people,
            SignIns signIns,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.passwords = passwords;
        this.address = address;
        this.people = people;
        this.signIns = signIns;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Rules about invitations.
    public enum Rules implements Rule {
        /// Who left does not come back by mail.
        HAS_LEFT("{0} has left. Take the person back first."),
        /// A second way in is the reset.
        SIGNS_IN_ALREADY("{0} signs in already. A forgotten password is reset on the sign-in page.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// A letter to be sent: nothing of it is kept, since it holds the link.
    public record Letter(String to, String subject, String text, String link) {}

    /// Invites a person, in place of any earlier invitation.
    ///
    /// @return the letter with the link, to be sent or handed over
    @Transactional
    public Letter invite(UUID personId) {
        access.require(Permission.ADMINISTER);
        var person = people.get(personId);
        var email = person.email();
        if (person.hasLeft()) {
            throw new Refusal(Rules.HAS_LEFT, person.name());
        }
        if (email == null) {
            throw new Refusal(SignIns.Rules.NO_EMAIL, person.name());
        }
        if (signIns.canSignIn(personId)) {
            throw new Refusal(Rules.SIGNS_IN_ALREADY, person.name());
        }
        jdbc.sql("""
                        insert into organisation.sign_in (person_id, email) values (:person, :email)
                        on conflict (person_id) do update set email = :email, is_active = true
                        """).param("person", personId).param("email", email).update();
        var word = links.make(Kind.INVITATION, personId, clock.instant().plus(LIFE));
        audit.record(
                new Subject("sign-in", personId, person.name(), null), "invited", Map.of(), Map.of("email", email));
        var link = address.link("/invitation/" + word);
        var text = Words.t(
                "Hello {0},\n\n{1} invites you to Plumbline. Choose your password here:\n\n{2}\n\n"
                        + "The link works once, within seven days. If you did not expect this letter, ignore it.\n",
                person.name(), access.actor().name(), link);
        return new Letter(email, Words.t("Your invitation to Plumbline"), text, link);
    }

    /// Voids a person's invitation.
    @Transactional
    public void revoke(UUID personId) {
        access.require(Permission.ADMINISTER);
        var person = people.get(personId);
        if (links.revoke(Kind.INVITATION, personId) > 0) {
            audit.record(
                    new Subject("sign-in", personId, person.name(), null), "invitation revoked", Map.of(), Map.of());
        }
    }

    /// Until when a person's open invitation works, empty where there is none.
    public Optional<Instant> openUntil(UUID personId) {
        return links.open(Kind.INVITATION, personId).map(OneTimeLinks.OneTimeLink::expiresAt);
    }

    /// Whose invitation a link carries.
    ///
    /// @throws org.plumbline.app.kernel.Missing where it no longer works
    public PersonView check(String word, String from) {
        return passwords.check(Kind.INVITATION, word, from);
    }

    /// Takes an invitation up with a password.
    ///
    /// @throws Refusal where the password breaks a rule
    @Transactional
    public Actor accept(String word, String password, String from) {
        return passwords.choose(Kind.INVITATION, word, password, from, "opened");
    }
}

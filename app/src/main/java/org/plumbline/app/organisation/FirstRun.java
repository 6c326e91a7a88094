package org.plumbline.app.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.setting.FiscalYear;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.organisation.internal.OneTimeLinks;
import org.plumbline.app.organisation.internal.OneTimeLinks.Kind;
import org.plumbline.app.organisation.internal.PasswordRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the first administrator of an empty installation, by a link that only who starts the server sees. There is no
/// default password.
@Service
public class FirstRun {
    /// Setting: what the organisation is called.
    public static final String ORGANISATION_NAME = "organisation.name";

    private static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final PublicAddress address;
    private final PasswordRules rules;
    private final Settings settings;
    private final FiscalYear fiscal;
    private final People people;
    private final SignIns signIns;
    private final Access access;
    private final Clock clock;

    FirstRun(
            JdbcClient jdbc,
            OneTimeLinks links,
            PublicAddress address,
            PasswordRules rules,
            Settings settings,
            FiscalYear fiscal,
            People people,
            SignIns signIns,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.address = address;
        this.rules = rules;
        this.settings = settings;
        this.fiscal = fiscal;
        this.people = people;
        this.signIns = signIns;
        this.access = access;
        this.clock = clock;
    }

    /// Command: the installation gets its organisation and first administrator.
    ///
    /// @param isHead also leads the office
    /// @param fiscal the month in which fiscal years start, null where nobody said
    public record Founding(
            @NotBlank @Size(max = 200) String organisation,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            String password,
            boolean isHead,
            @Nullable Month fiscal) {}

    /// True where nobody can sign in.
    @Transactional(readOnly = true)
    public boolean isDue() {
        return !jdbc.sql("""
                        select exists (select from organisation.sign_in s
                        join organisation.person p on p.id = s.person_id
                        where s.is_active and p.left_on is null and (s.password_hash is not null or s.issuer is not null))
                        """).query(Boolean.class).single();
    }

    /// A fresh link that makes the first administrator, good for a day and once; empty where somebody can sign in.
    /// For who starts the server: whoever has the link owns the installation.
    @Transactional
    public Optional<String> link() {
        if (!isDue()) {
            return Optional.empty();
        }
        var word = links.make(Kind.FIRST_RUN, null, clock.instant().plus(LIFE));
        return Optional.of(address.link("/first-run/" + word));
    }

    /// Asks whether a link still works.
    ///
    /// @throws org.plumbline.app.kernel.Missing where it does not
    public void check(String word, String from) {
        links.find(Kind.FIRST_RUN, word, from);
        if (!isDue()) {
            throw new org.plumbline.app.kernel.Missing("link", Kind.FIRST_RUN);
        }
    }

    /// Asks whether a password would do for the first administrator, before anything is made.
    ///
    /// @throws org.plumbline.app.kernel.Refusal where it breaks a rule
    public void checkPassword(Founding founding) {
        rules.check(founding.password(), founding.name(), founding.email(), founding.organisation());
    }

    /// Makes the organisation and its first administrator.
    ///
    /// @throws org.plumbline.app.kernel.Refusal where the password breaks a rule
    @Transactional
    public Actor found(String word, Founding founding, String from) {
        check(word, from);
        checkPassword(founding);
        return access.asSystem(() -> {
            links.use(links.find(Kind.FIRST_RUN, word, from));
            settings.put(ORGANISATION_NAME, founding.organisation());
            fiscal.state(founding.fiscal());
            var id = people.known(founding.email())
                    .orElseGet(() -> people.add(
                            new NewPerson(founding.name(), founding.email(), null, null, null, false, true)));
            signIns.open(id, founding.password());
            access.grant(id, Role.ADMINISTRATOR, ScopeKind.ORGANISATION, null);
            if (founding.isHead()) {
                access.grant(id, Role.PMO_HEAD, ScopeKind.ORGANISATION, null);
            }
            return new Actor(id, people.get(id).name());
        });
    }
}

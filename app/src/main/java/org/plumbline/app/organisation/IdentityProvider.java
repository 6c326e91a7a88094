package org.plumbline.app.organisation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.setting.FarHosts;
import org.plumbline.app.kernel.setting.Settings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The OpenID Connect provider that people may sign in with: as the environment says (`PLUMBLINE_OIDC_ISSUER`,
/// `_CLIENT_ID`, `_CLIENT_SECRET`, `_LABEL`), else as an administrator set it.
@Service
public class IdentityProvider {
    private static final String ISSUER = "oidc.issuer";
    private static final String CLIENT_ID = "oidc.client-id";
    private static final String CLIENT_SECRET = "oidc.client-secret";
    private static final String LABEL = "oidc.label";
    private static final String PROVISIONS = "oidc.provisions";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;
    private final Environment environment;
    private final Access access;
    private final FarHosts hosts;

    IdentityProvider(Settings settings, Environment environment, Access access, FarHosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
        this.environment = environment;
        this.access = access;
    }

    /// Rules about the provider.
    public enum Rules implements Rule {
        /// Tokens travel over it.
        ISSUER("Enter the issuer as the provider states it, beginning with https://."),
        /// Nothing to identify us by.
        CLIENT("Enter the client id that the provider gave you."),
        /// The issuer's discovery document is not there.
        SILENT("The provider does not answer under {0}. Compare the issuer with the provider's own page.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// The provider.
    ///
    /// @param label on the button: "Sign in with ..."
    /// @param provisions true where unknown people with a verified address become requesters
    public record ProviderChoice(
            String issuer, String clientId, String clientSecret, String label, boolean provisions) {
        @Override
        public String toString() {
            return issuer;
        }
    }

    /// The provider in use, empty where there is none.
    public Optional<ProviderChoice> current() {
        return fromEnvironment().or(this::fromSettings);
    }

    /// True where the environment names the provider, so that the screen cannot.
    public boolean isFixed() {
        return fromEnvironment().isPresent();
    }

    private Optional<ProviderChoice> fromEnvironment() {
        var issuer = environment.getProperty("PLUMBLINE_OIDC_ISSUER");
        var client = environment.getProperty("PLUMBLINE_OIDC_CLIENT_ID");
        if (issuer == null || client == null) {
            return Optional.empty();
        }
        return Optional.of(new ProviderChoice(
                issuer,
                client,
                environment.getProperty("PLUMBLINE_OIDC_CLIENT_SECRET", ""),
                environment.getProperty("PLUMBLINE_OIDC_LABEL", "OpenID Connect"),
                environment.getProperty("PLUMBLINE_OIDC_PROVISION", Boolean.class, false)));
    }

    private Optional<ProviderChoice> fromSettings() {
        var issuer = settings.get(ISSUER);
        var client = settings.get(CLIENT_ID);
        if (issuer.isEmpty() || client.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProviderChoice(
                issuer.get(),
                client.get(),
                settings.secret(CLIENT_SECRET).orElse(""),
                settings.get(LABEL).orElse("OpenID Connect"),
                settings.get(PROVISIONS).isPresent()));
    }

    /// Sets the provider; an empty issuer removes it.
    ///
    /// @param secret null keeps the present one
    @Transactional
    public void set(String issuer, String clientId, @Nullable String secret, String label, boolean provisions) {
        access.require(Permission.ADMINISTER);
        if (!issuer.isBlank()) {
            check(issuer, clientId);
        }
        settings.put(ISSUER, issuer);
        settings.put(CLIENT_ID, clientId);
        settings.put(LABEL, label);
        settings.put(PROVISIONS, provisions ? "true" : null);
        if (secret != null || issuer.isBlank()) {
            settings.putSecret(CLIENT_SECRET, secret);
        }
    }

    /// Refuses an issuer that is not safe and a missing client id.
    public void check(String issuer, String clientId) {
        requireIssuer(issuer, hosts);
        if (clientId.isBlank()) {
            throw new Refusal(Rules.CLIENT);
        }
    }

    /// Refuses an address that tokens must not travel to, or that this server is not to talk to.
    ///
    /// @throws Refusal with why
    public static void requireIssuer(String address, FarHosts hosts) {
        try {
            var uri = new URI(address);
            var isSafe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost())));
            if (!isSafe || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
                throw new Refusal(Rules.ISSUER);
            }
            hosts.check(uri.getHost(), uri.getPort(), Set.of());
        } catch (URISyntaxException e) {
            throw new Refusal(Rules.ISSUER);
        }
    }
}

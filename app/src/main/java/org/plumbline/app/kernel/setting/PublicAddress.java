package org.plumbline.app.kernel.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/// Under which address people reach the installation. Links in letters are made from it, never from what a request
/// claims its host to be.
@Service
public class PublicAddress {
    /// The setting's name; read before the application starts, too.
    public static final String NAME = "public.address";

    private final Settings settings;
    private final Environment environment;

    PublicAddress(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /// Rules about the address.
    public enum Rules implements Rule {
        /// Passwords travel over it.
        NOT_HTTPS("The public address must look like https://pmo.example.org, without a path. Plain http is not safe.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// The stated address, without a slash at its end; empty where none is.
    public Optional<String> stated() {
        return Optional.ofNullable(environment.getProperty("plumbline.public-address"))
                .filter(text -> !text.isBlank())
                .or(() -> settings.get(NAME));
    }

    /// States the address; blank takes it back.
    ///
    /// @throws Refusal where it is no https address
    public void state(@Nullable String address) {
        if (address == null || address.isBlank()) {
            settings.put(NAME, null);
            return;
        }
        settings.put(NAME, checked(address.strip()));
    }

    private static String checked(String address) {
        try {
            var uri = new URI(address);
            var path = uri.getRawPath();
            var isPlain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (!"https".equals(uri.getScheme()) || uri.getHost() == null || !isPlain) {
                throw new Refusal(Rules.NOT_HTTPS);
            }
            if (path != null && !path.isEmpty() && !"/".equals(path)) {
                throw new Refusal(Rules.NOT_HTTPS);
            }
            return "https://" + uri.getRawAuthority();
        } catch (URISyntaxException e) {
            throw new Refusal(Rules.NOT_HTTPS);
        }
    }

    /// A link to a page of ours that works outside of a request.
    public String link(String path) {
        return stated().orElseGet(() -> scheme() + "://localhost:" + environment.getProperty("local.server.port"))
                + path;
    }

    private String scheme() {
        return environment.getProperty("server.ssl.key-store") == null ? "http" : "https";
    }
}

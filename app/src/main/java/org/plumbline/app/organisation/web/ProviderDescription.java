package org.plumbline.app.organisation.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kernel.setting.FarHosts;
import org.plumbline.app.organisation.IdentityProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a provider says of itself under `/.well-known/openid-configuration` (OpenID Connect Discovery 1.0), asked for
/// without following redirects, and believed only where it names itself as it was asked and no address that this
/// server is not to talk to.
@Component
class ProviderDescription {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 1 << 20;
    private static final List<String> ASKED_BY_US =
            List.of("token_endpoint", "jwks_uri", "userinfo_endpoint", "introspection_endpoint");

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final FarHosts hosts;
    private final JsonMapper json;

    ProviderDescription(FarHosts hosts, JsonMapper json) {
        this.hosts = hosts;
        this.json = json;
    }

    /// @throws RuntimeException where there is none, or one that is not to be believed
    Map<String, Object> of(String issuer) {
        IdentityProvider.requireIssuer(issuer, hosts);
        var address = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        var described = json.readValue(read(address), new TypeReference<Map<String, Object>>() {});
        if (!issuer.equals(described.get("issuer"))) {
            throw new IllegalStateException("it names another issuer");
        }
        for (var name : ASKED_BY_US) {
            if (described.get(name) instanceof String endpoint) {
                IdentityProvider.requireIssuer(endpoint.replaceFirst("\\?.*", ""), hosts);
            }
        }
        return described;
    }

    private String read(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("it answers " + answer.statusCode());
                }
                return new String(body.readNBytes(LONGEST), java.nio.charset.StandardCharsets.UTF_8);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }
}

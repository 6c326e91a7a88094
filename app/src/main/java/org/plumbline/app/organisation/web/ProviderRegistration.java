package org.plumbline.app.organisation.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.organisation.IdentityProvider;
import org.plumbline.app.organisation.IdentityProvider.ProviderChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;

/// The provider as it describes itself (discovery), asked for when first needed and again when the setting changes.
@Component
class ProviderRegistration implements ClientRegistrationRepository {
    static final String ID = "provider";
    static final String START = "/sign-in/oidc";
    static final String RETURN = "/sign-in/return/" + ID;

    private static final Logger LOG = LoggerFactory.getLogger(ProviderRegistration.class);

    private record Discovered(ProviderChoice provider, String redirect, ClientRegistration registration) {}

    private final IdentityProvider provider;
    private final PublicAddress address;
    private final ProviderDescription descriptions;
    private volatile @Nullable Discovered latest;

    ProviderRegistration(IdentityProvider provider, PublicAddress address, ProviderDescription descriptions) {
        this.descriptions = descriptions;
        this.provider = provider;
        this.address = address;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return ID.equals(registrationId)
                ? provider.current().flatMap(this::discover).orElse(null)
                : null;
    }

    private Optional<ClientRegistration> discover(ProviderChoice wanted) {
        var redirect = address.link(RETURN);
        var known = latest;
        if (known != null && known.provider().equals(wanted) && known.redirect().equals(redirect)) {
            return Optional.of(known.registration());
        }
        try {
            var registration = describe(wanted, redirect);
            latest = new Discovered(wanted, redirect, registration);
            return Optional.of(registration);
        } catch (RuntimeException silent) {
            LOG.warn("the identity provider {} does not answer: {}", wanted, silent.getMessage());
            return Optional.empty();
        }
    }

    /// @throws RuntimeException where the issuer has no discovery document, or one that names another issuer
    ClientRegistration describe(ProviderChoice provider, String redirect) {
        var method = provider.clientSecret().isEmpty()
                ? ClientAuthenticationMethod.NONE
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
        return ClientRegistrations.fromOidcConfiguration(descriptions.of(provider.issuer()))
                .registrationId(ID)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(method)
                .scope("openid", "profile", "email")
                .redirectUri(redirect)
                .clientName(provider.label())
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /// How the provider signs: RS256, which every provider must offer, else ES256. Nothing weaker is ever accepted.
    static SignatureAlgorithm algorithm(ClientRegistration registration) {
        var offered = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        var hasRsa = !(offered instanceof List<?> list) || list.contains("RS256");
        return hasRsa ? SignatureAlgorithm.RS256 : SignatureAlgorithm.ES256;
    }
}

package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.Identities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// What happens when somebody comes back from the provider. The provider's tokens are not kept: they have served.
@Component
class ProviderArrival
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler, OAuth2AuthorizedClientRepository {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderArrival.class);

    private final Identities identities;
    private final Arrivals arrivals;

    ProviderArrival(Identities identities, Arrivals arrivals) {
        this.identities = identities;
        this.arrivals = arrivals;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SecurityContextHolder.clearContext();
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            response.sendRedirect("/sign-in?provider=failed");
            return;
        }
        var claim = new Identities.Claim(
                Objects.requireNonNull(user.getIdToken().getIssuer(), "checked before")
                        .toString(),
                Objects.requireNonNull(user.getIdToken().getSubject(), "checked before"),
                user.getEmail(),
                isVerified(user),
                user.getFullName());
        var actor = identities.enter(claim);
        if (actor.isEmpty()) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect("/sign-in?provider=unknown");
            return;
        }
        arrivals.begin(request, response, actor.get());
        response.sendRedirect("/");
    }

    /// That the address is the person's own, the provider says by the standard claim, or by the one that Microsoft's
    /// has
    /// in its place.
    private static boolean isVerified(OidcUser user) {
        var standard = user.getEmailVerified();
        if (standard != null) {
            return standard;
        }
        var domainOwner = user.getIdToken().<Object>getClaim("xms_edov");
        return domainOwner != null && Set.of("true", "1").contains(domainOwner.toString());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("a sign-in with the identity provider failed: {}", failure.getMessage());
        response.sendRedirect("/sign-in?provider=failed");
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the framework declares it
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String clientRegistrationId, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Nothing of it is needed again.
    }

    @Override
    public void removeAuthorizedClient(
            String clientRegistrationId,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Nothing was kept.
    }
}

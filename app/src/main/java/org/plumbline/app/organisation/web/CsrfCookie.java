package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Keeps the proof of a form's origin in a cookie that no script reads, so that a visitor who never signs in costs no
/// session. Over TLS the cookie is bound to this host.
class CsrfCookie implements CsrfTokenRepository {
    private final CookieCsrfTokenRepository secure = cookie("__Host-origin", true);
    private final CookieCsrfTokenRepository plain = cookie("origin", false);

    private static CookieCsrfTokenRepository cookie(String name, boolean isSecure) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(name);
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(
                attributes -> attributes.httpOnly(true).secure(isSecure).sameSite("Strict"));
        return cookie;
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}

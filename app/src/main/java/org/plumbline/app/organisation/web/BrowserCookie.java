package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.internal.KnownBrowsers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The cookie by which a browser is known from which somebody signed in; it says nothing about who and opens nothing.
final class BrowserCookie {
    private BrowserCookie() {}

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-browser" : "browser";
    }

    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null ? null : cookie.getValue();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String word) {
        var cookie = ResponseCookie.from(name(request), word)
                .path("/")
                .maxAge(Duration.ofDays(KnownBrowsers.DAYS))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.shell.OwnAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Sends whoever is not signed in to the sign-in and back afterwards; programs get a plain 401.
class WayIn implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/v3/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            Problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    Words.t("Sign in, or send a token: \"Authorization: Bearer plb_...\"."));
            return;
        }
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", signIn(request));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.sendRedirect(signIn(request));
    }

    /// The sign-in, and from there to the page that was asked for, or whose form was sent: the browser kept what was
    /// typed there.
    private static String signIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        var isPage = "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null;
        var wanted = isPage ? asked : OwnAddress.before(request, "/");
        return "/".equals(wanted) ? "/sign-in" : "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}

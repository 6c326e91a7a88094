package org.plumbline.app.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.plumbline.app.kit.Words;
import org.plumbline.app.organisation.ApiTokens;
import org.plumbline.app.organisation.internal.Throttle;
import org.plumbline.app.organisation.internal.Throttle.Door;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a program in with its person's token. A cookie that comes along is not looked at, so no form of another site
/// can use it and no proof of origin is needed.
class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiTokens tokens;
    private final Throttle throttle;

    BearerFilter(ApiTokens tokens, Throttle throttle) {
        this.tokens = tokens;
        this.throttle = throttle;
    }

    /// True for a request that brings a token.
    static boolean concerns(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        var bearer = tokens.bearer(token);
        if (bearer.isEmpty()) {
            turnAway(request, response);
            return;
        }
        if (!bearer.get().mayWrite() && !READING.contains(request.getMethod())) {
            Problems.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    Words.t("This token may only read. Make one that may write under your settings."));
            return;
        }
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Arrivals.authentication(bearer.get().actor()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wait = throttle.attempt(Door.TOKEN, request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds()));
            Problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    Words.t("Too many unknown tokens from this address. Wait and try again."));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        Problems.write(
                response,
                HttpStatus.UNAUTHORIZED,
                Words.t("This token is unknown, expired or revoked. Make another under your settings."));
    }
}

package org.plumbline.app.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.plumbline.app.kit.shell.Csp;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sets the security headers on every answer, files and faults included, and turns away what another site makes a
/// browser send.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {
    private static final Set<String> SAFE =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        response.setHeader("Content-Security-Policy", Csp.policy(Nonce.of(request)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                        + " microphone=(), midi=(), payment=(), usb=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        cache(path, response);
        if (comesFromElsewhere(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /// Pages are never kept; files whose address changes with their content are kept for good; other files are asked
    /// for again by their tag.
    private static void cache(String path, HttpServletResponse response) {
        if (path.startsWith("/webjars/") || path.startsWith("/_static/")) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else if (path.startsWith("/js/") || path.startsWith("/css/") || path.startsWith("/img/")) {
            response.setHeader("Cache-Control", "no-cache");
        } else if (!path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /// Browsers say where a request comes from; a change that another site's page asks for is never ours.
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return !SAFE.contains(request.getMethod()) && ("cross-site".equals(site) || "same-site".equals(site));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}

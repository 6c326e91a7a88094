package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.shell.OwnAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Answers a form that cannot prove that it came from our page: mostly a page left open since before the sign-in.
class StalePage implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            Problems.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    Words.t("A change needs a token, or the page's own X-CSRF-TOKEN header."));
            return;
        }
        if (SecurityContextHolder.getContext().getAuthentication() == null
                && !request.getRequestURI().equals("/sign-in")) {
            new WayIn()
                    .commence(
                            request,
                            response,
                            new org.springframework.security.authentication.InsufficientAuthenticationException(
                                    "no proof of origin"));
            return;
        }
        if (request.getRequestURI().equals("/sign-in")) {
            response.setHeader(HttpHeaders.LOCATION, "/sign-in?stale");
            response.setStatus(HttpStatus.SEE_OTHER.value());
            return;
        }
        var page = OwnAddress.before(request, "");
        if (page.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        // Signed in anew in another tab: the page comes back with a fresh proof, and the browser with what was typed.
        response.setHeader(HttpHeaders.LOCATION, page + "#again");
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }
}

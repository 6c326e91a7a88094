package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.organisation.BrowserSessions;
import org.plumbline.app.organisation.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Begins the browser session of somebody who proved who they are, by whatever door they came.
@Component
class Arrivals {
    private static final int LONGEST_BROWSER = 300;

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository csrf;
    private final SignIns signIns;

    Arrivals(CsrfTokenRepository csrf, SignIns signIns) {
        this.csrf = csrf;
        this.signIns = signIns;
    }

    /// A session of its own, never the one that the visitor brought: nobody can plant a session on somebody else.
    void begin(HttpServletRequest request, HttpServletResponse response, Actor actor) {
        var brought = request.getSession(false);
        if (brought != null) {
            brought.invalidate();
        }
        var session = request.getSession(true);
        session.setAttribute(BrowserSessions.ADDRESS, request.getRemoteAddr());
        session.setAttribute(BrowserSessions.BROWSER, browser(request));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(actor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrf.saveToken(null, request, response);
        signIns.arrived(actor.personId());
    }

    /// What the security context holds for a person.
    static Authentication authentication(Actor actor) {
        return new PreAuthenticatedAuthenticationToken(new SignedInPerson(actor), "", List.of());
    }

    private static String browser(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_BROWSER));
    }
}

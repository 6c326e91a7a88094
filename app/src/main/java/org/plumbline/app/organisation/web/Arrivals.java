package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.organisation.BrowserSessions;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.app.organisation.internal.KnownBrowsers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Begins the browser session of somebody who proved who they are, by whatever door they came.
@Component
class Arrivals {
    private static final int LONGEST_BROWSER = 60;

    /// In the order in which to look: most browsers also claim to be others.
    private static final Map<String, String> BROWSERS =
            ordered("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            ", Android",
            "iPhone",
            ", iPhone",
            "iPad",
            ", iPad",
            "Windows",
            ", Windows",
            "Mac OS",
            ", Mac",
            "Linux",
            ", Linux");

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository csrf;
    private final SignIns signIns;
    private final KnownBrowsers browsers;

    Arrivals(CsrfTokenRepository csrf, SignIns signIns, KnownBrowsers browsers) {
        this.csrf = csrf;
        this.signIns = signIns;
        this.browsers = browsers;
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
        BrowserCookie.write(request, response, browsers.add(actor.personId()));
    }

    /// What the security context holds for a person.
    static Authentication authentication(Actor actor) {
        return new PreAuthenticatedAuthenticationToken(new SignedInPerson(actor), "", List.of());
    }

    /// What the browser calls itself in two words: enough to know one's own devices again.
    private static String browser(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent == null) {
            return "";
        }
        var browser = first(agent, BROWSERS);
        var system = first(agent, SYSTEMS);
        return browser.isEmpty() ? agent.substring(0, Math.min(agent.length(), LONGEST_BROWSER)) : browser + system;
    }

    private static String first(String agent, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}

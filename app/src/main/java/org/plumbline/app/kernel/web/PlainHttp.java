package org.plumbline.app.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.plumbline.app.kit.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Where people reach the installation over a proxy with TLS, turns away what comes past it or what the proxy does not
/// declare: a password would travel readable, and cookies would go without their protection. This machine itself and
/// the question for health may come without.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class PlainHttp extends OncePerRequestFilter {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final String HEALTH = "/actuator/health";

    private final String publicAddress;
    private final JsonMapper json;

    PlainHttp(@Value("${plumbline.public-address:}") String publicAddress, JsonMapper json) {
        this.publicAddress = publicAddress;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return publicAddress.isEmpty()
                || request.isSecure()
                || THIS_MACHINE.contains(request.getServerName())
                || HEALTH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var sentence = Words.t(
                "This address is reached at {0} only. Whoever runs the proxy before it: have it send X-Forwarded-Proto"
                        + " and X-Forwarded-For, from a private network or one named in PLUMBLINE_PROXIES.",
                publicAddress);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setCharacterEncoding("UTF-8");
        if (Faults.wantsProblem(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write(json.writeValueAsString(Faults.problem(new Faults.Told(
                            HttpStatus.FORBIDDEN, Words.t("Not over plain HTTP"), sentence, java.util.Map.of()))));
        } else {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().println(sentence);
        }
    }
}

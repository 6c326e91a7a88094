package org.plumbline.app.kernel.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.plumbline.app.kernel.web.Faults.Told;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Words what goes wrong outside the controllers, in the filters and in writing the answer, as {@link Faults} does
/// inside; needs no database, since that may be what failed.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LateFaults extends OncePerRequestFilter {
    private final TemplateEngine templates;
    private final JsonMapper json;

    LateFaults(TemplateEngine templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException thrown) {
            var failure =
                    thrown instanceof ServletException && thrown.getCause() instanceof Exception cause ? cause : thrown;
            if (Causes.isGone(failure)) {
                return;
            }
            if (response.isCommitted()) {
                throw thrown;
            }
            response.resetBuffer();
            write(request, response, Causes.told(failure, request));
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Told told) throws IOException {
        response.setStatus(told.status().value());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (told.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        if (Faults.wantsProblem(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            send(response, json.writeValueAsString(Faults.problem(told)));
            return;
        }
        var page = new StringOutput();
        templates.render("kit/error.jte", Faults.model(request, told), page);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        send(response, page.toString());
    }

    /// By whichever way the answer that failed had begun to write; the other one is closed to us.
    private static void send(HttpServletResponse response, String text) throws IOException {
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalStateException writing) {
            response.getWriter().write(text);
        }
    }
}

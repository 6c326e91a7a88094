package org.plumbline.app.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.shell.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Words what went wrong: 404 for what is not there or not seen, 403, 422 for a rule's no, and 500 with an incident id.
/// A page for people, RFC 9457 problems for programs; never an exception's own text.
@ControllerAdvice
@Order(0)
class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /// What is told of a fault.
    ///
    /// @param status of the answer
    /// @param title in two or three words
    /// @param sentence what it means and the way out
    /// @param more for programs
    record Told(HttpStatus status, String title, String sentence, Map<String, Object> more) {}

    @ExceptionHandler(Missing.class)
    Object missing(Missing missing, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, notFound());
    }

    static Told notFound() {
        return new Told(
                HttpStatus.NOT_FOUND,
                Words.t("Nothing here"),
                Words.t("There is nothing here that you may see. The address may be wrong, or you have no part in it."),
                Map.of());
    }

    @ExceptionHandler(Forbidden.class)
    Object forbidden(Forbidden forbidden, HttpServletRequest request, HttpServletResponse response) {
        return answer(
                request,
                response,
                new Told(
                        HttpStatus.FORBIDDEN,
                        Words.t("Not with your role"),
                        Words.t("You may see this, but not do that. Ask the PMO, or whoever is named on it."),
                        Map.of("permission", forbidden.permission().name())));
    }

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return answer(
                request,
                response,
                new Told(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Words.t("That is not possible"),
                        Sentences.of(refusal),
                        Map.of("rule", refusal.rule().name())));
    }

    @ExceptionHandler(Exception.class)
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            var told = status == HttpStatus.NOT_FOUND
                    ? notFound()
                    : new Told(
                            status,
                            Words.t("That request was not understood"),
                            Words.t("Go back, check what you entered and send it again."),
                            Map.of());
            return answer(request, response, told);
        }
        if (failure instanceof org.springframework.security.core.AuthenticationException
                || failure instanceof org.springframework.security.access.AccessDeniedException) {
            throw failure;
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return answer(
                request,
                response,
                new Told(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        Words.t("Something went wrong on our side"),
                        Words.t("Nothing was changed. Try again; if it happens again, tell support the number below."),
                        Map.of("incident", incident)));
    }

    static Object answer(HttpServletRequest request, HttpServletResponse response, Told told) {
        if (wantsProblem(request)) {
            var problem = ProblemDetail.forStatusAndDetail(told.status(), told.sentence());
            problem.setTitle(told.title());
            told.more().forEach(problem::setProperty);
            return ResponseEntity.status(told.status()).body(problem);
        }
        response.setStatus(told.status().value());
        var shell = Shell.bare(
                LocaleContextHolder.getLocale().toLanguageTag(),
                ShellAdvice.csrf(request),
                Nonce.of(request),
                ShellAdvice.theme(request));
        var model = new java.util.HashMap<String, Object>();
        model.put("shell", shell);
        model.put("title", told.title());
        model.put("sentence", told.sentence());
        if (told.more().get("incident") instanceof String incident) {
            model.put("incident", incident);
        }
        return new ModelAndView("kit/error", model, told.status());
    }

    private static boolean wantsProblem(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/") || (accept != null && accept.contains("json"));
    }
}

package org.plumbline.app.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.register.BadParameter;
import org.plumbline.app.kit.shell.OwnAddress;
import org.plumbline.app.kit.shell.Shell;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Words what went wrong: 404 for what is not there or not seen, 403, 422 for a rule's no, and 500 with an incident id.
/// A page for people, RFC 9457 problems for programs; never an exception's own text.
@ControllerAdvice
@Order(0)
class Faults {
    /// What is told of a fault.
    ///
    /// @param status of the answer
    /// @param title in two or three words
    /// @param sentence what it means and the way out
    /// @param more for programs
    record Told(HttpStatus status, String title, String sentence, Map<String, Object> more) {}

    private final ShellAdvice shells;

    Faults(ShellAdvice shells) {
        this.shells = shells;
    }

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

    @ExceptionHandler(BadParameter.class)
    Object unreadable(BadParameter bad, HttpServletRequest request, HttpServletResponse response) {
        return answer(
                request,
                response,
                new Told(
                        HttpStatus.BAD_REQUEST,
                        Words.t("That request was not understood"),
                        Words.t("{0} \"{1}\" cannot be read.", bad.parameter(), bad.sent()) + " "
                                + Words.t(bad.sentence()),
                        Map.of("parameter", bad.parameter())));
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (Causes.isGone(failure)) {
            return null;
        }
        if (failure instanceof AuthenticationException || failure instanceof AccessDeniedException) {
            throw failure;
        }
        return answer(request, response, Causes.told(failure, request));
    }

    private Object answer(HttpServletRequest request, HttpServletResponse response, Told told) {
        if (told.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        if (wantsProblem(request)) {
            return ResponseEntity.status(told.status()).body(problem(told));
        }
        response.setStatus(told.status().value());
        var model = model(request, told);
        if (told.status().is4xxClientError()) {
            model.put("shell", shell(request));
        }
        return new ModelAndView("kit/error", model, told.status());
    }

    /// The shell of who is signed in, so that the way on is at hand; the bare one where it cannot be had now.
    private Shell shell(HttpServletRequest request) {
        try {
            return shells.shell(request);
        } catch (RuntimeException away) {
            return bare(request);
        }
    }

    private static Shell bare(HttpServletRequest request) {
        return Shell.bare(
                LocaleContextHolder.getLocale().toLanguageTag(),
                ShellAdvice.csrf(request),
                Nonce.of(request),
                ShellAdvice.theme(request));
    }

    static ProblemDetail problem(Told told) {
        var problem = ProblemDetail.forStatusAndDetail(told.status(), told.sentence());
        problem.setTitle(told.title());
        told.more().forEach(problem::setProperty);
        return problem;
    }

    /// What the page of a fault shows.
    static Map<String, Object> model(HttpServletRequest request, Told told) {
        var model = new HashMap<String, Object>();
        model.put("shell", bare(request));
        model.put("title", told.title());
        model.put("sentence", told.sentence());
        var form = "GET".equals(request.getMethod()) ? "" : OwnAddress.before(request, "");
        if (!form.isEmpty()) {
            model.put("wayOut", form);
            model.put("wayOutLabel", Words.t("Back to what you typed"));
        }
        if (told.more().get("incident") instanceof String incident) {
            model.put("incident", incident);
        }
        return model;
    }

    static boolean wantsProblem(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/") || (accept != null && accept.contains("json"));
    }
}

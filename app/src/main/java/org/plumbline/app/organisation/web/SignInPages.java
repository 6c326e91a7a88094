package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.SignInOutcome;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.app.organisation.internal.PasswordRules;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The sign-in.
@Controller
class SignInPages {
    private final SignIns signIns;
    private final Arrivals arrivals;
    private final Access access;

    SignInPages(SignIns signIns, Arrivals arrivals, Access access) {
        this.signIns = signIns;
        this.arrivals = arrivals;
        this.access = access;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String stale,
            Model model) {
        if (isSignedIn()) {
            return "redirect:" + ReturnAddress.safe(to);
        }
        var note = out != null
                ? t("You are signed out.")
                : stale != null ? t("This page was open for long. Please enter both again.") : null;
        return show(model, form("", to), note);
    }

    private boolean isSignedIn() {
        try {
            return !access.actor().isSystem();
        } catch (AuthenticationCredentialsNotFoundException nobody) {
            return false;
        }
    }

    /// What the form sends.
    ///
    /// @param to where the person wanted to go
    record Entered(
            @Nullable String email,
            @Nullable String password,
            @Nullable String to) {
        String address() {
            return email == null ? "" : email.strip();
        }
    }

    @PostMapping("/sign-in")
    String enter(
            Entered entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var password = entered.password() == null ? "" : entered.password();
        var form = form(entered.address(), entered.to());
        return switch (signIns.check(entered.address(), password, request.getRemoteAddr())) {
            case SignInOutcome.Welcome welcome -> {
                arrivals.begin(request, response, welcome.actor());
                if (welcome.lastAt() != null) {
                    var sentence = t("Signed in. The last time was {0}.", Formats.moment(welcome.lastAt()));
                    redirect.addFlashAttribute("flash", Flash.done(sentence));
                }
                yield "redirect:" + ReturnAddress.safe(entered.to());
            }
            case SignInOutcome.Wrong wrong -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                yield show(model, form.refused(t("E-mail address and password do not belong together.")), null);
            }
            case SignInOutcome.Wait wait -> {
                var seconds = wait.time().toSeconds();
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                var sentence = Words.plural(
                        seconds,
                        "Too many wrong attempts. Wait {0} second and try again.",
                        "Too many wrong attempts. Wait {0} seconds and try again.");
                yield show(model, form.refused(sentence), null);
            }
            case SignInOutcome.Shut shut -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                var sentence = t("Too many wrong passwords: this sign-in is shut until the password is reset.");
                yield show(model, form.refused(sentence), null);
            }
        };
    }

    private static FormModel form(String email, @Nullable String to) {
        return FormModel.post(
                "/sign-in",
                t("Sign in"),
                Field.of(Field.Kind.EMAIL, "email", t("E-mail address"))
                        .value(email)
                        .within(null, 254)
                        .required(),
                Field.of(Field.Kind.PASSWORD, "password", t("Password"))
                        .within(null, PasswordRules.LONGEST)
                        .required(),
                Field.hidden("to", ReturnAddress.safe(to)));
    }

    private static String show(Model model, FormModel form, @Nullable String note) {
        model.addAttribute("form", form);
        model.addAttribute("note", note);
        return "organisation/sign_in";
    }
}

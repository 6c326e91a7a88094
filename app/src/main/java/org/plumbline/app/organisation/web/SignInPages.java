package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.OwnAddress;
import org.plumbline.app.organisation.FirstRun;
import org.plumbline.app.organisation.IdentityProvider;
import org.plumbline.app.organisation.IdentityProvider.ProviderChoice;
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
    private final IdentityProvider provider;
    private final FirstRun firstRun;

    SignInPages(SignIns signIns, Arrivals arrivals, Access access, IdentityProvider provider, FirstRun firstRun) {
        this.provider = provider;
        this.firstRun = firstRun;
        this.signIns = signIns;
        this.arrivals = arrivals;
        this.access = access;
    }

    @GetMapping("/sign-in")
    String page(@RequestParam Map<String, String> asked, Model model) {
        var to = asked.get("to");
        return isSignedIn() ? "redirect:" + backTo(to) : show(model, form("", to), note(asked));
    }

    private @Nullable String note(Map<String, String> asked) {
        if (firstRun.isDue()) {
            return t("Nobody can sign in yet. Plumbline printed a link where it was started: open it to make the first"
                    + " administrator.");
        }
        if (asked.containsKey("out")) {
            return t("You are signed out.");
        }
        if (asked.containsKey("stale")) {
            return t("This page was open for long. Please enter both again.");
        }
        return switch (asked.getOrDefault("provider", "")) {
            case "unknown" ->
                t("Nobody here is known by that account. Ask your administrator for an invitation to the same e-mail"
                        + " address.");
            case "failed" -> t("The sign-in with your provider did not succeed. Try again, or use your password.");
            default -> null;
        };
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
        return switch (signIns.check(
                entered.address(), password, request.getRemoteAddr(), BrowserCookie.read(request))) {
            case SignInOutcome.Welcome welcome -> {
                arrivals.begin(request, response, welcome.actor());
                if (welcome.lastAt() != null) {
                    var sentence = t("Signed in. The last time was {0}.", Formats.moment(welcome.lastAt()));
                    redirect.addFlashAttribute("flash", Flash.done(sentence));
                }
                yield "redirect:" + backTo(entered.to());
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

    private static String backTo(@Nullable String wanted) {
        var address = OwnAddress.of(wanted, "/");
        return address.startsWith("/sign-in") ? "/" : address;
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
                Field.hidden("to", backTo(to)));
    }

    private String show(Model model, FormModel form, @Nullable String note) {
        model.addAttribute("form", form);
        model.addAttribute("note", note);
        model.addAttribute(
                "provider", provider.current().map(ProviderChoice::label).orElse(null));
        return "organisation/sign_in";
    }
}

package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.organisation.FirstRun;
import org.plumbline.app.organisation.Invitations;
import org.plumbline.app.organisation.PasswordResets;
import org.plumbline.app.organisation.internal.PasswordRules;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The ways in by a link: first administrator, invitation, forgotten password.
@Controller
class WayInPages {
    private final FirstRun firstRun;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final Arrivals arrivals;

    WayInPages(FirstRun firstRun, Invitations invitations, PasswordResets resets, Arrivals arrivals) {
        this.firstRun = firstRun;
        this.invitations = invitations;
        this.resets = resets;
        this.arrivals = arrivals;
    }

    @GetMapping("/first-run/{word}")
    String firstRun(@PathVariable String word, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            firstRun.check(word, request.getRemoteAddr());
            return founding(model, foundingForm(word));
        } catch (Missing gone) {
            return spent(request.getRequestURI(), response, model);
        }
    }

    @PostMapping("/first-run/{word}")
    String found(@PathVariable String word, HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = new Typed(request);
        var form = foundingForm(word);
        var founding = new FirstRun.Founding(
                typed.text("organisation"),
                typed.text("name"),
                typed.text("email"),
                typed.secret("new_password"),
                typed.isTicked("is_head"),
                FoundingForm.fiscal(typed));
        var errors = FoundingForm.errors(typed);
        try {
            firstRun.checkPassword(founding);
            if (errors.isEmpty()) {
                arrivals.begin(request, response, firstRun.found(word, founding, request.getRemoteAddr()));
                return "redirect:/";
            }
        } catch (Refusal refusal) {
            errors.put("new_password", Sentences.of(refusal));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return founding(model, form.filled(typed.all(), errors));
    }

    private static FormModel foundingForm(String word) {
        return FoundingForm.of("/first-run/" + word);
    }

    private static String founding(Model model, FormModel form) {
        return show(
                model, t("Set up Plumbline"), t("Nobody can sign in yet. You become the first administrator."), form);
    }

    @GetMapping("/invitation/{word}")
    String invitation(
            @PathVariable String word, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var person = invitations.check(word, request.getRemoteAddr());
            return choosing(model, person.name(), passwordForm("/invitation/" + word));
        } catch (Missing gone) {
            return spent(request.getRequestURI(), response, model);
        }
    }

    @PostMapping("/invitation/{word}")
    String accept(@PathVariable String word, HttpServletRequest request, HttpServletResponse response, Model model) {
        var person = invitations.check(word, request.getRemoteAddr());
        return chosen(
                new Way("/invitation/" + word, person.name()),
                request,
                response,
                model,
                password -> invitations.accept(word, password, request.getRemoteAddr()));
    }

    @GetMapping("/reset")
    String reset(Model model) {
        return asking(model, null);
    }

    @PostMapping("/reset")
    String askReset(HttpServletRequest request, HttpServletResponse response, Model model) {
        var wait = resets.request(new Typed(request).text("email"), request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds()));
            return asking(model, t("Too many requests from here. Wait a while and try again."));
        }
        model.addAttribute("title", t("Look into your mail"));
        model.addAttribute(
                "sentence",
                t(
                        "If that address signs in here, a link is on its way. It works once, within an hour. Without a letter, "
                                + "ask your administrator."));
        model.addAttribute("form", null);
        return "organisation/way_in";
    }

    private static String asking(Model model, @Nullable String refusal) {
        var form = FormModel.post(
                        "/reset",
                        t("Send the link"),
                        Field.of(Field.Kind.EMAIL, "email", t("E-mail address"))
                                .within(null, 254)
                                .required())
                .cancel("/sign-in")
                .refused(refusal);
        return show(model, t("Another password"), t("We mail you a link with which you choose it."), form);
    }

    @GetMapping("/reset/{word}")
    String resetting(@PathVariable String word, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var person = resets.check(word, request.getRemoteAddr());
            return choosing(model, person.name(), passwordForm("/reset/" + word));
        } catch (Missing gone) {
            return spent(request.getRequestURI(), response, model);
        }
    }

    @PostMapping("/reset/{word}")
    String doReset(@PathVariable String word, HttpServletRequest request, HttpServletResponse response, Model model) {
        var person = resets.check(word, request.getRemoteAddr());
        return chosen(
                new Way("/reset/" + word, person.name()),
                request,
                response,
                model,
                password -> resets.reset(word, password, request.getRemoteAddr()));
    }

    /// A link that lets somebody in.
    ///
    /// @param address of its page
    /// @param name of the person
    private record Way(String address, String name) {}

    /// Takes the password and lets its owner in, or asks again with the reason why not.
    private String chosen(
            Way way,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Function<String, Actor> choice) {
        var typed = new Typed(request);
        try {
            arrivals.begin(request, response, choice.apply(typed.secret("new_password")));
            return "redirect:/";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var errors = Map.of("new_password", Sentences.of(refusal));
            return choosing(model, way.name(), passwordForm(way.address()).filled(typed.all(), errors));
        }
    }

    /// A link that was used, replaced or is too old: what to do instead.
    private String spent(String path, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return show(model, t("This link does not work (any more)"), instead(path), null);
    }

    private String instead(String path) {
        if (!path.startsWith("/first-run/")) {
            return path.startsWith("/reset/")
                    ? t("It works once, within an hour, until a later one is made. Ask for another at the sign-in.")
                    : t(
                            "It works once, for seven days, until a later one is made. Ask your administrator for another.");
        }
        return firstRun.isDue()
                ? t("It works once, within a day. Start Plumbline again: it prints a fresh one.")
                : t("Plumbline is set up already. Sign in, or ask an administrator for an invitation.");
    }

    private static String choosing(Model model, String name, FormModel form) {
        return show(model, t("Choose your password"), t("For the sign-in of {0}.", name), form);
    }

    private static FormModel passwordForm(String action) {
        return FormModel.post(action, t("Keep the password and sign in"), password());
    }

    /// The field for a password to be chosen.
    static Field password() {
        return Field.of(Field.Kind.PASSWORD, "new_password", t("New password"))
                .hint(t("At least {0} characters. Blanks and any sign are fine.", PasswordRules.SHORTEST))
                .within(null, PasswordRules.LONGEST)
                .required();
    }

    private static String show(Model model, String title, String sentence, @Nullable FormModel form) {
        model.addAttribute("title", title);
        model.addAttribute("sentence", sentence);
        model.addAttribute("form", form);
        return "organisation/way_in";
    }
}

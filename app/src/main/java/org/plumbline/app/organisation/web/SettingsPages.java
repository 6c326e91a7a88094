package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Deputies;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.BrowserSessions;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.app.organisation.internal.PasswordRules;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a person sets for themselves: language, password, sessions, deputy. Tokens have a page of their own.
@Controller
class SettingsPages {
    private final Access access;
    private final People people;
    private final SignIns signIns;
    private final BrowserSessions sessions;
    private final Deputies deputies;
    private final Locales locales;
    private final Arrivals arrivals;

    SettingsPages(
            Access access,
            People people,
            SignIns signIns,
            BrowserSessions sessions,
            Deputies deputies,
            Locales locales,
            Arrivals arrivals) {
        this.access = access;
        this.people = people;
        this.signIns = signIns;
        this.sessions = sessions;
        this.deputies = deputies;
        this.locales = locales;
        this.arrivals = arrivals;
    }

    @GetMapping("/settings")
    String page(Model model) {
        return show(model, profileForm(), passwordForm());
    }

    private String show(Model model, FormModel profile, FormModel password) {
        var person = people.get(access.actor().personId());
        model.addAttribute("person", person);
        model.addAttribute("profile", profile);
        model.addAttribute("password", password);
        model.addAttribute(
                "deputies",
                deputies.of(person.id()).stream()
                        .map(deputy -> new DeputyLine(
                                deputy.id(), people.get(deputy.deputyId()).name(), deputy.fromDay(), deputy.untilDay()))
                        .toList());
        model.addAttribute("deputy", deputyForm());
        return "organisation/settings";
    }

    private FormModel profileForm() {
        return FormModel.post(
                "/settings/profile",
                t("Save"),
                Field.select("locale", t("Language and formats"), locales.choices())
                        .value(locales.chosen())
                        .hint(t("Dates, numbers and money follow it. Empty: as your browser says.")));
    }

    @PostMapping("/settings/profile")
    String profile(Typed typed, RedirectAttributes redirect) {
        var tag = typed.text("locale");
        locales.choose(tag);
        if (!tag.isEmpty()) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(tag));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:/settings";
    }

    private static FormModel passwordForm() {
        return FormModel.post(
                "/settings/password",
                t("Change the password"),
                Field.of(Field.Kind.PASSWORD, "password", t("Present password"))
                        .within(null, PasswordRules.LONGEST)
                        .required(),
                WayInPages.password());
    }

    /// Ends all sessions of the person and begins this one anew.
    @PostMapping("/settings/password")
    String password(
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        var typed = new Typed(request);
        try {
            var actor = access.actor();
            signIns.change(typed.secret("password"), typed.secret("new_password"));
            arrivals.begin(request, response, actor);
            redirect.addFlashAttribute("flash", Flash.done(t("The password is another. All other sessions ended.")));
            return "redirect:/settings";
        } catch (Refusal refusal) {
            var field = refusal.rule() instanceof PasswordRules.Rules ? "new_password" : "password";
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var form = passwordForm().filled(Map.of(), Map.of(field, Sentences.of(refusal)));
            return show(model, profileForm(), form);
        }
    }

    private static FormModel deputyForm() {
        return FormModel.post(
                "/settings/deputies",
                t("Name the deputy"),
                Field.person("deputy", t("Deputy"), List.of())
                        .hint(t("May what you may, and the history says \"for you\"."))
                        .required(),
                Field.date("from", t("First day")).required(),
                Field.date("until", t("Last day")).required());
    }

    @PostMapping("/settings/deputies")
    String deputise(Typed typed, RedirectAttributes redirect) {
        var deputy = typed.reference("deputy");
        var from = day(typed.text("from"));
        var until = day(typed.text("until"));
        if (deputy == null || from == null || until == null) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Choose who, from when and until when.")));
            return "redirect:/settings";
        }
        return Outcome.of(redirect, "/settings", t("Your deputy is named."), () -> {
            people.get(deputy);
            deputies.name(access.actor().personId(), deputy, from, until);
        });
    }

    @PostMapping("/settings/deputies/{id}/end")
    String endDeputy(@PathVariable UUID id, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                "/settings",
                t("The deputy's time has ended."),
                () -> deputies.end(access.actor().personId(), id));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    @GetMapping("/settings/sessions")
    String sessions(HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.own(present(request)));
        return "organisation/sessions";
    }

    @PostMapping("/settings/sessions/{handle}/end")
    String end(@PathVariable String handle, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/settings/sessions", t("That session has ended."), () -> sessions.endOwn(handle));
    }

    @PostMapping("/settings/sessions/end")
    String endOthers(HttpServletRequest request, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                "/settings/sessions",
                t("You are signed out everywhere but here."),
                () -> sessions.endOthers(present(request)));
    }

    private static @Nullable String present(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}

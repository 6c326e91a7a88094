package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyKind;
import org.plumbline.app.organisation.body.BodyRules;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.Seats;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The bodies of the organisation, their terms and who sits on them.
@Controller
class BodyPages {
    static final String KEY = "/bodies/{key:BDY-[0-9]+}";
    private static final int MOST = 30;

    private final Bodies bodies;
    private final Seats seats;
    private final BodyForms forms;
    private final BodyRegister register;
    private final BodyHeads heads;
    private final GovernedScopes scopes;
    private final Clock clock;

    BodyPages(
            Bodies bodies,
            Seats seats,
            BodyForms forms,
            BodyRegister register,
            BodyHeads heads,
            GovernedScopes scopes,
            Clock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.forms = forms;
        this.register = register;
        this.heads = heads;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/bodies")
    String all(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.draw(RegisterQuery.of(request)));
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        model.addAttribute("mayFound", bodies.mayFound());
        return "organisation/body/bodies";
    }

    /// What may be governed and holds the text, for the list that is typed into.
    @GetMapping("/bodies/scopes")
    @ResponseBody
    List<Option> scopes(@RequestParam(defaultValue = "") String q) {
        return scopes.like(q, MOST).stream()
                .map(place -> new Option(place.scope().word(), place.name()))
                .toList();
    }

    @GetMapping("/bodies/new")
    Object blank(@RequestParam(defaultValue = "") String kind, Model model) {
        requireFounder();
        var chosen = Arrays.stream(BodyKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) {
            model.addAttribute("kinds", BodyKind.values());
            return "organisation/body/kinds";
        }
        return FormPage.of(t("Set a body up"), forms.fresh(chosen.get())).show();
    }

    private void requireFounder() {
        if (!bodies.mayFound()) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    @PostMapping("/bodies")
    Object create(Typed typed, RedirectAttributes redirect) {
        requireFounder();
        var form = forms.terms("/bodies", t("Set the body up"), null).cancel("/bodies");
        return FormPage.of(t("Set a body up"), form).blaming(BodyPages::field).take(typed, () -> {
            var body = bodies.create(forms.read(typed));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is set up. Name who sits on it.", body.name())));
            return "redirect:/bodies/" + body.key();
        });
    }

    private static @Nullable String field(Rule rule) {
        return rule instanceof BodyRules own
                ? switch (own) {
                    case NAME, NAME_TAKEN -> "name";
                    case PURPOSE -> "purpose";
                    case QUORUM -> "quorum";
                    case CIRCLE -> "parent";
                    default -> null;
                }
                : null;
    }

    @GetMapping(KEY)
    String show(@PathVariable String key, Model model) {
        var body = bodies.get(key);
        model.addAttribute("record", heads.of(body, ""));
        model.addAttribute("page", heads.page(body));
        model.addAttribute("form", forms.seat(body, LocalDate.now(clock)));
        return "organisation/body/body";
    }

    @GetMapping(KEY + "/edit")
    ModelAndView edit(@PathVariable String key) {
        requireFounder();
        return page(bodies.get(key)).show();
    }

    private FormPage page(BodyView body) {
        var home = "/bodies/" + body.key();
        return FormPage.of(body.name(), forms.terms(home, t("Save"), body).cancel(home))
                .blaming(BodyPages::field);
    }

    @PostMapping(KEY)
    Object change(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        requireFounder();
        var body = bodies.get(key);
        return page(body).take(typed, () -> {
            bodies.change(body.id(), typed.version(), forms.read(typed));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/bodies/" + key;
        });
    }

    @PostMapping(KEY + "/closure")
    String close(@PathVariable String key, RedirectAttributes redirect) {
        var body = bodies.get(key);
        return Outcome.of(
                redirect, "/bodies/" + key, t("{0} is dissolved.", body.name()), () -> bodies.close(body.id()));
    }

    @PostMapping(KEY + "/closure/undo")
    String reopen(@PathVariable String key, RedirectAttributes redirect) {
        var body = bodies.get(key);
        return Outcome.of(
                redirect, "/bodies/" + key, t("{0} works again.", body.name()), () -> bodies.reopen(body.id()));
    }

    @PostMapping(KEY + "/seats")
    Object seat(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        requireFounder();
        var body = bodies.get(key);
        var form = forms.seat(body, LocalDate.now(clock)).cancel("/bodies/" + key);
        return FormPage.of(body.name(), form).take(typed, BodyForms.seat(typed), wanted -> {
            seats.take(body, wanted);
            redirect.addFlashAttribute("flash", Flash.done(t("The seat is taken.")));
            return "redirect:/bodies/" + key;
        });
    }

    @PostMapping(KEY + "/seats/{id}/end")
    String end(@PathVariable String key, @PathVariable String id, RedirectAttributes redirect) {
        var body = bodies.get(key);
        return Outcome.of(redirect, "/bodies/" + key, t("The seat is free."), () -> seats.end(body, id(id)));
    }

    /// An id of an address.
    ///
    /// @throws Missing where it is none
    static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException notAnId) {
            throw new Missing("record", word);
        }
    }
}

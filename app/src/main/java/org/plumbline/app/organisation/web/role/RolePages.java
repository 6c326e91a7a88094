package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.organisation.role.Appointments;
import org.plumbline.app.organisation.role.CarriedAccess;
import org.plumbline.app.organisation.role.RoleArea;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleHolders;
import org.plumbline.app.organisation.role.RoleRules;
import org.plumbline.app.organisation.web.Outcome;
import org.plumbline.app.organisation.web.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The catalogue of roles: what each is, who holds it, and who has read it.
@Controller
class RolePages {
    private static final String KEY = "/roles/{key:ROL-[0-9]+}";
    private static final int ENTRIES = 10;

    private final RoleCatalogue catalogue;
    private final RoleHolders holders;
    private final Appointments appointments;
    private final RoleLines lines;
    private final RoleForms forms;
    private final Histories histories;
    private final CarriedAccess carried;
    private final Access access;
    private final Clock clock;

    RolePages(
            RoleCatalogue catalogue,
            RoleHolders holders,
            Appointments appointments,
            RoleLines lines,
            RoleForms forms,
            Histories histories,
            CarriedAccess carried,
            Access access,
            Clock clock) {
        this.catalogue = catalogue;
        this.holders = holders;
        this.appointments = appointments;
        this.lines = lines;
        this.forms = forms;
        this.histories = histories;
        this.carried = carried;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry rolesEntry() {
        return new NavigationEntry(NavigationArea.OFFICE, "Roles", "/roles", 40);
    }

    @GetMapping("/roles")
    String all(Model model) {
        var all = lines.all();
        var areas = new EnumMap<RoleArea, Long>(RoleArea.class);
        for (var area : RoleArea.values()) {
            areas.put(
                    area,
                    all.stream().filter(line -> line.role().area() == area).count());
        }
        model.addAttribute("lines", all);
        model.addAttribute("areas", areas);
        model.addAttribute("mayTailor", catalogue.mayTailor());
        return "organisation/role/roles";
    }

    /// All roles with their duties on paper: the handbook.
    @GetMapping("/roles/handbook")
    String handbook(Model model) {
        model.addAttribute("lines", lines.all());
        return "organisation/role/handbook";
    }

    @PostMapping("/roles/catalogue")
    String takeOver(RedirectAttributes redirect) {
        var added = catalogue.takeOver();
        redirect.addFlashAttribute("flash", Flash.done(plural(added, "{0} role is added.", "{0} roles are added.")));
        return "redirect:/roles";
    }

    private void requireTailor() {
        if (!catalogue.mayTailor()) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    @GetMapping("/roles/new")
    String blank(Model model) {
        requireTailor();
        model.addAttribute("title", t("Add a role"));
        model.addAttribute("form", forms.role("/roles", t("Add the role"), null).cancel("/roles"));
        return "organisation/form";
    }

    @PostMapping("/roles")
    Object create(HttpServletRequest request, RedirectAttributes redirect) {
        requireTailor();
        var typed = new Typed(request);
        try {
            var role = catalogue.create(RoleForms.read(typed));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is in the catalogue.", role.title())));
            return "redirect:/roles/" + role.key();
        } catch (Refusal refusal) {
            return again(
                    t("Add a role"),
                    forms.role("/roles", t("Add the role"), null).cancel("/roles"),
                    typed,
                    refusal);
        }
    }

    static ModelAndView again(String title, FormModel form, Typed typed, Refusal refusal) {
        var sentence = Sentences.of(refusal);
        var field = refusal.rule() instanceof RoleRules rule
                ? switch (rule) {
                    case TITLE, TITLE_TAKEN -> "title";
                    case PURPOSE -> "purpose";
                    case DUTIES -> "duties";
                    case SKILLS -> "skills";
                    case CIRCLE -> "above";
                    case SHARE, OVERBOOKED -> "share";
                    case HOLDS_IT, HAS_LEFT -> "person";
                    case DAYS -> "until";
                    case REASON -> "reason";
                    default -> "";
                }
                : "";
        var filled = field.isEmpty()
                ? form.filled(typed.all(), Map.of()).refused(sentence)
                : form.filled(typed.all(), Map.of(field, sentence));
        return new ModelAndView(
                "organisation/form", Map.of("title", title, "form", filled), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(KEY)
    String show(@PathVariable String key, Model model) {
        var line = lines.one(key);
        var me = access.actor().personId();
        model.addAttribute("line", line);
        model.addAttribute("mayTailor", catalogue.mayTailor());
        model.addAttribute("mayAdminister", access.may(Permission.ADMINISTER));
        model.addAttribute("isCarried", carried.isCarriedBy(line.role()));
        model.addAttribute(
                "owes",
                line.role().isPublished()
                        && holders.mine().stream()
                                .anyMatch(held -> held.roleId()
                                                .equals(line.role().id())
                                        && held.personId().equals(me)
                                        && held.readEdition() < line.role().edition()));
        model.addAttribute("form", forms.holder(key, LocalDate.now(clock)));
        model.addAttribute(
                "history",
                catalogue.mayTailor() ? histories.latest(RoleCatalogue.subject(line.role()), ENTRIES) : List.of());
        return "organisation/role/role";
    }

    @GetMapping(KEY + "/edit")
    String edit(@PathVariable String key, Model model) {
        requireTailor();
        var line = lines.one(key);
        model.addAttribute("title", line.role().title());
        model.addAttribute("form", form(line));
        return "organisation/form";
    }

    private FormModel form(RoleLine line) {
        var home = "/roles/" + line.role().key();
        return forms.role(home, t("Save"), line).cancel(home);
    }

    @PostMapping(KEY)
    Object change(@PathVariable String key, HttpServletRequest request, RedirectAttributes redirect) {
        requireTailor();
        var line = lines.one(key);
        var typed = new Typed(request);
        try {
            catalogue.change(line.role().id(), typed.number("version"), RoleForms.read(typed));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("Saved. Publish the role again where its holders should read the change.")));
            return "redirect:/roles/" + key;
        } catch (Refusal refusal) {
            return again(line.role().title(), form(line), typed, refusal);
        }
    }

    @PostMapping(KEY + "/publication")
    String publish(@PathVariable String key, RedirectAttributes redirect) {
        var role = catalogue.get(key);
        return Outcome.of(
                redirect,
                "/roles/" + key,
                t("{0} is published; its holders are asked to read it.", role.title()),
                () -> catalogue.publish(role.id()));
    }

    @PostMapping(KEY + "/carrying")
    String carry(@PathVariable String key, @RequestParam boolean on, RedirectAttributes redirect) {
        var role = catalogue.get(key);
        return Outcome.of(redirect, "/roles/" + key, t("Saved."), () -> carried.carry(role, on));
    }

    @PostMapping(KEY + "/acknowledgement")
    String acknowledge(@PathVariable String key, RedirectAttributes redirect) {
        var role = catalogue.get(key);
        return Outcome.of(
                redirect, "/roles/" + key, t("Noted: you have read and accept it."), () -> holders.acknowledge(role));
    }

    @PostMapping(KEY + "/holders")
    Object assign(@PathVariable String key, HttpServletRequest request, RedirectAttributes redirect) {
        requireTailor();
        var role = catalogue.get(key);
        var typed = new Typed(request);
        var form = forms.holder(key, LocalDate.now(clock)).cancel("/roles/" + key);
        var wanted = forms.assignment(typed);
        if (wanted == null) {
            var errors = new LinkedHashMap<String, String>();
            if (typed.id("person") == null) {
                errors.put("person", t("Choose the person."));
            }
            if (typed.day("from") == null) {
                errors.put("from", t("Enter the first day."));
            }
            return new ModelAndView(
                    "organisation/form",
                    Map.of("title", role.title(), "form", form.filled(typed.all(), errors)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var isHeld = appointments.assign(role, wanted);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            isHeld
                                    ? t("The role is given.")
                                    : t("Asked: the role is given once line manager and project manager agree.")));
            return "redirect:" + (isHeld ? "/roles/" + key : "/roles/approvals");
        } catch (Refusal refusal) {
            return again(role.title(), form, typed, refusal);
        }
    }

    @PostMapping(KEY + "/holders/{id}/end")
    String end(@PathVariable String key, @PathVariable String id, RedirectAttributes redirect) {
        var role = catalogue.get(key);
        return Outcome.of(redirect, "/roles/" + key, t("Ended."), () -> holders.end(role, id(id)));
    }

    static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException notAnId) {
            throw new Missing("record", word);
        }
    }
}

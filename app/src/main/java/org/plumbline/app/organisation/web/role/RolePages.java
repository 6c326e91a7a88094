package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.organisation.role.Appointments;
import org.plumbline.app.organisation.role.CarriedAccess;
import org.plumbline.app.organisation.role.RoleArea;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleHolders;
import org.plumbline.app.organisation.role.RoleRules;
import org.springframework.context.annotation.Bean;
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
    ModelAndView blank() {
        requireTailor();
        return page(null).show();
    }

    private FormPage page(@Nullable RoleLine line) {
        var home = line == null ? "/roles" : "/roles/" + line.role().key();
        var form = forms.role(home, line == null ? t("Add the role") : t("Save"), line)
                .cancel(home);
        return FormPage.of(line == null ? t("Add a role") : line.role().title(), form)
                .blaming(RolePages::field);
    }

    /// The field of a form about roles that a rule speaks of.
    static @Nullable String field(Rule rule) {
        return rule instanceof RoleRules own
                ? switch (own) {
                    case TITLE, TITLE_TAKEN -> "title";
                    case PURPOSE -> "purpose";
                    case DUTIES -> "duties";
                    case SKILLS -> "skills";
                    case CIRCLE -> "above";
                    case SHARE, OVERBOOKED -> "share";
                    case HOLDS_IT, HAS_LEFT -> "person";
                    case DAYS -> "until";
                    case REASON -> "reason";
                    default -> null;
                }
                : null;
    }

    @PostMapping("/roles")
    Object create(Typed typed, RedirectAttributes redirect) {
        requireTailor();
        return page(null).take(typed, () -> {
            var role = catalogue.create(RoleForms.read(typed));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is in the catalogue.", role.title())));
            return "redirect:/roles/" + role.key();
        });
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
    ModelAndView edit(@PathVariable String key) {
        requireTailor();
        return page(lines.one(key)).show();
    }

    @PostMapping(KEY)
    Object change(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        requireTailor();
        var line = lines.one(key);
        return page(line).take(typed, () -> {
            catalogue.change(line.role().id(), typed.version(), RoleForms.read(typed));
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("Saved. Publish the role again where its holders should read the change.")));
            return "redirect:/roles/" + key;
        });
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
    Object assign(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        requireTailor();
        var role = catalogue.get(key);
        var form = forms.holder(key, LocalDate.now(clock)).cancel("/roles/" + key);
        var page = FormPage.of(role.title(), form).blaming(RolePages::field);
        return page.take(typed, forms.assignment(typed), wanted -> {
            var isHeld = appointments.assign(role, wanted);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            isHeld
                                    ? t("The role is given.")
                                    : t("Asked: the role is given once line manager and project manager agree.")));
            return "redirect:" + (isHeld ? "/roles/" + key : "/roles/approvals");
        });
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

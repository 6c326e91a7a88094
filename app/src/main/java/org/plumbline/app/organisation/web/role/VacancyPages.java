package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleHolders;
import org.plumbline.app.organisation.role.RoleView;
import org.plumbline.app.organisation.role.StaffingRule;
import org.plumbline.app.organisation.role.StaffingRules;
import org.plumbline.app.organisation.role.Vacancies;
import org.plumbline.app.organisation.role.VacancyView;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The staffing board: essential roles without a holder, open positions, and rules that call for more people.
@Controller
public class VacancyPages {
    private static final String KEY = "/roles/vacancies/{key:VAC-[0-9]+}";

    private final Vacancies vacancies;
    private final StaffingRules rules;
    private final RoleCatalogue catalogue;
    private final RoleLines lines;
    private final RoleForms forms;
    private final People people;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    VacancyPages(
            Vacancies vacancies,
            StaffingRules rules,
            RoleCatalogue catalogue,
            RoleLines lines,
            RoleForms forms,
            People people,
            Access access,
            Clock clock) {
        this.vacancies = vacancies;
        this.rules = rules;
        this.catalogue = catalogue;
        this.lines = lines;
        this.forms = forms;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static WorkSource roleWork(Vacancies vacancies, RoleHolders holders, RoleCatalogue catalogue) {
        return () -> {
            var roles = catalogue.all().stream().collect(Collectors.toMap(RoleView::id, Function.identity()));
            var asked = vacancies.askedOfMe().stream()
                    .map(one -> new WorkItem(
                            WorkItem.Section.DECIDE,
                            t("Become {0}?", title(roles.get(one.roleId()))),
                            "/roles/vacancies",
                            one.key() + " · " + t("you are proposed"),
                            one.neededFrom()));
            var unread = holders.mine().stream()
                    .filter(held -> {
                        var role = roles.get(held.roleId());
                        return role != null && role.isPublished() && held.readEdition() < role.edition();
                    })
                    .map(held -> new WorkItem(
                            WorkItem.Section.DUE,
                            t("Read your role: {0}", title(roles.get(held.roleId()))),
                            "/roles/"
                                    + Objects.requireNonNull(roles.get(held.roleId()))
                                            .key(),
                            t("say that you have read and accept it"),
                            null));
            return java.util.stream.Stream.concat(asked, unread).distinct().toList();
        };
    }

    private static String title(@Nullable RoleView role) {
        return role == null ? "" : role.title();
    }

    /// A position with its names.
    public record Position(
            VacancyView vacancy, String role, @Nullable String candidate, boolean isMine) {}

    /// A rule with the title of its role.
    public record Trigger(StaffingRules.Measured measured, String role) {}

    @GetMapping("/roles/vacancies")
    String board(Model model) {
        var roles = catalogue.all().stream().collect(Collectors.toMap(RoleView::id, Function.identity()));
        var me = access.actor().personId();
        var positions = vacancies.waiting().stream()
                .map(one -> new Position(
                        one,
                        title(roles.get(one.roleId())),
                        one.candidateId() == null
                                ? null
                                : people.get(one.candidateId()).name(),
                        me.equals(one.candidateId()) && one.state() == VacancyView.State.PROPOSED))
                .toList();
        var mayTailor = catalogue.mayTailor();
        List<Trigger> triggers = mayTailor
                ? rules.measured().stream()
                        .map(measured -> new Trigger(
                                measured, title(roles.get(measured.rule().roleId()))))
                        .toList()
                : List.of();
        model.addAttribute("positions", positions);
        model.addAttribute("triggers", triggers);
        model.addAttribute(
                "missed", lines.all().stream().filter(RoleLine::isMissed).toList());
        model.addAttribute("mayTailor", mayTailor);
        model.addAttribute("roles", catalogue.all());
        model.addAttribute("measures", StaffingRule.Measure.values());
        model.addAttribute("form", forms.vacancy(LocalDate.now(clock)));
        return "organisation/role/vacancies";
    }

    @PostMapping("/roles/vacancies")
    Object open(Typed typed, RedirectAttributes redirect) {
        var form = forms.vacancy(LocalDate.now(clock)).cancel("/roles/vacancies");
        typed.require("role", t("Choose the role."));
        typed.require("from", t("Enter the day it is needed from."));
        return FormPage.of(t("Open a position"), form)
                .blaming(RolePages::field)
                .take(typed, typed.day("from"), from -> {
                    var wanted = new Vacancies.Wanted(
                            forms.scope(typed), typed.whole("share", -1), from, typed.text("reason"));
                    var made = vacancies.open(catalogue.get(RolePages.id(typed.text("role"))), wanted);
                    redirect.addFlashAttribute("flash", Flash.done(t("{0} is open.", made.key())));
                    return "redirect:/roles/vacancies";
                });
    }

    /// Opens the position that a rule calls for.
    @PostMapping("/roles/rules/{id}/vacancy")
    String follow(@PathVariable String id, RedirectAttributes redirect) {
        var rule = RolePages.id(id);
        return Outcome.of(
                redirect,
                "/roles/vacancies",
                t("The position is open."),
                () -> rules.measured().stream()
                        .filter(one -> one.rule().id().equals(rule) && one.isPassed())
                        .findFirst()
                        .ifPresent(one -> vacancies.open(
                                catalogue.get(one.rule().roleId()),
                                new Vacancies.Wanted(
                                        GovernedScope.ORGANISATION,
                                        100,
                                        LocalDate.now(clock),
                                        t(
                                                "{0}: {1}, more than {2}",
                                                t(one.rule().measure().label()),
                                                one.value(),
                                                one.rule().above())))));
    }

    @PostMapping("/roles/rules")
    String rule(Typed typed, RedirectAttributes redirect) {
        var measure = typed.choice("measure", StaffingRule.Measure.class).orElse(null);
        UUID role = typed.reference("rule_role");
        if (measure == null || role == null) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Choose the role and what is counted.")));
            return "redirect:/roles/vacancies";
        }
        return Outcome.of(
                redirect,
                "/roles/vacancies",
                t("The rule is set."),
                () -> rules.set(catalogue.get(role), measure, typed.whole("above", -1)));
    }

    @PostMapping("/roles/rules/{id}/removal")
    String removeRule(@PathVariable String id, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/roles/vacancies", t("Removed."), () -> rules.remove(RolePages.id(id)));
    }

    @PostMapping(KEY + "/candidate")
    String propose(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        UUID person = typed.reference("person");
        if (person == null) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Choose the person.")));
            return "redirect:/roles/vacancies";
        }
        return Outcome.of(redirect, "/roles/vacancies", t("Proposed and asked."), () -> vacancies.propose(key, person));
    }

    @PostMapping(KEY + "/acceptance")
    String accept(@PathVariable String key, RedirectAttributes redirect) {
        try {
            var isHeld = vacancies.accept(key);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            isHeld
                                    ? t("The role is yours.")
                                    : t("Noted. The role is yours once line manager and project manager agree.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:/roles/vacancies";
    }

    @PostMapping(KEY + "/refusal")
    String decline(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var why = typed.text("why");
        return Outcome.of(redirect, "/roles/vacancies", t("Declined."), () -> vacancies.decline(key, why));
    }

    @PostMapping(KEY + "/withdrawal")
    String withdraw(@PathVariable String key, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/roles/vacancies", t("Withdrawn."), () -> vacancies.withdraw(key));
    }
}

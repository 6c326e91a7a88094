package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.setting.MailServers;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.Departures;
import org.plumbline.app.organisation.Invitations;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonMerges;
import org.plumbline.app.organisation.SignIns;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One person, for who looks after people.
@Controller
class PersonPages {
    private final People people;
    private final Departments departments;
    private final Departures departures;
    private final Invitations invitations;
    private final PersonMerges merges;
    private final SignIns signIns;
    private final RoleForm roles;
    private final MailServers mail;
    private final AuditTrail audit;
    private final Access access;

    PersonPages(
            People people,
            Departments departments,
            Departures departures,
            Invitations invitations,
            PersonMerges merges,
            SignIns signIns,
            RoleForm roles,
            MailServers mail,
            AuditTrail audit,
            Access access) {
        this.people = people;
        this.departments = departments;
        this.departures = departures;
        this.invitations = invitations;
        this.merges = merges;
        this.signIns = signIns;
        this.roles = roles;
        this.mail = mail;
        this.audit = audit;
        this.access = access;
    }

    @GetMapping("/admin/people/{id}")
    String person(@PathVariable UUID id, Model model) {
        return show(id, model, null);
    }

    private String show(UUID id, Model model, @Nullable String link) {
        access.require(Permission.MANAGE_PEOPLE);
        var person = people.get(id);
        var mayAdminister = access.may(Permission.ADMINISTER);
        var merge = FormModel.post(
                "/admin/people/" + person.id() + "/merge",
                t("Merge"),
                Field.person("kept", t("Is the same person as"), List.of()).required());
        model.addAttribute(
                "page",
                new PersonPage(
                        person,
                        person.managerId() == null ? null : people.get(person.managerId()),
                        signIns.standing(person.id()),
                        mayAdminister,
                        mayAdminister ? roles.held(person.id()) : List.of(),
                        mayAdminister ? roles.form(person.id()) : null,
                        merge,
                        audit.of(new Subject("person", person.id(), person.name(), null), 20),
                        link));
        return "organisation/person";
    }

    @GetMapping("/admin/people/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
        access.require(Permission.MANAGE_PEOPLE);
        return page(id).show();
    }

    private FormPage page(UUID id) {
        var person = people.get(id);
        var manager = person.managerId() == null ? null : people.get(person.managerId());
        return FormPage.of(person.name(), PersonForm.of("/admin/people/" + id, person, manager, departments.all()))
                .blaming(rule ->
                        rule == People.Rules.CIRCLE ? "manager" : rule == People.Rules.EMAIL_TAKEN ? "email" : null);
    }

    @PostMapping("/admin/people/{id}")
    Object change(@PathVariable UUID id, Typed typed, RedirectAttributes redirect) {
        access.require(Permission.MANAGE_PEOPLE);
        PersonForm.check(typed);
        return page(id).take(typed, PersonForm.read(typed), person -> {
            people.change(id, typed.version(people.get(id).version()), person);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/admin/people/" + id;
        });
    }

    @PostMapping("/admin/people/{id}/departure")
    String leave(@PathVariable UUID id, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                "/admin/people/" + id,
                t("Deactivated: sessions, tokens and roles ended, duties are vacant."),
                () -> departures.leave(id));
    }

    @PostMapping("/admin/people/{id}/return")
    String takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                "/admin/people/" + id,
                t("Taken back. Invite the person to let them sign in."),
                () -> departures.takeBack(id));
    }

    /// Mails the invitation; where that is not possible its link stands in the answer, to be handed over.
    @PostMapping("/admin/people/{id}/invitation")
    String invite(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        Invitations.Letter letter;
        try {
            letter = invitations.invite(id);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:/admin/people/" + id;
        }
        try {
            mail.send(letter.to(), letter.subject(), letter.text());
            redirect.addFlashAttribute("flash", Flash.done(t("The invitation is on its way to {0}.", letter.to())));
            return "redirect:/admin/people/" + id;
        } catch (Refusal notSent) {
            return show(id, model, letter.link());
        }
    }

    @PostMapping("/admin/people/{id}/invitation/revocation")
    String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/admin/people/" + id, t("The invitation is void."), () -> invitations.revoke(id));
    }

    @PostMapping("/admin/people/{id}/merge")
    String merge(@PathVariable UUID id, Typed typed, RedirectAttributes redirect) {
        access.require(Permission.ADMINISTER);
        var kept = typed.reference("kept");
        if (kept == null) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Choose who it is.")));
            return "redirect:/admin/people/" + id;
        }
        return Outcome.of(
                redirect,
                "/admin/people/" + id,
                t("Merged. The other spelling is remembered."),
                () -> merges.merge(id, kept));
    }
}

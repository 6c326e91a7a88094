package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.plumbline.app.assurance.audit.AuditKind;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The register of audits and health checks, and ordering one.
@Controller
class AuditsController {
    private final Audits audits;
    private final AuditRegister register;
    private final AuditForms forms;
    private final ProblemForms people;
    private final Projects projects;
    private final Access access;
    private final Clock clock;

    AuditsController(
            Audits audits,
            AuditRegister register,
            AuditForms forms,
            ProblemForms people,
            Projects projects,
            Access access,
            Clock clock) {
        this.audits = audits;
        this.register = register;
        this.forms = forms;
        this.people = people;
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/audits")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.draw(RegisterQuery.of(request)));
        model.addAttribute("mayAudit", access.may(Permission.ASSURE));
        return Htmx.wantsPiece(request) ? "kit/register" : "assurance/audits";
    }

    @GetMapping("/audits/new")
    ModelAndView blank() {
        return forms.order(access.actor().personId(), LocalDate.now(clock).toString())
                .show();
    }

    @PostMapping("/audits")
    Object order(Typed typed, RedirectAttributes redirect) {
        typed.require("project", t("Choose a project."));
        typed.require("lead", t("Choose who audits."));
        typed.require("planned", t("Enter a day."));
        typed.require("checklist", t("Choose a checklist."));
        var project = typed.reference(
                "project", text -> Typed.id(text).or(() -> projects.find(text).map(ProjectView::id)));
        var lead = people.readPerson(typed, "lead");
        var planned = typed.day("planned");
        var kind = typed.choice("kind", AuditKind.class).orElse(AuditKind.HEALTH_CHECK);
        return forms.order(access.actor().personId(), LocalDate.now(clock).toString())
                .take(typed, () -> {
                    var made = audits.order(
                            new AuditView.Order(
                                    null,
                                    Objects.requireNonNull(project),
                                    kind,
                                    typed.text("why"),
                                    Objects.requireNonNull(lead),
                                    Objects.requireNonNull(planned)),
                            typed.text("checklist"));
                    redirect.addFlashAttribute("flash", Flash.done(t("{0} is ordered.", made.key())));
                    return "redirect:" + made.href();
                });
    }
}

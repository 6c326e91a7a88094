package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.assurance.audit.AuditProgrammes;
import org.plumbline.app.assurance.audit.AuditRules;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.assurance.audit.ChecklistView;
import org.plumbline.app.assurance.audit.Checklists;
import org.plumbline.app.assurance.audit.ProgrammeView;
import org.plumbline.app.assurance.audit.Supervision;
import org.plumbline.app.assurance.audit.SupervisionLevel;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Audit programmes with their samples, the audit calendar with its intervals, and the checklists.
@Controller
class ProgrammeController {
    private static final String HOME = "/audits/programmes";
    private static final String PROGRAMME = HOME + "/{key:APR-[0-9]+}";
    private static final String LEVEL = "/audits/calendar/{project:[A-Z]+-[0-9]+}";

    private final AuditProgrammes programmes;
    private final Audits audits;
    private final Supervision supervision;
    private final Checklists checklists;
    private final AuditForms forms;
    private final ProblemForms people;
    private final Projects projects;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    ProgrammeController(
            AuditProgrammes programmes,
            Audits audits,
            Supervision supervision,
            Checklists checklists,
            AuditForms forms,
            ProblemForms people,
            Projects projects,
            Access access,
            Clock clock) {
        this.programmes = programmes;
        this.audits = audits;
        this.supervision = supervision;
        this.checklists = checklists;
        this.forms = forms;
        this.people = people;
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String list(Model model) {
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("audits", audits.all());
        return "assurance/programmes";
    }

    @GetMapping(HOME + "/new")
    ModelAndView blank() {
        return form().show();
    }

    private FormPage form() {
        var today = LocalDate.now(clock);
        return FormPage.of(
                        t("Plan an audit programme"),
                        FormModel.post(
                                        HOME,
                                        t("Plan it"),
                                        Field.text("title", t("Title"))
                                                .required()
                                                .within(null, 200)
                                                .value(t("Audits {0}", Integer.toString(today.getYear()))),
                                        Field.date("from", t("From")).required().value(today),
                                        Field.date("to", t("To")).required().value(today.plusYears(1)),
                                        Field.number("capacity", t("Audits that can be done"))
                                                .required()
                                                .within(1, 200)
                                                .value(8))
                                .cancel(HOME))
                .asking(t("The sample is drawn by risk, and says of each project why."))
                .blaming(rule -> switch (rule) {
                    case AuditRules.NO_TITLE -> "title";
                    case AuditRules.DAYS -> "to";
                    case AuditRules.CAPACITY -> "capacity";
                    default -> null;
                });
    }

    @PostMapping(HOME)
    Object plan(Typed typed, RedirectAttributes redirect) {
        typed.require("title", t("Enter a title."));
        typed.require("from", t("Enter the first day."));
        typed.require("to", t("Enter the last day."));
        var from = typed.day("from");
        var to = typed.day("to");
        return form().take(typed, () -> {
            var made = programmes.draft(new ProgrammeView.Says(
                    typed.text("title"),
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(to),
                    typed.whole("capacity", 0)));
            programmes.draw(made.id());
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is planned and its sample drawn.", made.key())));
            return "redirect:" + made.href();
        });
    }

    @GetMapping(PROGRAMME)
    String show(@PathVariable String key, Model model) {
        var programme = programmes.get(key);
        model.addAttribute("programme", programme);
        model.addAttribute("projects", named(programme));
        model.addAttribute(
                "audits",
                audits.all().stream()
                        .filter(one -> programme.id().equals(one.order().programmeId()))
                        .toList());
        return "assurance/programme";
    }

    private Map<UUID, ProjectView> named(ProgrammeView programme) {
        return projects
                .of(programme.sample().stream()
                        .map(ProgrammeView.Sampled::projectId)
                        .toList())
                .stream()
                .collect(Collectors.toMap(ProjectView::id, one -> one));
    }

    @PostMapping(PROGRAMME + "/sample")
    String draw(@PathVariable String key, RedirectAttributes redirect) {
        var programme = programmes.get(key);
        return Outcome.of(redirect, programme.href(), t("The sample is drawn."), () -> programmes.draw(programme.id()));
    }

    @GetMapping(PROGRAMME + "/release")
    ModelAndView ask(@PathVariable String key) {
        return release(programmes.get(key)).show();
    }

    private FormPage release(ProgrammeView programme) {
        return FormPage.of(
                        t("Release {0}", programme.key()),
                        FormModel.post(
                                        programme.href() + "/release",
                                        t("Release it"),
                                        people.person(
                                                        "lead",
                                                        t("Auditor"),
                                                        access.actor().personId())
                                                .required(),
                                        forms.checklist())
                                .cancel(programme.href()))
                .asking(t("The audits are ordered, spread evenly over the time; the sample stays as it is."));
    }

    @PostMapping(PROGRAMME + "/release")
    Object release(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var programme = programmes.get(key);
        typed.require("lead", t("Choose who audits."));
        var lead = people.readPerson(typed, "lead");
        return release(programme).take(typed, () -> {
            var ordered = programmes.release(programme.id(), Objects.requireNonNull(lead), typed.text("checklist"));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} audits are ordered.", ordered)));
            return "redirect:" + programme.href();
        });
    }

    @GetMapping("/audits/calendar")
    String calendar(Model model) {
        model.addAttribute("lines", supervision.calendar());
        model.addAttribute("months", supervision.months());
        model.addAttribute("today", LocalDate.now(clock));
        return "assurance/audit_calendar";
    }

    @GetMapping("/audits/calendar.ics")
    ResponseEntity<String> feed() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"audits.ics\"")
                .body(AuditFeed.of(supervision.calendar(), clock));
    }

    @GetMapping(LEVEL)
    ModelAndView level(@PathVariable String project) {
        return level(projects.get(project)).show();
    }

    private static FormPage level(ProjectView project) {
        return FormPage.of(
                        t("Supervision of {0}", project.key() + " " + project.name()),
                        FormModel.post(
                                        "/audits/calendar/" + project.key(),
                                        t("Set it"),
                                        Field.select(
                                                        "level",
                                                        t("Level"),
                                                        Arrays.stream(SupervisionLevel.values())
                                                                .map(one -> new Option(one.name(), t(one.label())))
                                                                .toList())
                                                .required(),
                                        Field.area("reason", t("Reason"))
                                                .required()
                                                .within(null, 2_000))
                                .cancel("/audits/calendar"))
                .asking(t("The level says after how many months an audit falls due."));
    }

    @PostMapping(LEVEL)
    Object setLevel(@PathVariable String project, Typed typed, RedirectAttributes redirect) {
        var of = projects.get(project);
        var level = typed.choice("level", SupervisionLevel.class).orElse(SupervisionLevel.NORMAL);
        return level(of).take(typed, () -> {
            supervision.set(of.id(), level, typed.text("reason"));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/audits/calendar";
        });
    }

    @PostMapping("/audits/calendar/months")
    String months(Typed typed, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/audits/calendar", t("Saved."), () -> {
            for (var level : SupervisionLevel.values()) {
                supervision.every(level, typed.whole(level.name(), 0));
            }
        });
    }

    @GetMapping("/audits/checklists")
    String checklists(Model model) {
        model.addAttribute("checklists", checklists.all());
        return "assurance/checklists";
    }

    @GetMapping("/audits/checklists/{id}")
    ModelAndView next(@PathVariable String id) {
        return ChecklistForm.of(checklist(id)).show();
    }

    private ChecklistView checklist(String id) {
        return checklists.all().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("checklist", id));
    }

    @PostMapping("/audits/checklists/{id}")
    Object releaseChecklist(@PathVariable String id, Typed typed, RedirectAttributes redirect) {
        var before = checklist(id);
        var lines = ChecklistForm.read(typed, before);
        return ChecklistForm.of(before).take(typed, () -> {
            var after = checklists.release(before.name(), lines);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is released.", after.title())));
            return "redirect:/audits/checklists";
        });
    }
}

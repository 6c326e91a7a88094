package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectCommand;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectLife;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The record page of a project, its form and its states.
@Controller
class ProjectController {
    private static final int ENTRIES = 12;

    private final Projects projects;
    private final ProjectForm form;
    private final ProjectHeaders headers;
    private final Names names;
    private final ProjectSides sides;
    private final TransactionTemplate transactions;

    ProjectController(
            Projects projects,
            ProjectForm form,
            ProjectHeaders headers,
            Names names,
            ProjectSides sides,
            TransactionTemplate transactions) {
        this.projects = projects;
        this.form = form;
        this.headers = headers;
        this.names = names;
        this.sides = sides;
        this.transactions = transactions;
    }

    @Bean
    static ProjectTab factsTab() {
        return new ProjectTab("Facts", "", 10);
    }

    @GetMapping("/projects/{key:[A-Z]+-[0-9]+}")
    String show(@PathVariable String key, Model model) {
        var project = projects.get(key);
        var duties = projects.duties(project.id());
        var ids = new HashSet<>(duties.stream().map(duty -> duty.personId()).toList());
        ids.addAll(project.values().values().stream()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .toList());
        model.addAttribute("record", head(project));
        model.addAttribute("project", project);
        model.addAttribute("facts", new ProjectFacts(project, names.book(ids)));
        model.addAttribute("duties", duties);
        model.addAttribute("added", sides.added(project));
        model.addAttribute("kept", sides.kept(project));
        model.addAttribute("history", sides.latest(project, ENTRIES));
        model.addAttribute("talk", sides.talk(project));
        return "delivery/project";
    }

    private RecordView head(ProjectView project) {
        var head = headers.of(project, "");
        if (!projects.mayEdit(project.id())) {
            return head;
        }
        var home = "/projects/" + project.key();
        var moves = ProjectLife.TABLE.from(project.state()).reversed().stream()
                .map(transition -> move(project, transition.command()))
                .toList();
        var reports = project.state() == ProjectState.EXECUTING && projects.mayReport(project.id());
        // What is done each month stands out; what is done once in a project's life waits behind it.
        var before = reports || moves.isEmpty() ? moves : moves.subList(0, moves.size() - 1);
        for (var move : before) {
            head = head.step(move);
        }
        head = head.step(RecordView.Step.open(t("Edit"), home + "/edit"));
        if (reports) {
            return head.step(RecordView.Step.open(t("Report status"), home + "/status/update"));
        }
        return moves.isEmpty() ? head : head.step(moves.getLast());
    }

    private static RecordView.Step move(ProjectView project, ProjectCommand command) {
        var step = RecordView.Step.post(t(command.label()), "/projects/" + project.key() + "/state?command=" + command);
        return command == ProjectCommand.CANCEL
                ? step.confirm(t("Cancel {0}? It ends now and counts as cancelled.", project.name()))
                : step;
    }

    @GetMapping("/projects/new")
    ModelAndView blank() {
        if (!projects.mayCreate()) {
            throw new org.plumbline.app.kernel.Forbidden(org.plumbline.app.kernel.Permission.CREATE_PROJECT);
        }
        return blankPage().show();
    }

    private FormPage blankPage() {
        return FormPage.of(
                t("New project"),
                form.draw("/projects", t("Create the project"), null).cancel("/projects"));
    }

    @PostMapping("/projects")
    Object create(Typed typed, RedirectAttributes redirect) {
        var read = form.read(typed.all());
        return blankPage().take(typed.wrong(read.errors()), () -> {
            var kind = "OPERATION".equals(typed.text("kind")) ? ProjectKind.OPERATION : ProjectKind.PROJECT;
            var portfolios = read.portfolios() == null ? List.<UUID>of() : read.portfolios();
            var made = Objects.requireNonNull(transactions.execute(status -> {
                var project = projects.create(new NewProject(
                        kind, ProjectState.PROPOSED, read.values(), Map.of(), portfolios, ProjectView.Source.HERE));
                projects.describe(project.id(), read.custom());
                return project;
            }));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is in the register.", made.name())));
            return "redirect:/projects/" + made.key();
        });
    }

    @GetMapping("/projects/{key:[A-Z]+-[0-9]+}/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(projects.get(key)).show();
    }

    private FormPage page(ProjectView project) {
        var home = "/projects/" + project.key();
        return FormPage.of(project.name(), form.draw(home, t("Save"), project).cancel(home));
    }

    @PostMapping("/projects/{key:[A-Z]+-[0-9]+}")
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var project = projects.get(key);
        var read = form.read(typed.all());
        return page(project).take(typed.wrong(read.errors()), () -> {
            var patch = new Projects.Patch(read.patch(), read.custom(), read.portfolios());
            projects.change(project.id(), typed.version(), patch);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/projects/" + key;
        });
    }

    @PostMapping("/projects/{key:[A-Z]+-[0-9]+}/state")
    String move(@PathVariable String key, @RequestParam ProjectCommand command, RedirectAttributes redirect) {
        var project = projects.get(key);
        try {
            var moved = projects.move(project.id(), command);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            t("{0}: {1}.", moved.key(), org.plumbline.app.delivery.ProjectWords.state(moved.state()))));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:/projects/" + key;
    }
}

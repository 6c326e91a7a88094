package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.methods.DeliverableView;
import org.plumbline.app.methods.PinnedMethod;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.methods.ProjectPapers;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The way of working of one project: what it has to show, where somebody looks at it, and its move to another
/// version.
@Controller
class ProjectMethodController {
    static final String PAGE = "/projects/{key:[A-Z]+-[0-9]+}/method";

    private final Projects projects;
    private final ProjectMethods pinned;
    private final ProjectPapers papers;
    private final ProjectHeaders headers;
    private final MethodHead heads;
    private final GovernancePlan plan;

    ProjectMethodController(
            Projects projects,
            ProjectMethods pinned,
            ProjectPapers papers,
            ProjectHeaders headers,
            MethodHead heads,
            GovernancePlan plan) {
        this.projects = projects;
        this.pinned = pinned;
        this.papers = papers;
        this.headers = headers;
        this.heads = heads;
        this.plan = plan;
    }

    @Bean
    static ProjectTab methodTab() {
        return new ProjectTab("Method", "/method", 50);
    }

    @GetMapping(PAGE)
    String show(@PathVariable String key, Model model) {
        var project = projects.get(key);
        var one = pinned.pinned(project.id());
        model.addAttribute("record", headers.of(project, "/method"));
        model.addAttribute("project", project);
        model.addAttribute("mayChoose", pinned.mayChoose(project.id()));
        if (one.isEmpty()) {
            return "methods/project_none";
        }
        var shown = pinned.deliverables(project.id());
        model.addAttribute("pinned", one.get());
        model.addAttribute("deliverables", shown);
        model.addAttribute("points", plan.of(project, one.get()));
        model.addAttribute("names", names(one.get(), shown));
        return "methods/project";
    }

    private Map<UUID, String> names(PinnedMethod one, List<DeliverableView> shown) {
        var people = shown.stream()
                .map(DeliverableView::touchedBy)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        people.add(one.pinnedBy());
        return heads.names(people);
    }

    @GetMapping(PAGE + "/templates/{template:[a-z0-9-]+}")
    ResponseEntity<byte[]> template(@PathVariable String key, @PathVariable String template) {
        return TemplateController.answer(papers.filled(projects.get(key).id(), template));
    }

    @PostMapping(PAGE + "/deliverables/{deliverable:[a-z0-9-]+}")
    String bring(
            @PathVariable String key,
            @PathVariable String deliverable,
            @RequestParam MultipartFile file,
            RedirectAttributes redirect) {
        var project = projects.get(key);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return Outcome.of(redirect, home(project), () -> {
            var view = papers.bring(project.id(), deliverable, name, TemplateController.content(file));
            return view.isFilled()
                    ? t("{0} is handed in.", view.name())
                    : t("{0} is handed in. It says hardly more than its template yet.", view.name());
        });
    }

    private static String home(ProjectView project) {
        return "/projects/" + project.key() + "/method";
    }

    @GetMapping(PAGE + "/move")
    Object preview(@PathVariable String key, Model model, RedirectAttributes redirect) {
        var project = projects.get(key);
        if (pinned.pinned(project.id()).filter(PinnedMethod::isBehind).isEmpty()) {
            return "redirect:" + home(project);
        }
        var preview = pinned.preview(project.id());
        model.addAttribute("record", headers.of(project, "/method"));
        model.addAttribute("project", project);
        model.addAttribute("preview", preview);
        model.addAttribute("mayChoose", pinned.mayChoose(project.id()));
        return "methods/project_move";
    }

    @PostMapping(PAGE + "/move")
    String move(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var project = projects.get(key);
        return Outcome.of(redirect, home(project), () -> {
            var after = pinned.move(project.id(), typed.version());
            return t("{0} works by version {1} now.", key, after.release().number());
        });
    }

    @GetMapping(PAGE + "/governance." + PaperFile.PATH)
    ResponseEntity<byte[]> governance(@PathVariable String key, @PathVariable String form) {
        var project = projects.get(key);
        var one = pinned.pinned(project.id()).orElseThrow(() -> new org.plumbline.app.kernel.Missing("method", key));
        return PaperFile.answer(form, "governance-" + key, plan.paper(project, one));
    }

    @GetMapping(PAGE + "/tailoring." + PaperFile.PATH)
    ResponseEntity<byte[]> tailoring(@PathVariable String key, @PathVariable String form) {
        var project = projects.get(key);
        var one = pinned.pinned(project.id()).orElseThrow(() -> new org.plumbline.app.kernel.Missing("method", key));
        return PaperFile.answer(form, "tailoring-" + key, plan.record(project, one, heads.name(one.pinnedBy())));
    }
}

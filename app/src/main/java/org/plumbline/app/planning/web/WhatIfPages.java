package org.plumbline.app.planning.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.planning.PlanChange;
import org.plumbline.app.planning.Planning;
import org.plumbline.app.planning.Scenarios;
import org.plumbline.app.planning.web.Section.Part;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Trying changes on a plan. Everything that is tried stands in the address, so that going back undoes it, and nothing
/// is kept until somebody keeps it.
@Controller
class WhatIfPages {
    private static final String PATH = AnalysisPages.PATH + "/what-if";
    private static final String SCENARIO = AnalysisPages.PATH + "/scenarios/{id:[0-9a-f-]{36}}";

    private final Projects projects;
    private final Planning planning;
    private final Scenarios scenarios;
    private final ProjectHeaders headers;

    WhatIfPages(Projects projects, Planning planning, Scenarios scenarios, ProjectHeaders headers) {
        this.projects = projects;
        this.planning = planning;
        this.scenarios = scenarios;
        this.headers = headers;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String key,
            @RequestParam(name = "change", defaultValue = "") List<String> codes,
            @ModelAttribute TriedChange tried,
            HttpServletResponse response,
            Model model) {
        var project = projects.get(key);
        var known = codes.stream().filter(code -> !code.isBlank()).toList();
        try {
            if (tried.isAsked()) {
                var next = tried.change();
                var changes = changes(known);
                changes.add(next);
                planning.whatIf(project.id(), changes);
                return "redirect:" + Tried.address(key, changes);
            }
            return page(project, changes(known), tried, null, model);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return refused(project, known, tried, Sentences.of(refusal), model);
        }
    }

    private static List<PlanChange> changes(List<String> codes) {
        return new java.util.ArrayList<>(codes.stream().map(PlanChange::of).toList());
    }

    /// With what was tried before where that still can be, else from the start.
    private String refused(ProjectView project, List<String> known, TriedChange tried, String sentence, Model model) {
        try {
            return page(project, tried.isAsked() ? changes(known) : List.of(), tried, sentence, model);
        } catch (Refusal again) {
            try {
                return page(project, List.of(), tried, sentence, model);
            } catch (Refusal nothing) {
                model.addAttribute("why", Sentences.of(nothing));
                head(project, model);
                return "planning/what_if_none";
            }
        }
    }

    private void head(ProjectView project, Model model) {
        model.addAttribute("record", headers.of(project, "/analysis"));
        model.addAttribute("sections", Section.of(project.key(), Part.WHAT_IF));
        model.addAttribute("empty", AnalysisPages.nothing(project));
    }

    private String page(
            ProjectView project, List<PlanChange> changes, TriedChange tried, @Nullable String refusal, Model model) {
        var computed = planning.computed(project.id());
        if (computed.lines().isEmpty()) {
            model.addAttribute("why", String.join(" ", computed.notes()));
            head(project, model);
            return "planning/what_if_none";
        }
        var answer = planning.whatIf(project.id(), changes);
        head(project, model);
        model.addAttribute("tried", Tried.of(project.key(), computed, answer));
        model.addAttribute("forms", TryForms.of(project.key(), computed, changes, tried));
        model.addAttribute("refusal", refusal);
        model.addAttribute(
                "kept",
                scenarios.of(project.id()).stream()
                        .map(scenario -> KeptScenario.of(project.key(), scenario))
                        .toList());
        model.addAttribute("mayKeep", scenarios.mayKeep(project.id()));
        return "planning/what_if";
    }

    @PostMapping(AnalysisPages.PATH + "/scenarios")
    String keep(
            @PathVariable String key,
            @RequestParam(name = "change", defaultValue = "") List<String> codes,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        var project = projects.get(key);
        var changes = changes(codes);
        try {
            var kept = scenarios.keep(project.id(), name, note, changes);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t("{0} is kept. The plan is as it was.", kept.name()))
                            .undoneBy("/projects/%s/analysis/scenarios/%s/discard".formatted(key, kept.id())));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + Tried.address(key, changes);
    }

    @PostMapping(SCENARIO + "/discard")
    String discard(@PathVariable String key, @PathVariable UUID id, RedirectAttributes redirect) {
        var gone = scenarios.discard(projects.get(key).id(), id);
        redirect.addFlashAttribute(
                "flash",
                Flash.done(t("{0} is discarded.", gone.name()))
                        .undoneBy("/projects/%s/analysis/scenarios/%s/restoration".formatted(key, id)));
        return "redirect:" + Section.at(key, Part.WHAT_IF);
    }

    @PostMapping(SCENARIO + "/restoration")
    String restore(@PathVariable String key, @PathVariable UUID id, RedirectAttributes redirect) {
        scenarios.restore(projects.get(key).id(), id);
        redirect.addFlashAttribute("flash", Flash.done(t("The scenario is back.")));
        return "redirect:" + Section.at(key, Part.WHAT_IF);
    }
}

package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.benefits.BenefitAlignment;
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Standings;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The benefits of one project, and what its manager says of them at each status cycle.
@Controller
class ProjectBenefitsController {
    private static final String PAGE = "/projects/{key:[A-Z]+-[0-9]+}/benefits";

    private final Projects projects;
    private final Benefits benefits;
    private final BenefitAlignment alignment;
    private final Standings standings;
    private final Registers registers;
    private final ProjectHeaders headers;

    ProjectBenefitsController(
            Projects projects,
            Benefits benefits,
            BenefitAlignment alignment,
            Standings standings,
            Registers registers,
            ProjectHeaders headers) {
        this.projects = projects;
        this.benefits = benefits;
        this.alignment = alignment;
        this.standings = standings;
        this.registers = registers;
        this.headers = headers;
    }

    @Bean
    static ProjectTab benefitsTab() {
        return new ProjectTab("Benefits", "/benefits", 45);
    }

    @GetMapping(PAGE)
    ModelAndView show(@PathVariable String key) {
        return page(key, Map.of(), null, HttpStatus.OK);
    }

    private ModelAndView page(
            String key,
            Map<String, String> typed,
            @org.jspecify.annotations.Nullable String refusal,
            HttpStatus status) {
        var project = projects.get(key);
        var rows = benefits.list(BenefitFilter.of(List.of(project.id())));
        var said = alignment.of(project);
        var issues = said.stream()
                .map(BenefitAlignment.Said::issueId)
                .filter(Objects::nonNull)
                .toList();
        var model = new ModelAndView("benefits/project", status);
        model.addObject("record", headers.of(project, "/benefits"));
        model.addObject("project", project);
        model.addObject("rows", rows);
        model.addObject("standings", standings.of(rows));
        model.addObject("said", said);
        model.addObject("period", alignment.period());
        model.addObject("maySay", alignment.maySay(project) && alignment.period() != null);
        model.addObject(
                "issues",
                registers.byIds(issues).stream().collect(Collectors.toMap(RegisterView::id, Function.identity())));
        model.addObject("typed", new HashMap<>(typed));
        model.addObject("refusal", refusal);
        return model;
    }

    @PostMapping(PAGE)
    Object say(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var project = projects.get(key);
        var typed = new Typed(sent);
        var rows = benefits.list(BenefitFilter.of(List.of(project.id())));
        var known = rows.stream().map(one -> one.id()).toList();
        UUID benefit = typed.among("benefit", known);
        if (benefit == null || !(typed.isTicked("valid") || "false".equals(typed.text("valid")))) {
            return page(key, sent, t("Say yes or no."), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var said = alignment.say(project.id(), benefit, typed.isTicked("valid"), typed.text("note"));
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            said.valid()
                                    ? t("Confirmed for {0}.", said.period())
                                    : t("An issue is opened. It stands in the project's register.")));
            return "redirect:/projects/" + key + "/benefits";
        } catch (Refusal refusal) {
            return page(key, sent, Sentences.of(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}

package org.plumbline.app.planning.web;

import static org.plumbline.app.kit.Words.t;

import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.planning.PlanRisks;
import org.plumbline.app.planning.Planning;
import org.plumbline.app.planning.web.Section.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What the engine says of a plan: dates beside its own, checks, earned value, risk.
@Controller
class AnalysisPages {
    static final String PATH = "/projects/{key:[A-Z]+-[0-9]+}/analysis";

    private final Projects projects;
    private final Planning planning;
    private final ProjectHeaders headers;

    AnalysisPages(Projects projects, Planning planning, ProjectHeaders headers) {
        this.projects = projects;
        this.planning = planning;
        this.headers = headers;
    }

    @Bean
    static ProjectTab analysisTab() {
        return new ProjectTab("Analysis", "/analysis", 35);
    }

    @GetMapping(PATH)
    String dates(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var project = head(key, Part.DATES, model);
        var computed = planning.computed(project.id());
        model.addAttribute("dates", DatesView.of(computed, DatesView.Show.of(show), page, project));
        model.addAttribute("empty", nothing(project));
        return "planning/dates";
    }

    @GetMapping(PATH + "/checks")
    String checks(@PathVariable String key, Model model) {
        var project = head(key, Part.CHECKS, model);
        model.addAttribute("quality", QualityView.of(planning.quality(project.id()), key));
        model.addAttribute("empty", nothing(project));
        return "planning/checks";
    }

    @GetMapping(PATH + "/earned-value")
    String earned(@PathVariable String key, Model model) {
        var project = head(key, Part.EARNED_VALUE, model);
        model.addAttribute("earned", EarnedView.of(planning.earned(project.id())));
        return "planning/earned";
    }

    @GetMapping(PATH + "/risk")
    String risk(@PathVariable String key, @RequestParam(defaultValue = "") String tier, Model model) {
        var project = head(key, Part.RISK, model);
        model.addAttribute("risk", RiskView.of(planning.risks(project.id(), PlanRisks.Tier.of(tier)), key));
        model.addAttribute("empty", nothing(project));
        return "planning/risk";
    }

    private ProjectView head(String key, Part part, Model model) {
        var project = projects.get(key);
        model.addAttribute("record", headers.of(project, "/analysis"));
        model.addAttribute("sections", Section.of(key, part));
        return project;
    }

    static Empty nothing(ProjectView project) {
        return Empty.of(
                        t("No plan to compute with"),
                        t(
                                "The engine needs the tasks and links of the project's plan. Import it as it is; nothing has to be prepared."))
                .next(t("Import a plan"), "/projects/" + project.key() + "/plan/upload");
    }
}

package org.plumbline.app.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.audit.Histories.Reach;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The history of a project: who changed what, when, from what to what; of itself or with its registers and reports.
@Controller
class HistoryController {
    private final Projects projects;
    private final ProjectHeaders headers;
    private final Histories histories;

    HistoryController(Projects projects, ProjectHeaders headers, Histories histories) {
        this.projects = projects;
        this.headers = headers;
        this.histories = histories;
    }

    @Bean
    static ProjectTab historyTab() {
        return new ProjectTab("History", "/history", 90);
    }

    @GetMapping("/projects/{key:[A-Z]+-[0-9]+}/history")
    String history(@PathVariable String key, HttpServletRequest request, Model model) {
        var project = projects.get(key);
        var query = RegisterQuery.of(request);
        var subject = Projects.subject(project);
        var reach = query.show().filter("itself"::equals).isPresent() ? Reach.ITSELF : Reach.WITH_PARTS;
        var all = new Histories.Wanted(subject, Reach.WITH_PARTS, query.text());
        var alone = new Histories.Wanted(subject, Reach.ITSELF, query.text());
        var counts = new HistoryRegister.Counts(histories.count(all), histories.count(alone));
        var lines = histories.page(reach == Reach.ITSELF ? alone : all, query.offset(), query.size());
        model.addAttribute("register", HistoryRegister.of(query, lines, counts, reach));
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        model.addAttribute("record", headers.of(project, "/history"));
        return "delivery/history";
    }
}

package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kit.chart.Gantt;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The plan of a project as bars over time.
@Controller
class PlanController {
    /// Lines on one page: more neither a browser nor a reader takes in at once.
    private static final int LINES = 400;

    private final Projects projects;
    private final Plans plans;
    private final ProjectHeaders headers;
    private final Clock clock;

    PlanController(Projects projects, Plans plans, ProjectHeaders headers, Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.headers = headers;
        this.clock = clock;
    }

    @Bean
    static ProjectTab planTab() {
        return new ProjectTab("Plan", "/plan", 30);
    }

    @GetMapping("/projects/{key:[A-Z]+-[0-9]+}/plan")
    String plan(
            @PathVariable String key,
            @RequestParam(defaultValue = "9") int levels,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var project = projects.get(key);
        var all = plans.tasks(project.id()).stream()
                .filter(task -> task.name() != null && task.outlineLevel() > 0 && task.outlineLevel() <= levels)
                .toList();
        var pages = Math.max(1, (all.size() + LINES - 1) / LINES);
        var shown = Math.clamp(page, 1, pages);
        var lines = all.subList((shown - 1) * LINES, Math.min(all.size(), shown * LINES));
        model.addAttribute("record", headers.of(project, "/plan"));
        model.addAttribute("gantt", Gantt.of(t("Plan"), bars(lines), LocalDate.now(clock)));
        model.addAttribute("mayChange", plans.mayChange(project.id()));
        model.addAttribute("levels", levels);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("tasks", all.size());
        return "delivery/plan";
    }

    private static List<Gantt.Bar> bars(List<PlanTask> tasks) {
        return tasks.stream().map(PlanController::bar).toList();
    }

    private static Gantt.Bar bar(PlanTask task) {
        var name = task.name() == null ? "" : task.name();
        var dates = task.dates();
        var bar = task.isMilestone()
                ? Gantt.Bar.milestone(name, day(dates.finish()))
                : Gantt.Bar.task(name, day(dates.start()), day(dates.finish()));
        bar = bar.under(Math.max(0, task.outlineLevel() - 1))
                .baseline(day(dates.baselineStart()), day(dates.baselineFinish()))
                .done(ratio(task.percentComplete()))
                .critical(task.isCritical() && !task.isSummary());
        return task.isSummary() ? bar.summary() : bar;
    }

    private static double ratio(@Nullable BigDecimal percent) {
        return percent == null ? 0 : percent.doubleValue() / 100;
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}

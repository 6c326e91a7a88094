package org.plumbline.app.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.view.SavedViews;
import org.plumbline.app.kernel.view.ViewedList;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The register of projects and operations, on screen and as files with the same filters.
@Controller
class ProjectsController {
    private static final int MOST = 20_000;
    private static final int MOST_OFFERED = 50;
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ProjectList list;
    private final ProjectSheet sheet;
    private final Projects projects;
    private final SavedViews views;
    private final Clock clock;

    ProjectsController(ProjectList list, ProjectSheet sheet, Projects projects, SavedViews views, Clock clock) {
        this.list = list;
        this.sheet = sheet;
        this.projects = projects;
        this.views = views;
        this.clock = clock;
    }

    @Bean
    static ViewedList viewsOfProjects() {
        return ViewedList.of("projects", "/projects");
    }

    /// What a list of projects too long for a page offers to what is typed.
    @GetMapping("/projects/options")
    @ResponseBody
    List<Option> options(@RequestParam(defaultValue = "") String q) {
        return projects.like(q.strip(), MOST_OFFERED).stream()
                .map(project -> new Option(project.id().toString(), project.key() + " " + project.name()))
                .toList();
    }

    @GetMapping("/projects")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", views.on(list.draw(RegisterQuery.of(request), ProjectList.Scope.ALL)));
        model.addAttribute("mayCreate", projects.mayCreate());
        return Htmx.wantsPiece(request) ? "kit/register" : "delivery/projects";
    }

    @GetMapping("/projects.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"projects-" + LocalDate.now(clock) + ".csv\"")
                .body("\ufeff" + sheet.csv(list.rows(RegisterQuery.of(request), ProjectList.Scope.ALL, MOST)));
    }

    @GetMapping("/projects.xlsx")
    ResponseEntity<byte[]> workbook(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"projects-" + LocalDate.now(clock) + ".xlsx\"")
                .body(sheet.workbook(list.rows(RegisterQuery.of(request), ProjectList.Scope.ALL, MOST)));
    }
}

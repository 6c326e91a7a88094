package org.plumbline.app.exchange.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.app.exchange.ImportOrder;
import org.plumbline.app.exchange.Imports;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A plan file for one project, by whoever manages it.
@Controller
class PlanUploadPages {
    private static final String PATH = "/projects/{key:[A-Z]+-[0-9]+}/plan/upload";

    private final Projects projects;
    private final Plans plans;
    private final ProjectHeaders headers;
    private final Imports imports;

    PlanUploadPages(Projects projects, Plans plans, ProjectHeaders headers, Imports imports) {
        this.projects = projects;
        this.plans = plans;
        this.headers = headers;
        this.imports = imports;
    }

    @GetMapping(PATH)
    String show(@PathVariable String key, Model model) {
        return page(key, model, form(key));
    }

    private String page(String key, Model model, FormModel form) {
        var project = projects.get(key);
        requirePlanning(project.id());
        model.addAttribute("record", headers.of(project, "/plan"));
        model.addAttribute("form", form);
        return "exchange/plan_upload";
    }

    private void requirePlanning(UUID projectId) {
        if (!plans.mayChange(projectId)) {
            throw new Forbidden(Permission.PLAN);
        }
    }

    private static FormModel form(String key) {
        return FormModel.post(
                        "/projects/" + key + "/plan/upload",
                        t("Show what would happen"),
                        Field.files("files", t("Plan file"))
                                .hint(t("The newest file of this project's plan; its tasks replace those known."))
                                .required(),
                        Field.date("as_of", t("The plan is of")).hint(t("Leave it empty where the file says so.")))
                .cancel("/projects/" + key + "/plan");
    }

    @PostMapping(PATH)
    String upload(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            HttpServletResponse response,
            Model model) {
        try {
            var project = projects.get(key);
            requirePlanning(project.id());
            var order = new ImportOrder("", ImportsApi.day(asOf), true, ColumnMapping.NONE, project.id());
            return "redirect:/imports/" + imports.start(order, ImportsApi.uploads(files, Map.of()));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    key,
                    model,
                    form(key)
                            .filled(Map.of("as_of", List.of(asOf == null ? "" : asOf)), Map.of())
                            .refused(Sentences.of(refusal)));
        }
    }
}

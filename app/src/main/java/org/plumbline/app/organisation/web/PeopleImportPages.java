package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.DepartmentImport;
import org.plumbline.app.organisation.PeopleImport;
import org.plumbline.app.organisation.PeopleImport.Reconciliation;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.table.TextTables;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Takes people, or the tree of departments, in from a CSV file: first what it would do, then the doing.
@Controller
class PeopleImportPages {
    private static final long MOST_BYTES = 10L << 20;

    private final PeopleImport imports;
    private final DepartmentImport departments;
    private final Access access;

    PeopleImportPages(PeopleImport imports, DepartmentImport departments, Access access) {
        this.imports = imports;
        this.departments = departments;
        this.access = access;
    }

    /// What can be taken in, and how.
    private record Intake(
            String title,
            String question,
            String list,
            Function<List<List<String>>, Reconciliation> preview,
            Function<List<List<String>>, Reconciliation> take) {}

    private Intake ofPeople() {
        return new Intake(
                t("Take in people"),
                t(
                        "One row a person; the first row names the columns: Name, E-mail, Department, Job title, Manager, External."),
                "/admin/people",
                imports::preview,
                imports::take);
    }

    private Intake ofDepartments() {
        return new Intake(
                t("Take in departments"),
                t("One row a department; the first row names the columns: Department, Belongs to."),
                "/admin/departments",
                departments::preview,
                departments::take);
    }

    @GetMapping("/admin/people/import")
    String people(Model model) {
        access.require(Permission.MANAGE_PEOPLE);
        return show(model, ofPeople(), form(ofPeople()), null, false);
    }

    @GetMapping("/admin/departments/import")
    String departments(Model model) {
        access.require(Permission.MANAGE_PEOPLE);
        return show(model, ofDepartments(), form(ofDepartments()), null, false);
    }

    @PostMapping("/admin/people/import")
    String takePeople(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean dry,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        return said(take(ofPeople(), file, dry, model), response, redirect);
    }

    @PostMapping("/admin/departments/import")
    String takeDepartments(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean dry,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        return said(take(ofDepartments(), file, dry, model), response, redirect);
    }

    /// What came of a file.
    ///
    /// @param done the sentence for the next page, null where this page stays
    private record Answer(
            String view, boolean isRefused, @Nullable String done) {}

    private static String said(Answer answer, HttpServletResponse response, RedirectAttributes redirect) {
        if (answer.isRefused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        if (answer.done() != null) {
            redirect.addFlashAttribute("flash", Flash.done(answer.done()));
        }
        return answer.view();
    }

    private Answer take(Intake intake, @Nullable List<MultipartFile> file, boolean dry, Model model)
            throws IOException {
        access.require(Permission.MANAGE_PEOPLE);
        if (file == null || file.isEmpty() || file.getFirst().isEmpty()) {
            return refuse(model, intake, t("Choose a CSV file."));
        }
        if (file.getFirst().getSize() > MOST_BYTES) {
            return refuse(model, intake, t("The file is larger than 10 MB. Split it."));
        }
        try {
            var table = TextTables.rows(file.getFirst().getBytes(), Limits.STANDARD);
            var result = dry ? intake.preview().apply(table) : intake.take().apply(table);
            if (dry || !result.problems().isEmpty()) {
                return new Answer(show(model, intake, form(intake), result, dry), false, null);
            }
            return new Answer(
                    "redirect:" + intake.list(),
                    false,
                    t(
                            "{0} added, {1} changed, {2} as they were.",
                            result.created(), result.updated(), result.unchanged()));
        } catch (UnreadableFile unreadable) {
            return refuse(model, intake, t("The file cannot be read: {0}", String.valueOf(unreadable.getMessage())));
        }
    }

    private static Answer refuse(Model model, Intake intake, String sentence) {
        return new Answer(show(model, intake, form(intake).refused(sentence), null, false), true, null);
    }

    private static FormModel form(Intake intake) {
        return FormModel.post(
                        intake.list() + "/import",
                        t("Take in"),
                        Field.files("file", t("CSV file")).required(),
                        Field.check("dry", t("Only show what it would do")).value(true))
                .cancel(intake.list());
    }

    private static String show(
            Model model, Intake intake, FormModel form, @Nullable Reconciliation result, boolean isDry) {
        model.addAttribute("title", intake.title());
        model.addAttribute("question", intake.question());
        model.addAttribute("form", form);
        model.addAttribute("result", result);
        model.addAttribute("dry", isDry);
        return "organisation/people_import";
    }
}

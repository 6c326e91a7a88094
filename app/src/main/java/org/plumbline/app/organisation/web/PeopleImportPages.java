package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.PeopleImport;
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

/// Takes people in from a CSV file: first what it would do, then the doing.
@Controller
class PeopleImportPages {
    private static final long MOST_BYTES = 10L << 20;

    private final PeopleImport imports;
    private final Access access;

    PeopleImportPages(PeopleImport imports, Access access) {
        this.imports = imports;
        this.access = access;
    }

    @GetMapping("/admin/people/import")
    String page(Model model) {
        access.require(Permission.MANAGE_PEOPLE);
        return show(model, form(), null, false);
    }

    @PostMapping("/admin/people/import")
    String take(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean dry,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        access.require(Permission.MANAGE_PEOPLE);
        if (file == null || file.isEmpty() || file.getFirst().isEmpty()) {
            return refuse(response, model, t("Choose a CSV file."));
        }
        if (file.getFirst().getSize() > MOST_BYTES) {
            return refuse(response, model, t("The file is larger than 10 MB. Split it."));
        }
        try {
            var table = TextTables.rows(file.getFirst().getBytes(), Limits.STANDARD);
            if (dry) {
                return show(model, form(), imports.preview(table), true);
            }
            var done = imports.take(table);
            if (done.problems().isEmpty()) {
                redirect.addFlashAttribute(
                        "flash",
                        Flash.done(t(
                                "{0} added, {1} changed, {2} as they were.",
                                done.created(), done.updated(), done.unchanged())));
                return "redirect:/admin/people";
            }
            return show(model, form(), done, false);
        } catch (UnreadableFile unreadable) {
            return refuse(response, model, t("The file cannot be read: {0}", String.valueOf(unreadable.getMessage())));
        }
    }

    private static String refuse(HttpServletResponse response, Model model, String sentence) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, form().refused(sentence), null, false);
    }

    private static FormModel form() {
        return FormModel.post(
                        "/admin/people/import",
                        t("Take in"),
                        Field.files("file", t("CSV file")).required(),
                        Field.check("dry", t("Only show what it would do")).value(true))
                .cancel("/admin/people");
    }

    private static String show(
            Model model, FormModel form, PeopleImport.@Nullable Reconciliation result, boolean isDry) {
        model.addAttribute("form", form);
        model.addAttribute("result", result);
        model.addAttribute("dry", isDry);
        return "organisation/people_import";
    }
}

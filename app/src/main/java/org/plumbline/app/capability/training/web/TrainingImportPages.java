package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.Courses;
import org.plumbline.app.capability.training.TrainingImport;
import org.plumbline.app.capability.training.TrainingImport.Result;
import org.plumbline.app.capability.training.TrainingImport.What;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.table.TextTables;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Takes courses or certificates in from a CSV file: first what it would do, then the doing.
@Controller
class TrainingImportPages {
    private static final String PAGE = "/training/import/{what:courses|certificates}";
    private static final long MOST_BYTES = 10L << 20;

    private final TrainingImport imports;
    private final Courses courses;

    TrainingImportPages(TrainingImport imports, Courses courses) {
        this.imports = imports;
        this.courses = courses;
    }

    @GetMapping(PAGE)
    ModelAndView blank(@PathVariable String what) {
        requireRun();
        return show(form(what), what, null, false);
    }

    private void requireRun() {
        if (!courses.mayRun()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
    }

    private static What what(String word) {
        return What.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static FormModel form(String what) {
        return FormModel.post(
                        "/training/import/" + what,
                        t("Take in"),
                        Field.files("file", t("CSV file")).required(),
                        Field.check("dry", t("Only show what it would do")).value(true))
                .cancel("/training");
    }

    private static ModelAndView show(FormModel form, String what, @Nullable Result result, boolean isDry) {
        var page = new ModelAndView("capability/training_import");
        page.addObject("form", form);
        page.addObject("heads", what(what).heads());
        page.addObject("isCourses", what(what) == What.COURSES);
        page.addObject("result", result);
        page.addObject("dry", isDry);
        return page;
    }

    private static ModelAndView refuse(String what, String sentence) {
        var page = show(form(what).refused(sentence), what, null, false);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping(PAGE)
    ModelAndView take(
            @PathVariable String what,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean dry)
            throws IOException {
        requireRun();
        if (file == null || file.isEmpty() || file.getFirst().isEmpty()) {
            return refuse(what, t("Choose a CSV file."));
        }
        if (file.getFirst().getSize() > MOST_BYTES) {
            return refuse(what, t("The file is larger than 10 MB. Split it."));
        }
        try {
            var table = TextTables.rows(file.getFirst().getBytes(), Limits.STANDARD);
            var result = dry ? imports.preview(what(what), table) : imports.take(what(what), table);
            return show(form(what), what, result, dry);
        } catch (UnreadableFile unreadable) {
            return refuse(what, t("The file cannot be read: {0}", String.valueOf(unreadable.getMessage())));
        }
    }
}

package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.ActualSheet;
import org.plumbline.app.benefits.ActualSheets;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What came of benefits, out as a template and back in from the sheet that was filled in.
@Controller
class ActualSheetController {
    private static final String PATH = "/benefits/actuals";
    private static final String BACK = "redirect:/benefits";
    private static final int SOURCE = 100;

    private final ActualSheets sheets;

    ActualSheetController(ActualSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping(PATH + "." + ListFile.PATH)
    ResponseEntity<byte[]> template(
            @PathVariable String form, @RequestParam(required = false) @Nullable String benefit) {
        var name = benefit == null ? "benefit-actuals" : "actuals-" + benefit;
        return new ListFile(name, t("Actuals"), ActualSheet.HEADS, sheets.template(benefit)).answer(form);
    }

    @GetMapping(PATH)
    ModelAndView ask() {
        return page().show();
    }

    private static FormPage page() {
        var file = Field.of(Field.Kind.FILES, "file", t("Sheet"))
                .required()
                .hint(
                        t(
                                "XLSX or CSV: a row for each benefit and period, as in the template. Nothing is recorded before you say so."));
        var form = FormModel.post(PATH, t("Show what would change"), file).cancel("/benefits");
        return FormPage.of(t("Actuals from a sheet"), form);
    }

    @PostMapping(PATH)
    Object look(@RequestParam MultipartFile file, Typed typed) throws IOException {
        var bytes = file.getBytes();
        try {
            return look(ActualSheet.read(bytes), name(file.getOriginalFilename()), null);
        } catch (Refusal refusal) {
            return page().again(typed, refusal);
        }
    }

    /// The name of a file as the source of what was recorded.
    private static String name(@Nullable String given) {
        var clean = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "sheet" : clean.length() > SOURCE ? clean.substring(0, SOURCE) : clean;
    }

    private ModelAndView look(ActualSheet sheet, String name, @Nullable String refusal) {
        var run = sheets.dryRun(sheet);
        var isFine = refusal == null && run.problems().isEmpty();
        var model =
                new ModelAndView("benefits/actual_sheet", isFine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        model.addObject("run", run);
        model.addObject("name", name);
        model.addObject("rows", sheet.carried());
        model.addObject("refusal", refusal);
        return model;
    }

    @PostMapping(PATH + "/taking")
    Object take(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var name = name(sent.get("name"));
        var decided = new HashSet<String>();
        var yours = new HashSet<String>();
        sent.forEach((field, value) -> {
            if (field.startsWith("c_")) {
                decided.add(field);
                if (value.equals("yours")) {
                    yours.add(field);
                }
            }
        });
        try {
            return take(ActualSheet.carried(sent.getOrDefault("rows", "")), name, yours, decided, redirect);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + PATH;
        }
    }

    private Object take(
            ActualSheet sheet, String name, Set<String> yours, Set<String> decided, RedirectAttributes redirect) {
        var done = sheets.take(sheet, yours, decided, name);
        if (done.isEmpty()) {
            return look(sheet, name, t("Something changed here meanwhile. Look at the conflicts again."));
        }
        redirect.addFlashAttribute(
                "flash", Flash.done(plural(done.getAsInt(), "{0} period is recorded.", "{0} periods are recorded.")));
        return BACK;
    }
}

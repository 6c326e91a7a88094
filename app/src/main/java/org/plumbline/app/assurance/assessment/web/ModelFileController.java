package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentModel;
import org.plumbline.app.assurance.assessment.AssessmentModels;
import org.plumbline.app.assurance.assessment.ModelImport;
import org.plumbline.app.assurance.assessment.ModelRule;
import org.plumbline.app.assurance.assessment.ModelSheet;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Models as files: brought in after a dry run, and taken out.
@Controller
class ModelFileController {
    private final AssessmentModels models;
    private final ModelImport imports;
    private final Access access;

    ModelFileController(AssessmentModels models, ModelImport imports, Access access) {
        this.models = models;
        this.imports = imports;
        this.access = access;
    }

    @GetMapping("/assessments/models/import")
    ModelAndView ask(@RequestParam(defaultValue = "") String after) {
        access.require(Permission.ASSESS);
        return page(earlier(after)).show();
    }

    private @Nullable AssessmentModel earlier(String key) {
        return models.all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static FormPage page(@Nullable AssessmentModel after) {
        var levels = Optional.ofNullable(after)
                .map(one -> String.join(
                        "\n",
                        one.body().levels().stream()
                                .map(level -> level.name() + ": " + level.meaning())
                                .toList()))
                .orElse("");
        var form = FormModel.post("/assessments/models/import", t("Read it"), fields(after, levels))
                .cancel("/assessments/models");
        return FormPage.of(t("Bring in a model"), form)
                .asking(t("Nothing is changed before you have seen what the file would become."));
    }

    private static Field[] fields(@Nullable AssessmentModel after, String levels) {
        return new Field[] {
            Field.hidden("after", after == null ? "" : after.key()),
            Field.text("name", t("Name")).required().within(null, 120).value(after == null ? null : after.name()),
            Field.radio(
                            "rule",
                            t("How a level follows from answers"),
                            Arrays.stream(ModelRule.values())
                                    .map(one -> new Option(one.name(), t(one.label())))
                                    .toList())
                    .required()
                    .value(after == null ? null : after.rule().name()),
            Field.area("levels", t("Levels"))
                    .required()
                    .hint(
                            t(
                                    "One a line, the lowest first, as \"name: what it means\". Level 0, not yet standardised, is always there."))
                    .value(levels),
            Field.area("purpose", t("What it is good for"))
                    .within(null, 1000)
                    .value(after == null ? null : after.purpose()),
            Field.text("origin", t("Who made it, and under which licence you use it"))
                    .within(null, 300)
                    .value(after == null ? null : after.origin()),
            Field.of(Field.Kind.FILES, "file", t("CSV or XLSX"))
                    .required()
                    .hint(
                            t(
                                    "A line a question. Columns: Group, Question; Level for a staged model; Answer 0, Answer 1 and on for the other. Code, Weight, Evidence, Group weight and Group meaning may be there."))
        };
    }

    @PostMapping("/assessments/models/import")
    Object read(@RequestParam(required = false) @Nullable MultipartFile file, Typed typed) throws IOException {
        access.require(Permission.ASSESS);
        typed.require("name", t("Enter a name."));
        typed.require("levels", t("Name the levels, one a line."));
        var rule = typed.choice("rule", ModelRule.class);
        if (rule.isEmpty()) {
            typed.wrong("rule", t("Choose one."));
        }
        if (file == null || file.isEmpty()) {
            typed.wrong("file", t("Choose the file."));
        }
        var after = earlier(typed.text("after"));
        var page = page(after);
        if (!typed.errors().isEmpty() || file == null) {
            return page.again(typed);
        }
        var terms = new ModelImport.Terms(
                typed.text("name"),
                rule.orElseThrow(),
                typed.text("purpose"),
                typed.text("origin"),
                typed.text("levels").lines().filter(line -> !line.isBlank()).toList(),
                after == null ? null : after.id());
        try (var content = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return "redirect:/assessments/models/import/"
                    + imports.read(terms, name, content).id();
        } catch (Refusal refusal) {
            return page.again(typed, refusal);
        }
    }

    @GetMapping("/assessments/models/import/{id}")
    String dryRun(@PathVariable UUID id, Model model) {
        model.addAttribute("run", imports.get(id));
        model.addAttribute("refusal", null);
        return "assessment/dry_run";
    }

    @PostMapping("/assessments/models/import/{id}")
    String accept(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            var made = imports.accept(id);
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is a draft. Look at it, then put it in force.", made.title())));
            return "redirect:" + made.href();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:/assessments/models/import/" + id;
        }
    }

    @GetMapping(ModelController.MODEL + "/model.csv")
    ResponseEntity<byte[]> csv(@PathVariable String key) {
        access.require(Permission.ASSESS);
        var lines = ModelSheet.lines(models.get(key));
        var csv = new Csv(lines.getFirst());
        lines.stream().skip(1).forEach(csv::line);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + key + ".csv\"")
                .body(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
    }
}

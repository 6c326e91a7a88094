package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.Benchmarks;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
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

/// Benchmark sets: supplied, and held against ours.
@Controller
class BenchmarkController {
    private static final String SET = "/assessments/benchmarks/{key:BMK-[0-9]+}";

    private final Benchmarks benchmarks;
    private final Access access;
    private final Clock clock;

    BenchmarkController(Benchmarks benchmarks, Access access, Clock clock) {
        this.benchmarks = benchmarks;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/assessments/benchmarks")
    String list(Model model) {
        model.addAttribute("tabs", List.of(AssessmentPages.tabs("benchmarks")));
        model.addAttribute("sets", benchmarks.all());
        model.addAttribute("maySupply", benchmarks.maySupply());
        return "assessment/benchmarks";
    }

    @GetMapping("/assessments/benchmarks/new")
    ModelAndView blank() {
        access.require(Permission.ASSESS);
        return page("").show();
    }

    private FormPage page(String lines) {
        var form = FormModel.post(
                        "/assessments/benchmarks",
                        t("Keep the set"),
                        Field.text("name", t("Name")).required().within(null, 200),
                        Field.text("source", t("Source"))
                                .required()
                                .within(null, 300)
                                .hint(t("Who measured it, and where it can be read")),
                        Field.number("year", t("Year"))
                                .required()
                                .value(LocalDate.now(clock).getYear()),
                        Field.area("lines", t("Values"))
                                .hint(
                                        t(
                                                "One a line: criterion; value; unit. A criterion with the name of a group of a model or of a metric of an office is held against it."))
                                .value(lines),
                        Field.of(Field.Kind.FILES, "file", t("Or a file, CSV or XLSX"))
                                .hint(t("Columns Criterion and Value, and perhaps Unit.")))
                .cancel("/assessments/benchmarks");
        return FormPage.of(t("Supply a benchmark set"), form);
    }

    @PostMapping("/assessments/benchmarks")
    Object add(@RequestParam(required = false) @Nullable MultipartFile file, Typed typed, RedirectAttributes redirect)
            throws IOException {
        access.require(Permission.ASSESS);
        typed.require("name", t("Enter a name."));
        typed.require("source", t("Say who measured it."));
        var text = typed.text("lines");
        if (file != null && !file.isEmpty()) {
            try (var content = file.getInputStream()) {
                var read = benchmarks.read(
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""), content);
                read.getValue().forEach(problem -> typed.wrong("file", problem));
                text = read.getKey();
            } catch (Refusal refusal) {
                return page("").again(typed, refusal);
            }
        } else if (text.isEmpty()) {
            typed.wrong("lines", t("Enter values, or choose a file."));
        }
        benchmarks.problems(text).stream().findFirst().ifPresent(problem -> typed.wrong("lines", problem));
        var wanted = new Benchmarks.Wanted(typed.text("name"), typed.text("source"), typed.whole("year", 0), text);
        return page("").take(typed, () -> {
            var made = benchmarks.add(wanted);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is kept.", made.name())));
            return "redirect:" + made.href();
        });
    }

    @GetMapping(SET)
    String show(@PathVariable String key, Model model) {
        model.addAttribute("set", benchmarks.get(key));
        model.addAttribute("lines", benchmarks.compare(key));
        model.addAttribute("maySupply", benchmarks.maySupply());
        return "assessment/benchmark";
    }

    @PostMapping(SET + "/removal")
    String remove(@PathVariable String key, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/assessments/benchmarks", t("Taken out."), () -> benchmarks.remove(key));
    }

    @GetMapping(SET + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        var set = benchmarks.get(key);
        var rows = new ArrayList<List<String>>();
        for (var line : benchmarks.compare(key)) {
            var ours = line.ours().isEmpty() ? null : line.ours().getFirst();
            rows.add(List.of(
                    line.theirs().criterion(),
                    Formats.number(line.theirs().value(), 2) + " "
                            + line.theirs().unit(),
                    Formats.number(ours == null ? null : ours.value(), 2),
                    Formats.number(line.difference(), 2),
                    ours == null ? t("nothing of ours has that name") : ours.of()));
        }
        return PaperFile.answer(
                form,
                "benchmark-" + key,
                Paper.of(set.name(), t("{0}, {1}", set.source(), Integer.toString(set.year())))
                        .heading(t("Theirs and ours"))
                        .table(new Paper.Table(
                                List.of(t("Criterion"), t("Theirs"), t("Ours"), t("Difference"), t("Of")),
                                rows,
                                false)));
    }
}

package org.plumbline.app.exchange.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.app.exchange.ImportOrder;
import org.plumbline.app.exchange.ImportState;
import org.plumbline.app.exchange.ImportView;
import org.plumbline.app.exchange.Imports;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.NavigationRule;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.record.Job;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of imports: drop files, see what would happen, answer what is open, agree.
@Controller
class ImportPages {
    private static final String ID = "/imports/{id:[0-9a-f-]{36}}";
    private static final int PROBLEMS_SHOWN = 200;
    private static final String UNIT_OF = "unit_of_";
    private static final String DAY_OF = "day_of_";

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    @Bean
    static NavigationRule importEntry() {
        return new NavigationRule(
                new NavigationEntry(NavigationArea.DELIVER, "Import", "/imports", 90),
                access -> access.may(Permission.IMPORT));
    }

    @GetMapping("/imports")
    String list(HttpServletRequest request, Model model) {
        return list(request, model, form(), HttpStatus.OK, null);
    }

    private String list(
            HttpServletRequest request,
            Model model,
            FormModel form,
            HttpStatus status,
            @Nullable HttpServletResponse response) {
        var total = imports.count();
        if (!imports.mayImport() && total == 0) {
            throw new Forbidden(Permission.IMPORT);
        }
        if (response != null) {
            response.setStatus(status.value());
        }
        var query = RegisterQuery.of(request);
        var rows = imports.latest(query.size(), Math.toIntExact(query.offset())).stream()
                .map(view -> Row.of(
                        view.id().toString(),
                        Cell.link(view.title(), "/imports/" + view.id()),
                        Cell.state(t(view.state().label()), ImportWords.tone(view.state())),
                        Cell.text(Formats.moment(view.createdAt()))))
                .toList();
        var register = Register.of(
                        t("Your imports"),
                        query,
                        List.of(
                                Column.text("title", t("Import")),
                                Column.text("state", t("State")),
                                Column.text("created", t("Started"))),
                        Empty.of(t("Nothing imported yet"), t("What you import is listed here.")))
                .rows(rows, total);
        model.addAttribute("register", register);
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        model.addAttribute("form", form);
        model.addAttribute("mayImport", imports.mayImport());
        return "exchange/imports";
    }

    private static FormModel form() {
        return FormModel.post(
                "/imports",
                t("Show what would happen"),
                Field.files("files", t("Files"))
                        .hint(t(
                                "Plans (MPP, MSPDI, XER, PMXML, MPX, Planner, GanttProject), tables (CSV, XLSX), Project"
                                        + " Online feeds. Nothing is changed before you have seen it and agreed."))
                        .required(),
                Field.date("as_of", t("The files are of"))
                        .hint(t("Of several files, this is for those that do not say it themselves.")));
    }

    @PostMapping("/imports")
    String upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var order = new ImportOrder("", ImportsApi.day(asOf), true, ColumnMapping.NONE, null);
            return "redirect:/imports/" + imports.start(order, ImportsApi.uploads(files, Map.of()));
        } catch (Refusal refusal) {
            var filled = form().filled(Map.of("as_of", List.of(asOf == null ? "" : asOf)), Map.of())
                    .refused(Sentences.of(refusal));
            return list(request, model, filled, HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Model model) {
        var view = imports.get(id);
        model.addAttribute("view", view);
        model.addAttribute("job", job(view));
        var problems =
                view.state().isRunning() ? List.<org.plumbline.app.exchange.ImportProblem>of() : imports.problems(id);
        model.addAttribute("problems", problems.subList(0, Math.min(PROBLEMS_SHOWN, problems.size())));
        model.addAttribute("problemCount", problems.size());
        return "exchange/import";
    }

    /// How far it is, for the page that waits; once it has ended the page is loaded again.
    @GetMapping(ID + "/progress")
    String progress(@PathVariable UUID id, HttpServletResponse response, Model model) {
        var view = imports.get(id);
        if (!view.state().isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("job", job(view));
        return "kit/job";
    }

    private static Job job(ImportView view) {
        var address = "/imports/" + view.id();
        var isFailed = view.state() == ImportState.FAILED;
        var files = view.files().size();
        var sentence = isFailed && view.message() != null
                ? Words.retold(view.message())
                : ImportWords.progress(view.filesDone(), files);
        return new Job(
                t(view.state().label()),
                sentence,
                view.state() == ImportState.QUEUED || files == 0 || view.filesDone() == 0
                        ? null
                        : (double) view.filesDone() / files,
                view.state().isRunning() ? Job.State.RUNNING : isFailed ? Job.State.FAILED : Job.State.DONE,
                address + "/progress",
                view.state().isRunning() ? null : address);
    }

    @PostMapping(ID + "/application")
    String apply(@PathVariable UUID id, RedirectAttributes redirect) {
        return carefully(id, redirect, () -> imports.apply(id));
    }

    @PostMapping(ID + "/check")
    String check(@PathVariable UUID id, RedirectAttributes redirect) {
        return carefully(id, redirect, () -> imports.check(id));
    }

    /// Takes what a person decided: the day, what the columns of one table mean, and the answers to questions.
    @PostMapping(ID + "/decisions")
    String decide(@PathVariable UUID id, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        return carefully(id, redirect, () -> imports.decide(id, decisions(sent, imports.get(id))));
    }

    private static Imports.Decisions decisions(Map<String, String> sent, ImportView view) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; sent.containsKey("header_" + i); i++) {
            fields.put(sent.getOrDefault("header_" + i, ""), sent.getOrDefault("field_" + i, ""));
        }
        var answers = new HashMap<String, String>();
        for (int i = 0; sent.containsKey("question_" + i); i++) {
            answers.put(sent.getOrDefault("question_" + i, ""), sent.getOrDefault("answer_" + i, ""));
        }
        var units = new HashMap<String, BigDecimal>();
        sent.forEach((name, value) -> {
            var unit = name.startsWith(UNIT_OF) ? MappingJson.unit(value) : null;
            if (unit != null) {
                units.put(name.substring(UNIT_OF.length()), unit);
            }
        });
        var asOf = sent.containsKey("as_of") ? ImportsApi.day(sent.get("as_of")) : view.asOf();
        var mapping = MappingJson.of(fields, sent);
        var days = view.files().stream()
                .filter(file -> sent.containsKey(DAY_OF + file.id()))
                .map(file -> new Imports.DayOf(file.id(), ImportsApi.day(sent.get(DAY_OF + file.id()))))
                .toList();
        return new Imports.Decisions(asOf, sent.getOrDefault("signature", ""), mapping, answers, units, days);
    }

    private static String carefully(UUID id, RedirectAttributes redirect, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:/imports/" + id;
    }
}

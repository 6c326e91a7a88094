package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.Pack.Automation;
import org.plumbline.app.methods.operating.OperatingProcess;
import org.plumbline.app.methods.operating.OperatingProcesses;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The office's own processes: how each is run, its runs, the manual, and how far the tool does it.
@Controller
class OperatingController {
    private static final String ONE = "/operating-processes/{key:PRC-[0-9]+}";

    private final OperatingProcesses operating;
    private final Clock clock;

    OperatingController(OperatingProcesses operating, Clock clock) {
        this.operating = operating;
        this.clock = clock;
    }

    @GetMapping("/operating-processes")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("tabs", MethodHead.areas("/operating-processes"));
        model.addAttribute("register", register(RegisterQuery.of(request)));
        return "methods/operating";
    }

    private Register register(RegisterQuery query) {
        var all = operating.all();
        return Register.of(
                        t("Operating processes"),
                        query,
                        List.of(
                                Column.text("title", t("Process")),
                                Column.text("kind", t("About")).wide(),
                                Column.text("state", t("State")),
                                Column.text("automation", t("How it is done")).wide(),
                                Column.number("target", t("Target"), t("days")),
                                Column.number("running", t("Running")),
                                Column.number("time", t("In time"), "%")),
                        Empty.of(t("No process yet"), t("The office writes its processes first, then runs them."))
                                .next(t("Processes"), "/processes"))
                .rows(all.stream().map(this::row).toList(), all.size());
    }

    private Row row(OperatingProcess one) {
        var measured = operating.measured(one);
        return Row.of(
                one.process().key(),
                Cell.link(
                                one.process().title(),
                                "/operating-processes/" + one.process().key())
                        .sub(one.process().key()),
                Cell.text(t(one.kind().label())),
                one.publishedOn() == null ? Cell.state(t("Draft"), Tone.MUTED) : Cell.state(t("Published"), Tone.GOOD),
                Cell.text(t(one.automation().label())),
                Cell.number(one.targetDays()),
                Cell.number(measured.running()),
                Cell.number(measured.inTimePercent()));
    }

    @GetMapping(ONE)
    String show(@PathVariable String key, Model model) {
        var one = operating.get(key);
        model.addAttribute("tabs", MethodHead.areas("/operating-processes"));
        model.addAttribute("one", one);
        model.addAttribute("measured", operating.measured(one));
        model.addAttribute("runs", operating.runs(one));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayShape", operating.mayShape());
        model.addAttribute("start", starting(one));
        return "methods/operating_process";
    }

    private static FormModel starting(OperatingProcess one) {
        return FormModel.post(
                "/operating-processes/" + one.process().key() + "/runs",
                t("Begin a run"),
                Field.text("title", t("About what")).required().within(null, 200));
    }

    @PostMapping(ONE + "/runs")
    String start(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = operating.get(key);
        return Outcome.of(redirect, "/operating-processes/" + key, () -> {
            var run = operating.start(one, typed.text("title"));
            return t("{0} has begun and ends by {1}.", run.key(), Formats.date(run.dueOn()));
        });
    }

    @PostMapping(ONE + "/runs/{run:RUN-[0-9]+}")
    String step(@PathVariable String key, @PathVariable String run, Typed typed, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/operating-processes/" + key, () -> {
            var after = operating.step(run, typed.version());
            return after.endedOn() == null ? t("{0}: step done.", run) : t("{0} has ended.", run);
        });
    }

    @GetMapping(ONE + "/edit")
    Object edit(@PathVariable String key) {
        return page(operating.get(key)).show();
    }

    private FormPage page(OperatingProcess one) {
        if (!operating.mayShape()) {
            throw new Forbidden(Permission.SHAPE_METHODS);
        }
        var home = "/operating-processes/" + one.process().key();
        var kinds = Arrays.stream(OperatingProcess.Kind.values())
                .map(kind -> new Option(kind.name(), t(kind.label())))
                .toList();
        var automations = Arrays.stream(Automation.values())
                .map(level -> new Option(level.name(), t(level.label())))
                .toList();
        var form = FormModel.post(
                        home,
                        t("Save"),
                        Field.hidden("version", Integer.toString(one.version())),
                        Field.select("kind", t("About"), kinds).value(one.kind().name()),
                        Field.select("automation", t("How it is done"), automations)
                                .hint(t("Everything works by hand; say here how far the tool does it by now."))
                                .value(one.automation().name()),
                        Field.number("days", t("A run ends within"))
                                .unit(t("days"))
                                .required()
                                .value(one.targetDays()),
                        Field.check("published", t("Published: the office works like this"))
                                .value(one.publishedOn() == null ? null : "true"))
                .cancel(home);
        return FormPage.of(one.process().title(), form)
                .asking(t("The steps themselves are written under processes."))
                .blaming(rule -> rule == OperatingProcesses.Rules.DAYS ? "days" : null);
    }

    @PostMapping(ONE)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = operating.get(key);
        var kind = typed.choice("kind", OperatingProcess.Kind.class).orElse(one.kind());
        var automation = typed.choice("automation", Automation.class).orElse(one.automation());
        var target = new OperatingProcesses.Target(typed.whole("days", 0), typed.isTicked("published"));
        return page(one).take(typed, () -> {
            operating.describe(one, typed.version(), kind, automation, target);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/operating-processes/" + key;
        });
    }

    /// How the office works, to print: every published process with its steps and what its runs show.
    @GetMapping("/operating-processes/manual." + PaperFile.PATH)
    ResponseEntity<byte[]> manual(@PathVariable String form) {
        var paper = Paper.of(t("Operating manual"), Formats.date(LocalDate.now(clock)));
        for (var one : operating.all()) {
            if (one.publishedOn() != null) {
                var measured = operating.measured(one);
                var heads = List.of(t("Step"), t("Who"), t("Needs"), t("Gives"));
                var rows = one.process().steps().stream()
                        .map(step -> List.of(
                                step.title(),
                                step.role(),
                                step.needs() == null ? "" : step.needs(),
                                step.gives() == null ? "" : step.gives()))
                        .toList();
                paper = paper.heading(one.process().title())
                        .prose(one.process().purpose())
                        .facts(List.of(
                                Map.entry(t("About"), t(one.kind().label())),
                                Map.entry(
                                        t("How it is done"), t(one.automation().label())),
                                Map.entry(t("A run ends within"), t("{0} days", one.targetDays())),
                                Map.entry(t("Runs in time"), percent(measured))))
                        .table(new Paper.Table(heads, rows, false));
            }
        }
        return PaperFile.answer(form, "operating-manual", paper);
    }

    private static String percent(OperatingProcess.Measured measured) {
        var percent = measured.inTimePercent();
        return percent == null ? t("none has ended yet") : t("{0} % of {1}", percent, measured.ended());
    }

    /// How far the tool does each process, to print.
    @GetMapping("/operating-processes/automation." + PaperFile.PATH)
    ResponseEntity<byte[]> automation(@PathVariable String form) {
        var rows = operating.all().stream()
                .map(one -> List.of(
                        one.process().title(),
                        t(one.automation().label()),
                        one.publishedOn() == null ? t("Draft") : t("Published"),
                        percent(operating.measured(one))))
                .toList();
        var heads = List.of(t("Process"), t("How it is done"), t("State"), t("Runs in time"));
        var paper = Paper.of(t("Automation of the office's processes"), Formats.date(LocalDate.now(clock)))
                .prose(t("Every part works by hand; this says how far the tool does it by now."))
                .table(new Paper.Table(heads, rows, false));
        return PaperFile.answer(form, "automation", paper);
    }
}

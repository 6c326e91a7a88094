package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.app.assurance.CorrectiveActions;
import org.plumbline.app.assurance.ProblemClasses;
import org.plumbline.app.assurance.ProblemFigures;
import org.plumbline.app.assurance.ProblemFilter;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The register of problems, its report, and the watch over solved classes.
@Controller
class ProblemsController {
    private final Problems problems;
    private final CorrectiveActions actions;
    private final ProblemClasses classes;
    private final ProblemRegister register;
    private final ProblemForms forms;
    private final ProblemReport report;
    private final Clock clock;

    ProblemsController(
            Problems problems,
            CorrectiveActions actions,
            ProblemClasses classes,
            ProblemRegister register,
            ProblemForms forms,
            ProblemReport report,
            Clock clock) {
        this.problems = problems;
        this.actions = actions;
        this.classes = classes;
        this.register = register;
        this.forms = forms;
        this.report = report;
        this.clock = clock;
    }

    @GetMapping("/problems")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.draw(RegisterQuery.of(request)));
        return Htmx.wantsPiece(request) ? "kit/register" : "assurance/problems";
    }

    @GetMapping("/problems.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"problems.csv\"")
                .body(register.csv(RegisterQuery.of(request)));
    }

    @GetMapping("/problems/report." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(HttpServletRequest request, @PathVariable String form) {
        return PaperFile.answer(form, "problems", report.of(register.rows(RegisterQuery.of(request))));
    }

    @GetMapping("/problems/new")
    ModelAndView blank() {
        return forms.blank().show();
    }

    @PostMapping("/problems")
    Object report(Typed typed, RedirectAttributes redirect) {
        typed.require("title", t("Say what is wrong."));
        var wanted = forms.read(typed);
        return forms.blank().take(typed, () -> {
            var made = problems.report(wanted);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            made.isRecurrence()
                                    ? t("{0} is reported. Its class was solved before: it is a recurrence.", made.key())
                                    : t("{0} is reported.", made.key())));
            return "redirect:" + made.href();
        });
    }

    @GetMapping("/problems/classes")
    String watch(Model model) {
        var all = problems.list(ProblemFilter.ALL);
        model.addAttribute("classes", classes.all());
        model.addAttribute("problems", all);
        model.addAttribute("figures", figures(all));
        model.addAttribute("mayDefine", problems.mayHandle(null));
        return "assurance/classes";
    }

    private List<Figure> figures(List<ProblemView> all) {
        var planned = actions.of(all.stream().map(ProblemView::id).toList());
        var figures = ProblemFigures.of(all, planned, classes.all(), LocalDate.now(clock));
        return List.of(
                Figure.of(t("Open problems"), Formats.number(figures.open())).href("/problems"),
                Figure.of(t("Overdue actions"), Formats.number(figures.overdue()))
                        .tone(figures.overdue() == 0 ? Tone.PLAIN : Tone.BAD)
                        .href("/problems?show=overdue"),
                Figure.of(
                                t("Days to close"),
                                figures.meanDays()
                                        .map(days -> Formats.number(days, 1))
                                        .orElse(t("n/a")))
                        .sub(t("mean of {0} closed", figures.closed())),
                Figure.of(
                                t("Verified effective"),
                                figures.effectiveness()
                                        .map(share -> Formats.percent(share, 0))
                                        .orElse(t("n/a")))
                        .sub(t("{0} of {1} done", figures.effectiveActions(), figures.doneActions())),
                Figure.of(
                                t("Recurrence rate"),
                                figures.recurrenceRate()
                                        .map(share -> Formats.percent(share, 0))
                                        .orElse(t("n/a")))
                        .sub(t("{0} of {1} solved classes", figures.recurredClasses(), figures.solvedClasses()))
                        .tone(figures.recurredClasses() == 0 ? Tone.PLAIN : Tone.CARE)
                        .basis(t("Classes that came back after all their problems were closed, of all that were ever"
                                + " solved")));
    }

    @GetMapping("/problems/classes/new")
    ModelAndView newClass() {
        return classForm().show();
    }

    private static FormPage classForm() {
        return FormPage.of(
                t("Add a class of problems"),
                FormModel.post(
                                "/problems/classes",
                                t("Add it"),
                                Field.text("name", t("Name")).required().within(null, 120),
                                Field.area("description", t("What belongs to it"))
                                        .within(null, 1_000))
                        .cancel("/problems/classes"));
    }

    @PostMapping("/problems/classes")
    Object define(Typed typed, RedirectAttributes redirect) {
        typed.require("name", t("Enter a name."));
        return classForm().take(typed, () -> {
            classes.define(typed.text("name"), typed.text("description"));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:/problems/classes";
        });
    }
}

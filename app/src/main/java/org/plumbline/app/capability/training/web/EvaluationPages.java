package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.CourseView;
import org.plumbline.app.capability.training.Courses;
import org.plumbline.app.capability.training.Evaluations;
import org.plumbline.app.capability.training.TrainingFigures;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What training brought: the figures of a year, what managers say, and results by a measure.
@Controller
class EvaluationPages {
    private final TrainingFigures figures;
    private final Evaluations evaluations;
    private final Courses courses;
    private final Clock clock;

    EvaluationPages(TrainingFigures figures, Evaluations evaluations, Courses courses, Clock clock) {
        this.figures = figures;
        this.evaluations = evaluations;
        this.courses = courses;
        this.clock = clock;
    }

    @GetMapping("/training/figures")
    String figures(@RequestParam(defaultValue = "") String year, Model model) {
        var now = LocalDate.now(clock).getYear();
        var shown = year.matches("20[0-9]{2}") ? Integer.parseInt(year) : now;
        model.addAttribute("year", shown);
        model.addAttribute("years", List.of(now - 2, now - 1, now));
        model.addAttribute("figures", drawn(figures.of(shown)));
        return "capability/training_figures";
    }

    private static List<Figure> drawn(TrainingFigures.Year year) {
        var all = new ArrayList<Figure>();
        all.add(Figure.of(t("People trained"), Formats.number(year.people())));
        all.add(share(t("Attendance"), year.attendance(), t("Came, by came and absent")));
        all.add(share(t("Passed"), year.passed(), t("Passed, by passed and failed")));
        all.add(mean(t("1 Reaction"), year.reaction(), t("Mean of the anonymous surveys, from 1 to 5")));
        all.add(mean(t("2 Learning"), year.learned(), t("Percent points from the quiz before to the one after")));
        all.add(mean(t("3 Behaviour"), year.behaviour(), t("What managers say after three months, from 1 to 5")));
        all.add(Figure.of(t("4 Results"), Formats.number(year.results())).basis(t("Measures of courses that moved")));
        all.add(share(t("Gaps closed"), year.gapClosed(), t("Levels missing on 1 January that are not missing now")));
        all.add(share(
                t("Coverage"), year.coverage(), t("Who lacked a level and attended something, by who lacked one")));
        all.add(Figure.of(
                t("Cost"),
                year.cost().isEmpty()
                        ? Formats.NONE
                        : year.cost().entrySet().stream()
                                .map(one -> Formats.moneyShort(one.getValue(), one.getKey()))
                                .collect(Collectors.joining(", "))));
        if (year.people() > 0) {
            year.cost()
                    .forEach((currency, amount) -> all.add(Figure.of(
                            t("Cost for each person"),
                            Formats.moneyShort(
                                    amount.divide(BigDecimal.valueOf(year.people()), 0, java.math.RoundingMode.HALF_UP),
                                    currency))));
        }
        return all;
    }

    private static Figure share(String label, @Nullable Double value, String basis) {
        return Figure.of(label, value == null ? t("n/a") : Formats.percent(BigDecimal.valueOf(value), 0))
                .basis(basis);
    }

    private static Figure mean(String label, @Nullable Double value, String basis) {
        return Figure.of(label, value == null ? t("n/a") : Formats.number(BigDecimal.valueOf(value), 1))
                .basis(basis);
    }

    @GetMapping("/training/behaviour")
    String behaviour(Model model) {
        model.addAttribute("waiting", evaluations.waiting());
        return "capability/behaviour";
    }

    @PostMapping("/training/behaviour/{enrolment}")
    String say(@PathVariable UUID enrolment, Typed typed, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                "/training/behaviour",
                t("Thank you."),
                () -> evaluations.say(enrolment, typed.whole("level", 0)));
    }

    private FormPage page(CourseView course) {
        if (!courses.mayRun()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
        var form = FormModel.post(
                        course.href() + "/results",
                        t("Record it"),
                        Field.text("measure", t("Measure"))
                                .required()
                                .within(null, 200)
                                .value(course.terms().measure()),
                        Field.text("unit", t("Unit")).within(null, 50),
                        Field.number("before", t("Before")).required(),
                        Field.number("after", t("After")).required(),
                        Field.date("day", t("Read on")).required().value(LocalDate.now(clock)))
                .cancel(course.href());
        return FormPage.of(t("What came of {0}", course.title()), form);
    }

    @GetMapping(CoursePages.COURSE + "/results/new")
    ModelAndView blank(@PathVariable String key) {
        return page(courses.get(key)).show();
    }

    @PostMapping(CoursePages.COURSE + "/results")
    Object record(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var course = courses.get(key);
        for (var name : List.of("measure", "before", "after", "day")) {
            typed.require(name, t("Enter something here."));
        }
        var before = typed.number("before");
        var after = typed.number("after");
        var day = typed.day("day");
        return page(course).take(typed, () -> {
            evaluations.record(new Evaluations.Result(
                    course.id(),
                    typed.text("measure"),
                    typed.text("unit"),
                    Objects.requireNonNull(before),
                    Objects.requireNonNull(after),
                    Objects.requireNonNull(day)));
            redirect.addFlashAttribute("flash", Flash.done(t("Recorded.")));
            return "redirect:" + course.href();
        });
    }
}

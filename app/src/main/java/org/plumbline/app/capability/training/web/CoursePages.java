package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.CourseView;
import org.plumbline.app.capability.training.Courses;
import org.plumbline.app.capability.training.Enrolments;
import org.plumbline.app.capability.training.Evaluations;
import org.plumbline.app.capability.training.QuizQuestion;
import org.plumbline.app.capability.training.TrainingSessions;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The catalogue of courses.
@Controller
class CoursePages {
    static final String COURSE = "/training/courses/{key:CRS-[0-9]+}";

    private final Courses courses;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final Evaluations evaluations;
    private final CourseRegister register;
    private final CourseForm forms;

    CoursePages(
            Courses courses,
            TrainingSessions sessions,
            Enrolments enrolments,
            Evaluations evaluations,
            CourseRegister register,
            CourseForm forms) {
        this.courses = courses;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.evaluations = evaluations;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping("/training")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.courses(RegisterQuery.of(request)));
        model.addAttribute("mayRun", courses.mayRun());
        model.addAttribute("tab", "");
        return Htmx.wantsPiece(request) ? "kit/register" : "capability/training";
    }

    @GetMapping("/training/sessions")
    String calendar(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.sessions(RegisterQuery.of(request)));
        model.addAttribute("mayRun", courses.mayRun());
        model.addAttribute("tab", "/sessions");
        return Htmx.wantsPiece(request) ? "kit/register" : "capability/training";
    }

    @GetMapping(COURSE)
    String show(@PathVariable String key, Model model) {
        var course = courses.get(key);
        model.addAttribute("record", record(course));
        model.addAttribute("course", course);
        model.addAttribute("leadsTo", CourseRegister.leadsTo(course.terms().teaches()));
        model.addAttribute(
                "sessions",
                sessions.all().stream()
                        .filter(one -> one.course().id().equals(course.id()))
                        .toList());
        model.addAttribute("results", evaluations.results(course));
        return "capability/course";
    }

    private RecordView record(CourseView course) {
        var terms = course.terms();
        var record = RecordView.of(course.key(), course.title())
                .sub(t(terms.kind().label()))
                .state(terms.isOffered() ? t("Offered") : t("Not offered"), terms.isOffered() ? Tone.GOOD : Tone.MUTED)
                .facts(
                        Figure.of(t("Hours"), Formats.number(terms.hours(), 1)),
                        Figure.of(
                                t("Price"),
                                terms.price() == null
                                        ? Formats.NONE
                                        : Formats.money(terms.price(), String.valueOf(terms.currency()))),
                        Figure.of(
                                t("Certificate"),
                                terms.validMonths() == null ? t("without end") : t("{0} months", terms.validMonths())),
                        Figure.of(
                                t("Quiz"),
                                course.questions() == 0 ? Formats.NONE : t("{0} questions", course.questions())));
        if (courses.mayRun()) {
            record = record.step(RecordView.Step.open(t("Quiz"), course.href() + "/quiz"))
                    .step(RecordView.Step.open(t("Record a result"), course.href() + "/results/new")
                            .seldom(true))
                    .step(RecordView.Step.open(t("Change"), course.href() + "/edit"));
            if (terms.kind().hasSessions()) {
                record = record.step(RecordView.Step.open(t("Plan a session"), course.href() + "/sessions/new"));
            }
        }
        return !terms.kind().hasSessions() && terms.isOffered()
                ? record.step(RecordView.Step.post(t("Begin"), course.href() + "/enrolments"))
                : record;
    }

    @PostMapping(COURSE + "/enrolments")
    String begin(@PathVariable String key, RedirectAttributes redirect) {
        var course = courses.get(key);
        return Outcome.of(redirect, "/learning", t("Begun. It stands under My learning."), () -> {
            var _ = enrolments.begin(course);
        });
    }

    private FormPage page(@Nullable CourseView course) {
        if (!courses.mayRun()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
        return FormPage.of(course == null ? t("Add a course") : course.title(), forms.draw(course));
    }

    @GetMapping("/training/courses/new")
    ModelAndView blank() {
        return page(null).show();
    }

    @PostMapping("/training/courses")
    Object create(Typed typed, RedirectAttributes redirect) {
        return page(null).take(typed, forms.read(typed), terms -> {
            var made = courses.create(terms);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is in the catalogue.", made.title())));
            return "redirect:" + made.href();
        });
    }

    @GetMapping(COURSE + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(courses.get(key)).show();
    }

    @PostMapping(COURSE)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var course = courses.get(key);
        return page(course).take(typed, forms.read(typed), terms -> {
            var _ = courses.change(course.id(), typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + course.href();
        });
    }

    private FormPage quiz(CourseView course) {
        var form = FormModel.post(
                        course.href() + "/quiz",
                        t("Save the quiz"),
                        Field.area("quiz", t("Questions"))
                                .within(null, 40_000)
                                .hint(
                                        t(
                                                "A question on a line; below it its choices, each on a line: right ones begin with *, others with -. An empty line between questions."))
                                .value(QuizQuestion.write(courses.quiz(course))))
                .cancel(course.href());
        return FormPage.of(t("Quiz of {0}", course.title()), form)
                .asking(t("Single choice with one right answer, multiple choice with several."));
    }

    @GetMapping(COURSE + "/quiz")
    ModelAndView editQuiz(@PathVariable String key) {
        return quiz(courses.get(key)).show();
    }

    @PostMapping(COURSE + "/quiz")
    Object saveQuiz(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var course = courses.get(key);
        return quiz(course).take(typed, () -> {
            List<QuizQuestion> questions = QuizQuestion.read(typed.text("quiz"));
            courses.quiz(course, questions);
            redirect.addFlashAttribute("flash", Flash.done(t("The quiz has {0} questions.", questions.size())));
            return "redirect:" + course.href();
        });
    }
}

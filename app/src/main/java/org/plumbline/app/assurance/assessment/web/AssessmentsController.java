package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentCommand;
import org.plumbline.app.assurance.assessment.AssessmentModels;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.Assessments;
import org.plumbline.app.assurance.assessment.Comparisons;
import org.plumbline.app.assurance.assessment.NewAssessment;
import org.plumbline.app.assurance.assessment.Publication;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Assessments: the list, planning one, its result and its steps.
@Controller
class AssessmentsController {
    static final String ONE = "/assessments/{key:MAT-[0-9]+}";
    private static final int LATEST = 8;

    private final Assessments assessments;
    private final AssessmentModels models;
    private final Publication publication;
    private final Comparisons comparisons;
    private final AssessmentForm forms;
    private final AssessmentPages pages;
    private final Histories histories;
    private final Access access;

    AssessmentsController(
            Assessments assessments,
            AssessmentModels models,
            Publication publication,
            Comparisons comparisons,
            AssessmentForm forms,
            AssessmentPages pages,
            Histories histories,
            Access access) {
        this.assessments = assessments;
        this.models = models;
        this.publication = publication;
        this.comparisons = comparisons;
        this.forms = forms;
        this.pages = pages;
        this.histories = histories;
        this.access = access;
    }

    @GetMapping("/assessments")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", pages.register(assessments.seen(), RegisterQuery.of(request)));
        model.addAttribute("tabs", List.of(AssessmentPages.tabs("")));
        model.addAttribute("mayPlan", access.may(Permission.ASSESS));
        return Htmx.wantsPiece(request) ? "kit/register" : "assessment/list";
    }

    @GetMapping("/assessments/new")
    Object blank(@RequestParam(defaultValue = "") String model, Model page) {
        access.require(Permission.ASSESS);
        var chosen =
                models.inForce().stream().filter(one -> one.key().equals(model)).findFirst();
        if (chosen.isEmpty()) {
            page.addAttribute("models", models.inForce());
            return "assessment/choose";
        }
        return page(forms.blank(chosen.get()), null).show();
    }

    private FormPage page(NewAssessment terms, @Nullable AssessmentView one) {
        var title = one == null ? t("Plan an assessment") : one.key() + " " + one.title();
        return FormPage.of(title, forms.draw(terms, one));
    }

    @PostMapping("/assessments")
    Object add(Typed typed, RedirectAttributes redirect) {
        access.require(Permission.ASSESS);
        var terms = forms.read(forms.blank(models.get(typed.text("model"))), typed);
        return page(terms, null).take(typed, () -> {
            var made = assessments.plan(terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Planned. Nobody is asked before you invite them.")));
            return "redirect:" + made.href();
        });
    }

    @GetMapping(ONE)
    String show(@PathVariable String key, Model model) {
        var one = assessments.get(key);
        var result = publication.result(one);
        var by = models.get(one.terms().modelId());
        var mayRun = assessments.mayRun(one);
        model.addAttribute("record", pages.head(one, "", result));
        model.addAttribute("one", one);
        model.addAttribute("by", by);
        model.addAttribute("result", result);
        model.addAttribute("mayRun", mayRun);
        model.addAttribute("turnout", assessments.turnout(key));
        model.addAttribute(
                "isAsked", one.terms().respondents().contains(access.actor().personId()));
        var comparison = comparisons.planned(one).orElse(null);
        model.addAttribute("radar", result == null ? null : ResultPictures.radar(result, comparison));
        model.addAttribute("ladder", result == null ? null : ResultPictures.ladder(by, result));
        model.addAttribute("blocked", result == null ? List.of() : ResultPictures.blocked(by, result));
        model.addAttribute("trail", mayRun ? histories.latest(one.subject(), LATEST) : List.of());
        return "assessment/assessment";
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@PathVariable String key) {
        var one = runnable(key);
        return page(one.terms(), one).show();
    }

    private AssessmentView runnable(String key) {
        var one = assessments.get(key);
        if (!assessments.mayRun(one)) {
            throw new Forbidden(Permission.ASSESS);
        }
        return one;
    }

    @PostMapping(ONE)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = runnable(key);
        var terms = forms.read(one.terms(), typed);
        return page(one.terms(), one).take(typed, () -> {
            assessments.change(one.id(), typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + one.href();
        });
    }

    @PostMapping(ONE + "/moves/{command:[a-z]+}")
    String move(@PathVariable String key, @PathVariable String command, RedirectAttributes redirect) {
        var one = runnable(key);
        var wanted = Arrays.stream(AssessmentCommand.values())
                .filter(step -> step.word().equals(command))
                .findFirst()
                .orElseThrow(() -> new Missing("step", command));
        return Outcome.of(redirect, one.href(), () -> {
            var moved = assessments.move(one.id(), wanted);
            return t("{0}: {1}.", moved.title(), t(moved.state().label()));
        });
    }

    @PostMapping(ONE + "/reminder")
    String remind(@PathVariable String key, RedirectAttributes redirect) {
        var one = runnable(key);
        return Outcome.of(
                redirect,
                one.href(),
                t("Everybody who has not answered is reminded."),
                () -> assessments.remind(one.id()));
    }
}

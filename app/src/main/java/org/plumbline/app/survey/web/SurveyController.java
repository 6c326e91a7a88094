package org.plumbline.app.survey.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.SurveyCommand;
import org.plumbline.app.survey.SurveyResults;
import org.plumbline.app.survey.SurveyView;
import org.plumbline.app.survey.Surveys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Surveys: the list, one survey with its results, its form and its steps.
@Controller
class SurveyController {
    static final String SURVEY = "/surveys/{key:SVY-[0-9]+}";

    private final Surveys surveys;
    private final SurveyResults results;
    private final SurveyForm forms;
    private final SurveyPages pages;
    private final Access access;

    SurveyController(Surveys surveys, SurveyResults results, SurveyForm forms, SurveyPages pages, Access access) {
        this.surveys = surveys;
        this.results = results;
        this.forms = forms;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/surveys")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", pages.register(surveys.seen(), RegisterQuery.of(request)));
        model.addAttribute("mayAsk", access.may(Permission.RUN_OFFICE));
        return Htmx.wantsPiece(request) ? "kit/register" : "survey/list";
    }

    @GetMapping("/surveys/new")
    ModelAndView blank() {
        requireAsking();
        return page(forms.blank(), null).show();
    }

    private FormPage page(NewSurvey terms, @Nullable SurveyView survey) {
        var title = survey == null ? t("Ask people") : survey.key() + " " + survey.title();
        return FormPage.of(title, forms.draw(terms, survey));
    }

    private void requireAsking() {
        if (!access.may(Permission.RUN_OFFICE)) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
    }

    @PostMapping("/surveys")
    Object add(Typed typed, RedirectAttributes redirect) {
        requireAsking();
        var terms = forms.read(forms.blank(), typed);
        return page(terms, null).take(typed, () -> {
            var made = surveys.draft(terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Written down. Add the questions, then send it out.")));
            return "redirect:" + made.href();
        });
    }

    @GetMapping(SURVEY)
    String show(@PathVariable String key, Model model) {
        var survey = surveys.get(key);
        var outcome = results.of(key);
        var mayRun = surveys.mayRun(survey);
        model.addAttribute("record", pages.head(outcome, mayRun));
        model.addAttribute("survey", survey);
        model.addAttribute("outcome", outcome);
        model.addAttribute("mayRun", mayRun);
        model.addAttribute("charts", pages.charts(outcome));
        model.addAttribute("groups", pages.groups(outcome));
        model.addAttribute("history", pages.history(results.history(key)));
        model.addAttribute("reach", mayRun ? surveys.reach(survey.terms()) : 0);
        model.addAttribute("audience", mayRun ? pages.audience(survey) : List.of());
        model.addAttribute("trail", mayRun ? pages.trail(survey) : List.of());
        model.addAttribute("question", mayRun ? pages.questionForm(survey) : null);
        return "survey/survey";
    }

    @GetMapping(SURVEY + "/edit")
    ModelAndView edit(@PathVariable String key) {
        var survey = runnable(key);
        return page(survey.terms(), survey).show();
    }

    private SurveyView runnable(String key) {
        var survey = surveys.get(key);
        if (!surveys.mayRun(survey)) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
        return survey;
    }

    @PostMapping(SURVEY)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var survey = runnable(key);
        var terms = forms.read(survey.terms(), typed);
        return page(survey.terms(), survey).take(typed, () -> {
            surveys.change(survey.id(), typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + survey.href();
        });
    }

    @PostMapping(SURVEY + "/questions")
    String ask(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var survey = runnable(key);
        return Outcome.of(redirect, survey.href(), () -> {
            surveys.change(survey.id(), survey.version(), SurveyPages.with(survey.terms(), sent));
            return t("Added.");
        });
    }

    @PostMapping(SURVEY + "/questions/removal")
    String drop(@PathVariable String key, @RequestParam String question, RedirectAttributes redirect) {
        var survey = runnable(key);
        var others = survey.terms().questions().stream()
                .filter(one -> !one.id().equals(question))
                .toList();
        return Outcome.of(redirect, survey.href(), () -> {
            surveys.change(survey.id(), survey.version(), survey.terms().with(others));
            return t("Taken out.");
        });
    }

    @PostMapping(SURVEY + "/moves/{command:[a-z]+}")
    String move(@PathVariable String key, @PathVariable String command, RedirectAttributes redirect) {
        var survey = runnable(key);
        var wanted = Arrays.stream(SurveyCommand.values())
                .filter(one -> one.word().equals(command))
                .findFirst()
                .orElseThrow(() -> new Missing("step", command));
        return Outcome.of(redirect, survey.href(), () -> {
            var moved = surveys.move(survey.id(), wanted);
            return t("{0}: {1}.", moved.title(), t(moved.state().label()));
        });
    }

    @PostMapping(SURVEY + "/reminder")
    String remind(@PathVariable String key, RedirectAttributes redirect) {
        var survey = runnable(key);
        return Outcome.of(redirect, survey.href(), () -> {
            surveys.remind(survey.id());
            return t("Everybody who has not answered is reminded. Nobody is told who that is.");
        });
    }

    @PostMapping(SURVEY + "/next")
    String next(@PathVariable String key, RedirectAttributes redirect) {
        var survey = runnable(key);
        try {
            var made = surveys.draft(
                    survey.terms().with(forms.blank().deadline(), survey.terms().audience(), survey.id()));
            redirect.addFlashAttribute("flash", Flash.done(t("The same questions, ready to be asked again.")));
            return "redirect:" + made.href();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + survey.href();
        }
    }
}

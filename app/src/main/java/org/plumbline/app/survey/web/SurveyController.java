package org.plumbline.app.survey.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.survey.SurveyCommand;
import org.plumbline.app.survey.SurveyResults;
import org.plumbline.app.survey.SurveyView;
import org.plumbline.app.survey.Surveys;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
    String blank(Model model) {
        requireAsking();
        model.addAttribute("title", t("Ask people"));
        model.addAttribute("form", forms.draw(forms.blank(), null));
        return "survey/form";
    }

    private void requireAsking() {
        if (!access.may(Permission.RUN_OFFICE)) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
    }

    @PostMapping("/surveys")
    Object add(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        requireAsking();
        var read = forms.read(forms.blank(), sent);
        var form = forms.draw(read.terms(), null);
        if (!read.errors().isEmpty()) {
            return again(t("Ask people"), form, sent, read.errors());
        }
        try {
            var made = surveys.draft(read.terms());
            redirect.addFlashAttribute("flash", Flash.done(t("Written down. Add the questions, then send it out.")));
            return "redirect:" + made.href();
        } catch (Refusal refusal) {
            return again(t("Ask people"), form.refused(Sentences.of(refusal)), sent, Map.of());
        }
    }

    private static ModelAndView again(
            String title, FormModel form, MultiValueMap<String, String> sent, Map<String, String> errors) {
        return new ModelAndView(
                "survey/form",
                Map.of("title", title, "form", form.filled(new HashMap<>(sent), errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
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
    String edit(@PathVariable String key, Model model) {
        var survey = runnable(key);
        model.addAttribute("title", survey.key() + " " + survey.title());
        model.addAttribute("form", forms.draw(survey.terms(), survey));
        return "survey/form";
    }

    private SurveyView runnable(String key) {
        var survey = surveys.get(key);
        if (!surveys.mayRun(survey)) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
        return survey;
    }

    @PostMapping(SURVEY)
    Object save(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        var survey = runnable(key);
        var read = forms.read(survey.terms(), sent);
        var title = survey.key() + " " + survey.title();
        var form = forms.draw(survey.terms(), survey);
        if (!read.errors().isEmpty()) {
            return again(title, form, sent, read.errors());
        }
        try {
            surveys.change(survey.id(), version(sent.getFirst("version")), read.terms());
        } catch (Refusal refusal) {
            return again(title, form.refused(Sentences.of(refusal)), sent, Map.of());
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + survey.href();
    }

    private static int version(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
    }

    @PostMapping(SURVEY + "/questions")
    String ask(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var survey = runnable(key);
        return refusable(survey, redirect, () -> {
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
        return refusable(survey, redirect, () -> {
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
        return refusable(survey, redirect, () -> {
            var moved = surveys.move(survey.id(), wanted);
            return t("{0}: {1}.", moved.title(), t(moved.state().label()));
        });
    }

    @PostMapping(SURVEY + "/reminder")
    String remind(@PathVariable String key, RedirectAttributes redirect) {
        var survey = runnable(key);
        return refusable(survey, redirect, () -> {
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

    private static String refusable(
            SurveyView survey, RedirectAttributes redirect, java.util.function.Supplier<String> work) {
        try {
            redirect.addFlashAttribute("flash", Flash.done(work.get()));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + survey.href();
    }
}

package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.Job;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.ScenarioState;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.plumbline.app.portfolio.scenario.SearchProgress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One scenario: what came out and why, the search under way, its name and time, and copies of it.
@Controller
class ScenarioController {
    static final String SCENARIO = "/scenarios/{key:SCN-[0-9]+}";
    private static final int HISTORY = 8;
    private static final List<SearchProgress.Stage> STAGES = List.of(SearchProgress.Stage.values());

    private final Scenarios scenarios;
    private final ScenarioHead heads;
    private final ScenarioForm forms;
    private final CandidateRegister candidates;
    private final Histories histories;
    private final Talk talk;

    ScenarioController(
            Scenarios scenarios,
            ScenarioHead heads,
            ScenarioForm forms,
            CandidateRegister candidates,
            Histories histories,
            Talk talk) {
        this.scenarios = scenarios;
        this.heads = heads;
        this.forms = forms;
        this.candidates = candidates;
        this.histories = histories;
        this.talk = talk;
    }

    @GetMapping(SCENARIO)
    String show(@PathVariable String key, HttpServletRequest request, Model model) {
        var scenario = scenarios.get(key);
        var register = candidates.draw(scenario, RegisterQuery.of(request));
        model.addAttribute("register", register);
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        var outcome = scenario.outcome();
        model.addAttribute("record", heads.of(scenario, ""));
        model.addAttribute("scenario", scenario);
        model.addAttribute("words", new ScenarioWords(scenario));
        model.addAttribute(
                "findings", scenario.state() == ScenarioState.ADOPTED ? List.of() : scenarios.findings(scenario));
        model.addAttribute(
                "job",
                scenarios
                        .progress(scenario)
                        .map(progress -> job(scenario, progress))
                        .orElse(null));
        model.addAttribute(
                "result",
                outcome == null || outcome.result() != Outcome.Result.CHOSEN
                        ? null
                        : new ResultView(scenario, outcome));
        model.addAttribute("recorder", recorder(scenario));
        model.addAttribute("history", histories.latest(scenario.subject(), HISTORY));
        model.addAttribute("talk", talk.about(scenario.id()));
        return "portfolio/scenario/result";
    }

    private @Nullable String recorder(ScenarioView scenario) {
        var adoption = scenario.adoption();
        return adoption == null ? null : heads.person(adoption.recordedBy());
    }

    /// How far the search is, for the page that waits; once it has ended the page is loaded again.
    @GetMapping(SCENARIO + "/progress")
    String progress(@PathVariable String key, HttpServletResponse response, Model model) {
        var scenario = scenarios.get(key);
        var progress = scenarios.progress(scenario);
        if (progress.isEmpty() || progress.get().isFailed()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute(
                "job",
                progress.map(one -> job(scenario, one))
                        .orElseGet(() -> new Job(
                                t("Answered"),
                                t("Done"),
                                1.0,
                                Job.State.DONE,
                                scenario.href() + "/progress",
                                scenario.href())));
        return "kit/job";
    }

    private static Job job(ScenarioView scenario, SearchProgress progress) {
        var poll = scenario.href() + "/progress";
        if (progress.isFailed()) {
            return new Job(
                    t("The search broke off"),
                    t("Search again; if it breaks off again, tell your administrator. What was found before is kept."),
                    null,
                    Job.State.FAILED,
                    poll,
                    null);
        }
        var words = new ScenarioWords(scenario);
        var stage = progress.isStopAsked()
                ? t("Stopping, the best so far is kept")
                : t(progress.stage().label());
        var found = progress.value() == null
                ? t("{0}.", stage)
                : progress.bound() == null
                        ? t("{0}. Best value so far {1}.", stage, words.value(progress.value()))
                        : t(
                                "{0}. Best value so far {1}, at most {2} is possible.",
                                stage, words.value(progress.value()), words.value(progress.bound()));
        var ratio = STAGES.indexOf(progress.stage()) / (STAGES.size() - 1.0);
        return new Job(t("Looking for the best choice"), found, ratio, Job.State.RUNNING, poll, null);
    }

    @PostMapping(SCENARIO + "/search")
    String search(@PathVariable String key, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        return done(scenario, redirect, null, () -> scenarios.search(scenario.id()));
    }

    @PostMapping(SCENARIO + "/stop")
    String stop(@PathVariable String key, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        return done(
                scenario,
                redirect,
                t("The search stops; the best so far is kept."),
                () -> scenarios.stop(scenario.id()));
    }

    /// Does something and says that it is done, or why it was refused.
    static String done(ScenarioView scenario, RedirectAttributes redirect, @Nullable String sentence, Runnable work) {
        try {
            work.run();
            if (sentence != null) {
                redirect.addFlashAttribute("flash", Flash.done(sentence));
            }
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + scenario.href();
    }

    @GetMapping(SCENARIO + "/edit")
    String edit(@PathVariable String key, Model model) {
        var scenario = changeable(key);
        model.addAttribute("title", title(scenario));
        model.addAttribute("form", forms.of(scenario));
        return ScenariosController.FORM;
    }

    private ScenarioView changeable(String key) {
        var scenario = scenarios.get(key);
        if (!scenarios.mayChange(scenario)) {
            throw new Forbidden(Permission.GROUP);
        }
        return scenario;
    }

    static String title(ScenarioView scenario) {
        return scenario.key() + " " + scenario.name();
    }

    @PostMapping(SCENARIO)
    Object save(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        var typed = new Typed(sent);
        var read = forms.read(typed, scenario);
        if (read.isEmpty()) {
            return typed.again(ScenariosController.FORM, title(scenario), forms.of(scenario));
        }
        try {
            scenarios.change(
                    scenario.id(),
                    typed.version(scenario.version()),
                    read.get().named(),
                    read.get().question());
        } catch (Refusal refusal) {
            return typed.again(
                    ScenariosController.FORM,
                    title(scenario),
                    forms.of(scenario).refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + scenario.href();
    }

    @GetMapping(SCENARIO + "/copy")
    String askCopy(@PathVariable String key, Model model) {
        var scenario = scenarios.get(key);
        model.addAttribute("title", t("Duplicate {0}", title(scenario)));
        model.addAttribute("form", copy(scenario));
        return ScenariosController.FORM;
    }

    private static FormModel copy(ScenarioView scenario) {
        return FormModel.post(
                        scenario.href() + "/copy",
                        t("Duplicate"),
                        Field.text("name", t("Name of the copy"))
                                .required()
                                .within(null, 120)
                                .value(t("{0}, a copy", scenario.name())))
                .cancel(scenario.href());
    }

    @PostMapping(SCENARIO + "/copy")
    Object copy(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        var typed = new Typed(sent);
        try {
            var made = scenarios.duplicate(key, typed.text("name"));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is a copy of {1}.", made.key(), key)));
            return "redirect:" + made.href();
        } catch (Refusal refusal) {
            return typed.again(
                    ScenariosController.FORM,
                    t("Duplicate {0}", title(scenario)),
                    copy(scenario).refused(Sentences.of(refusal)));
        }
    }

    @PostMapping(SCENARIO + "/removal")
    String remove(@PathVariable String key, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        try {
            scenarios.remove(scenario.id());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + scenario.href();
        }
        redirect.addFlashAttribute("flash", Flash.done(t("{0} is removed.", key)));
        return "redirect:/scenarios";
    }
}

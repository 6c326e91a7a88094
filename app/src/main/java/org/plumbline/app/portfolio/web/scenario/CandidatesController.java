package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;
import static org.plumbline.app.portfolio.web.scenario.ScenarioController.SCENARIO;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Map;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.portfolio.scenario.Candidacy;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.plumbline.app.portfolio.scenario.Wanted;
import org.plumbline.app.portfolio.scenario.Worth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The candidates of a scenario: taken in, changed for it alone, forced in or out to see what that would mean.
@Controller
class CandidatesController {
    private static final String ONE = SCENARIO + "/candidates/{one:[A-Z]{2,5}-[0-9]+}";

    private final Scenarios scenarios;
    private final ScenarioHead heads;
    private final Candidacy candidacy;
    private final CandidateRegister register;

    CandidatesController(Scenarios scenarios, ScenarioHead heads, Candidacy candidacy, CandidateRegister register) {
        this.scenarios = scenarios;
        this.heads = heads;
        this.candidacy = candidacy;
        this.register = register;
    }

    @GetMapping(SCENARIO + "/candidates")
    String list(@PathVariable String key, HttpServletRequest request, Model model) {
        var scenario = scenarios.get(key);
        model.addAttribute("register", register.draw(scenario, RegisterQuery.of(request)));
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        model.addAttribute("record", heads.of(scenario, "/candidates"));
        model.addAttribute("scenario", scenario);
        model.addAttribute(
                "lacking",
                scenario.question().contenders().stream()
                        .filter(one -> one.value(scenario.question().worth()) == null)
                        .count());
        model.addAttribute("mayChange", scenarios.mayChange(scenario));
        model.addAttribute("words", new ScenarioWords(scenario));
        model.addAttribute("findings", scenarios.findings(scenario));
        return "portfolio/scenario/candidates";
    }

    @PostMapping(SCENARIO + "/candidates")
    String takeIn(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        var before = scenario.question();
        var after = "running".equals(sent.get("from"))
                ? candidacy.withRunning(before, scenario.portfolioId())
                : candidacy.withProposals(before);
        var more = after.contenders().size() - before.contenders().size();
        return changed(
                scenario,
                after,
                more == 0 ? t("All of them compete already.") : t("{0} more compete.", more),
                redirect);
    }

    private String changed(ScenarioView scenario, Question question, String sentence, RedirectAttributes redirect) {
        try {
            scenarios.change(scenario, question);
            redirect.addFlashAttribute("flash", Flash.done(sentence));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + scenario.href() + "/candidates";
    }

    /// Gives all candidates without a value the same one, so that a first answer need not wait for the last score.
    @PostMapping(SCENARIO + "/candidates/values")
    String value(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        var worth = scenario.question().worth();
        var value = new Typed(sent).number("value");
        var isScore = worth == Worth.SCORE;
        if (value == null || (isScore && (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0))) {
            redirect.addFlashAttribute(
                    "flash",
                    Flash.refused(isScore ? t("Enter a score from 0 to 100.") : t("Enter an amount such as 120000.")));
            return "redirect:" + scenario.href() + "/candidates";
        }
        var filled = scenario.question().contenders().stream()
                .map(one -> one.value(worth) == null ? valued(one, worth, value) : one)
                .toList();
        return changed(
                scenario,
                scenario.question().contenders(filled),
                t("Every candidate has a value now. Mend the ones that matter."),
                redirect);
    }

    private static Contender valued(Contender one, Worth worth, BigDecimal value) {
        var draft = one.draft();
        if (worth == Worth.SCORE) {
            draft.score = value;
        } else {
            draft.npv = value;
        }
        return draft.done();
    }

    private static Contender one(ScenarioView scenario, String key) {
        return scenario.question().contender(key).orElseThrow(() -> new Missing("candidate", key));
    }

    @GetMapping(ONE)
    String edit(@PathVariable String key, @PathVariable String one, Model model) {
        var scenario = scenarios.get(key);
        var contender = one(scenario, one);
        var outcome = scenario.outcome();
        model.addAttribute("title", contender.key() + " " + contender.title());
        model.addAttribute("scenario", scenario);
        model.addAttribute("contender", contender);
        model.addAttribute("mayChange", scenarios.mayChange(scenario));
        model.addAttribute(
                "why",
                outcome == null
                        ? null
                        : outcome.why(one)
                                .map(new ScenarioWords(scenario)::words)
                                .orElse(null));
        model.addAttribute("form", CandidateForm.draw(scenario, contender));
        return "portfolio/scenario/candidate";
    }

    @PostMapping(ONE)
    Object save(
            @PathVariable String key,
            @PathVariable String one,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        var contender = one(scenario, one);
        var typed = new Typed(sent);
        var title = contender.key() + " " + contender.title();
        var form = CandidateForm.draw(scenario, contender);
        var read = CandidateForm.read(typed, scenario, contender);
        if (read.isEmpty()) {
            return typed.again(ScenariosController.FORM, title, form);
        }
        try {
            scenarios.change(
                    scenario.id(),
                    typed.version(scenario.version()),
                    new org.plumbline.app.portfolio.scenario.NewScenario(
                            scenario.name(), scenario.purpose(), scenario.portfolioId()),
                    scenario.question().changing(one, _ -> read.get()));
        } catch (Refusal refusal) {
            return typed.again(ScenariosController.FORM, title, form.refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved. Search again to see what comes out now.")));
        return "redirect:" + scenario.href() + "/candidates";
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable String key, @PathVariable String one, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        one(scenario, one);
        var question = scenario.question();
        var left = question.contenders(question.contenders().stream()
                        .filter(contender -> !contender.key().equals(one))
                        .toList())
                .bonds(question.bonds().stream()
                        .filter(bond -> !bond.names(one))
                        .toList());
        return changed(
                scenario, left, t("{0} does not compete any more. Rules that named it are gone too.", one), redirect);
    }

    /// Tries a candidate in, out or free again, and searches anew: what dragging a bubble does, and its buttons.
    @PostMapping(ONE + "/trial")
    String attempt(
            @PathVariable String key,
            @PathVariable String one,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        one(scenario, one);
        var wanted = new Typed(sent).choice("wanted", Wanted.class).orElse(Wanted.FREE);
        try {
            var changed = scenarios.change(
                    scenario,
                    scenario.question()
                            .changing(
                                    one,
                                    contender -> contender.wanted(
                                            wanted, wanted == Wanted.FREE ? "" : t("tried in the picture"))));
            scenarios.search(changed.id());
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(
                            switch (wanted) {
                                case MUST -> t("{0} is tried as a must.", one);
                                case MUST_NOT -> t("{0} is tried as a must-not.", one);
                                case FREE -> t("The choice of {0} is free again.", one);
                            }));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + scenario.href() + "/pictures";
    }
}

package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;
import static org.plumbline.app.portfolio.web.scenario.ScenarioController.SCENARIO;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.portfolio.scenario.Adoptions;
import org.plumbline.app.portfolio.scenario.ScenarioRules;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The decision for a scenario: who, when and why. It cannot be taken back.
@Controller
class AdoptionController {
    private final Scenarios scenarios;
    private final Adoptions adoptions;
    private final Clock clock;

    AdoptionController(Scenarios scenarios, Adoptions adoptions, Clock clock) {
        this.scenarios = scenarios;
        this.adoptions = adoptions;
        this.clock = clock;
    }

    @GetMapping(SCENARIO + "/adoption")
    String ask(@PathVariable String key, Model model) {
        var scenario = scenarios.get(key);
        if (!adoptions.mayAdopt(scenario)) {
            throw new Forbidden(Permission.DECIDE);
        }
        model.addAttribute("title", t("Adopt {0}", ScenarioController.title(scenario)));
        model.addAttribute("form", form(scenario));
        return ScenariosController.FORM;
    }

    private FormModel form(ScenarioView scenario) {
        var today = LocalDate.now(clock);
        return FormModel.post(scenario.href() + "/adoption", t("Write the decision down"))
                .section(
                        t("The decision"),
                        t(
                                "The chosen proposals are approved and the others deferred. Work under way gets a recommendation; it goes on or stops only by its own decision. The scenario does not change any more."),
                        Field.date("day", t("Decided on"))
                                .required()
                                .within(null, today)
                                .value(today),
                        Field.text("by", t("Decided by"))
                                .required()
                                .within(null, 200)
                                .hint(t("The committee, board or person")),
                        Field.area("reason", t("Why this one"))
                                .required()
                                .within(null, 4_000)
                                .hint(t("What spoke for it, and why not for the others")))
                .cancel(scenario.href());
    }

    @PostMapping(SCENARIO + "/adoption")
    Object adopt(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        var typed = new Typed(sent);
        var day = typed.day("day");
        if (day == null) {
            typed.wrong("day", t(ScenarioRules.DAY.sentence()));
        }
        if (typed.text("by").isEmpty()) {
            typed.wrong("by", t(ScenarioRules.NO_BODY.sentence()));
        }
        if (typed.text("reason").isEmpty()) {
            typed.wrong("reason", t(ScenarioRules.NO_REASON.sentence()));
        }
        var title = t("Adopt {0}", ScenarioController.title(scenario));
        if (day == null || !typed.errors().isEmpty()) {
            return typed.again(ScenariosController.FORM, title, form(scenario));
        }
        try {
            adoptions.adopt(
                    scenario.id(),
                    new Adoptions.Decision(day, typed.text("by").replace('\n', ' '), typed.text("reason")));
        } catch (Refusal refusal) {
            return typed.again(ScenariosController.FORM, title, form(scenario).refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("{0} is adopted.", key)));
        return "redirect:" + scenario.href();
    }
}

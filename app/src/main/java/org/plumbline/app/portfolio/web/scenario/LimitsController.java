package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;
import static org.plumbline.app.portfolio.web.scenario.ScenarioController.SCENARIO;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.portfolio.scenario.Candidacy;
import org.plumbline.app.portfolio.scenario.NewScenario;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Money and people of a scenario: typed into grids, or capacities taken from a file.
@Controller
class LimitsController {
    private static final long MOST_BYTES = 5L << 20;

    private final Scenarios scenarios;
    private final ScenarioHead heads;
    private final Candidacy candidacy;

    LimitsController(Scenarios scenarios, ScenarioHead heads, Candidacy candidacy) {
        this.scenarios = scenarios;
        this.heads = heads;
        this.candidacy = candidacy;
    }

    @GetMapping(SCENARIO + "/limits")
    ModelAndView show(@PathVariable String key) {
        return page(scenarios.get(key), null, List.of());
    }

    private ModelAndView page(ScenarioView scenario, @Nullable Typed typed, List<String> problems) {
        var form = new LimitsForm(scenario.question(), typed);
        var wrong = new ArrayList<>(problems);
        wrong.addAll(form.wrong());
        return new ModelAndView(
                "portfolio/scenario/limits",
                Map.of(
                        "record", heads.of(scenario, "/limits"),
                        "scenario", scenario,
                        "limits", form,
                        "wrong", wrong,
                        "mayChange", scenarios.mayChange(scenario)),
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(SCENARIO + "/limits")
    Object save(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        var typed = new Typed(sent);
        var question = LimitsForm.read(scenario.question(), typed);
        if (!typed.errors().isEmpty()) {
            return page(scenario, typed, List.of());
        }
        try {
            change(scenario, typed.version(scenario.version()), question);
        } catch (Refusal refusal) {
            return page(scenario, typed, List.of(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved. Search again to see what comes out now.")));
        return "redirect:" + scenario.href() + "/limits";
    }

    private void change(ScenarioView scenario, int version, Question question) {
        scenarios.change(
                scenario.id(),
                version,
                new NewScenario(scenario.name(), scenario.purpose(), scenario.portfolioId()),
                question);
    }

    @PostMapping(SCENARIO + "/limits/capacities")
    Object takeIn(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            RedirectAttributes redirect)
            throws IOException {
        var scenario = scenarios.get(key);
        if (file == null || file.isEmpty() || file.getFirst().isEmpty()) {
            return page(scenario, null, List.of(t("Choose a CSV or XLSX file.")));
        }
        if (file.getFirst().getSize() > MOST_BYTES) {
            return page(
                    scenario,
                    null,
                    List.of(t("The file is larger than 5 MB. A grid of roles and periods is smaller.")));
        }
        var filled =
                candidacy.withCapacities(scenario.question(), file.getFirst().getBytes());
        if (!filled.problems().isEmpty()) {
            return page(scenario, null, filled.problems());
        }
        try {
            change(scenario, scenario.version(), filled.question());
        } catch (Refusal refusal) {
            return page(scenario, null, List.of(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute(
                "flash",
                Flash.done(plural(
                        filled.question().capacities().size(),
                        "Capacities of {0} role stand here now.",
                        "Capacities of {0} roles stand here now.")));
        return "redirect:" + scenario.href() + "/limits";
    }

    /// The grid of capacities to fill in elsewhere and take in again.
    @GetMapping(SCENARIO + "/limits/capacities." + ListFile.PATH)
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable String form) {
        var question = scenarios.get(key).question();
        var head = new ArrayList<String>();
        head.add("Role");
        head.addAll(question.horizon().names());
        var lines = new ArrayList<List<@Nullable Object>>();
        for (var line : new LimitsForm(question, null).people().lines()) {
            if (!line.label().isEmpty()) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(line.label());
                line.cells().forEach(cell -> cells.add(cell.value().isEmpty() ? null : new BigDecimal(cell.value())));
                lines.add(cells);
            }
        }
        return new ListFile("capacities-" + key, t("People"), head, lines).answer(form);
    }
}

package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Two or more scenarios side by side.
@Controller
class ComparisonController {
    private static final int MOST = 4;

    private final Scenarios scenarios;

    ComparisonController(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @GetMapping("/scenarios/comparison")
    String show(
            @RequestParam(defaultValue = "") List<String> of,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        var chosen = new ArrayList<ScenarioView>();
        of.stream()
                .filter(key -> key.matches("SCN-[0-9]+"))
                .distinct()
                .limit(MOST)
                .forEach(key -> chosen.add(scenarios.get(key)));
        model.addAttribute("chosen", chosen.stream().map(ScenarioView::key).toList());
        model.addAttribute(
                "options",
                scenarios.list().stream()
                        .map(line -> new Option(line.key(), t("{0} {1}", line.key(), line.name())))
                        .toList());
        model.addAttribute("comparison", chosen.size() < 2 ? null : new Comparison(chosen));
        model.addAttribute("showsAll", all);
        return "portfolio/scenario/comparison";
    }
}

package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;
import static org.plumbline.app.portfolio.web.scenario.ScenarioController.SCENARIO;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.chart.BubbleChart;
import org.plumbline.app.kit.chart.BubbleChart.Axis;
import org.plumbline.app.kit.chart.BubbleChart.Bubble;
import org.plumbline.app.kit.chart.Gantt;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.plumbline.app.portfolio.scenario.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A scenario in pictures: value against risk, where candidates are tried in and out, and the roadmap of the chosen.
@Controller
class PicturesController {
    private final Scenarios scenarios;
    private final ScenarioHead heads;
    private final Clock clock;

    PicturesController(Scenarios scenarios, ScenarioHead heads, Clock clock) {
        this.scenarios = scenarios;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping(SCENARIO + "/pictures")
    String show(@PathVariable String key, Model model) {
        var scenario = scenarios.get(key);
        var outcome = scenario.outcome();
        model.addAttribute("record", heads.of(scenario, "/pictures"));
        model.addAttribute("scenario", scenario);
        model.addAttribute("isSearching", scenarios.progress(scenario).isPresent());
        model.addAttribute("bubbles", bubbles(scenario));
        model.addAttribute("field", TrialField.of(scenario));
        model.addAttribute("roadmap", outcome == null ? null : roadmap(scenario, outcome));
        model.addAttribute("mayChange", scenarios.mayChange(scenario));
        return "portfolio/scenario/pictures";
    }

    private static BubbleChart bubbles(ScenarioView scenario) {
        var question = scenario.question();
        var outcome = scenario.outcome();
        var bubbles = question.contenders().stream()
                .filter(one -> one.value(question.worth()) != null)
                .map(one -> new Bubble(
                        one.title(),
                        one.risk().doubleValue(),
                        Objects.requireNonNull(one.value(question.worth())).doubleValue(),
                        one.cost().doubleValue(),
                        outcome != null && outcome.isIn(one.key()),
                        scenario.href() + "/candidates/" + one.key()))
                .toList();
        return new BubbleChart(
                t("Value against risk"),
                new Axis(t("Risk"), null),
                new Axis(t(question.worth().label()), null),
                t("cost, {0}", question.currency()),
                List.of(t("Pearls"), t("Oysters"), t("Bread and butter"), t("White elephants")),
                bubbles);
    }

    /// The chosen by start; a must is marked. Bars end with the horizon: what comes after is not planned here.
    private @Nullable Gantt roadmap(ScenarioView scenario, Outcome outcome) {
        var question = scenario.question();
        var horizon = question.horizon();
        var bars = question.contenders().stream()
                .filter(one -> outcome.isIn(one.key()))
                .sorted(Comparator.comparing((Contender one) -> outcome.starts().get(one.key()))
                        .thenComparing(Contender::title))
                .map(one -> {
                    var start = Objects.requireNonNull(outcome.starts().get(one.key()));
                    var last = Math.min(horizon.count() - 1, start + one.length(question.needs(one)) - 1);
                    var name = one.wanted() == Wanted.MUST ? t("{0} (must)", one.title()) : one.title();
                    return Gantt.Bar.task(name, horizon.begin(start).atDay(1), horizon.end(last))
                            .href(scenario.href() + "/candidates/" + one.key());
                })
                .toList();
        return bars.isEmpty() ? null : Gantt.roadmap(t("Roadmap of the chosen"), bars, LocalDate.now(clock));
    }
}

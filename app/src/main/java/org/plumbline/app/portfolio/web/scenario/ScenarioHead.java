package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.record.RecordView.Tab;
import org.plumbline.app.portfolio.scenario.Adoptions;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.ScenarioState;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.springframework.stereotype.Component;

/// The head that all pages of a scenario share.
@Component
class ScenarioHead {
    private final Scenarios scenarios;
    private final Adoptions adoptions;
    private final Groups groups;
    private final PersonDirectory people;

    ScenarioHead(Scenarios scenarios, Adoptions adoptions, Groups groups, PersonDirectory people) {
        this.scenarios = scenarios;
        this.adoptions = adoptions;
        this.groups = groups;
        this.people = people;
    }

    /// The names of portfolios by id.
    Map<UUID, String> portfolios() {
        return groups.all(ScopeKind.PORTFOLIO).stream()
                .collect(java.util.stream.Collectors.toMap(GroupView::id, GroupView::name));
    }

    /// What somebody is called.
    String person(UUID id) {
        var person = people.byIds(List.of(id)).get(id);
        return person == null ? t("somebody who has left") : person.name();
    }

    /// The head with the tab of a suffix being the present one; the first has "".
    RecordView of(ScenarioView scenario, String suffix) {
        var question = scenario.question();
        var portfolio = scenario.portfolioId();
        var scope = portfolio == null ? t("All work") : portfolios().getOrDefault(portfolio, t("All work"));
        var horizon = question.horizon();
        var head = RecordView.of(scenario.key(), scenario.name())
                .sub(t(
                        "{0}, {1} to {2}",
                        scope,
                        Formats.monthShort(horizon.begin(0)),
                        Formats.monthShort(horizon.begin(horizon.count()).minusMonths(1))))
                .state(t(scenario.state().label()), ScenarioWords.tone(scenario.state()))
                .tabs(
                        tab(scenario, t("Result"), "", suffix),
                        tab(scenario, t("Pictures"), "/pictures", suffix),
                        tab(scenario, t("Candidates"), "/candidates", suffix)
                                .count(question.contenders().size()),
                        tab(scenario, t("Money and people"), "/limits", suffix),
                        tab(scenario, t("Rules"), "/rules", suffix)
                                .count(question.bonds().size()))
                .facts(figures(scenario));
        for (var step : steps(scenario)) {
            head = head.step(step);
        }
        return head;
    }

    private static Tab tab(ScenarioView scenario, String label, String suffix, String present) {
        return Tab.of(label, scenario.href() + suffix, suffix.equals(present));
    }

    private List<Step> steps(ScenarioView scenario) {
        var steps = new ArrayList<Step>();
        var href = scenario.href();
        var isOpen = scenarios.mayChange(scenario) && scenario.state() != ScenarioState.SOLVING;
        if (isOpen) {
            steps.add(Step.post(t("Remove"), href + "/removal")
                    .confirm(t("Remove {0} with its answer?", scenario.key())));
            steps.add(Step.open(t("Edit"), href + "/edit"));
        }
        if (scenarios.mayPropose(scenario.portfolioId())) {
            steps.add(Step.open(t("Duplicate"), href + "/copy"));
        }
        if (scenario.state() == ScenarioState.SOLVING && scenarios.mayPropose(scenario.portfolioId())) {
            steps.add(Step.post(t("Stop and keep the best"), href + "/stop"));
        }
        var isAdoptable =
                scenario.state() == ScenarioState.SOLVED && isChosen(scenario) && adoptions.mayAdopt(scenario);
        if (isOpen) {
            steps.add(Step.post(
                    scenario.state() == ScenarioState.SOLVED ? t("Search again") : t("Find the best choice"),
                    href + "/search"));
        }
        if (isAdoptable) {
            steps.add(Step.open(t("Adopt"), href + "/adoption"));
        }
        return steps;
    }

    private static boolean isChosen(ScenarioView scenario) {
        return scenario.outcome() != null && scenario.outcome().result() == Outcome.Result.CHOSEN;
    }

    private static Figure[] figures(ScenarioView scenario) {
        var outcome = scenario.outcome();
        var figures = outcome == null ? null : outcome.figures();
        if (outcome == null || figures == null) {
            return new Figure[0];
        }
        var words = new ScenarioWords(scenario);
        var question = scenario.question();
        var stale = scenario.isStale() ? t("of the question before it was changed") : null;
        return new Figure[] {
            Figure.of(t("Value"), words.value(figures.value()))
                    .sub(stale == null ? words.proof(outcome) : stale)
                    .tone(stale == null ? Tone.PLAIN : Tone.CARE)
                    .basis(t(
                            "Sum of {0} of the chosen. Proven is said of the arithmetic only: it is as good as the figures that went in.",
                            t(question.worth().label()))),
            Figure.of(t("Cost"), words.money(figures.cost()))
                    .sub(
                            outcome.rankBudget() == null
                                    ? t("still to be spent")
                                    : t("of {0} budget", words.money(outcome.rankBudget()))),
            Figure.of(
                            t("Chosen"),
                            t(
                                    "{0} of {1}",
                                    outcome.starts().size(), outcome.whys().size()))
                    .sub(t("candidates")),
            Figure.of(t("Stopping"), words.money(figures.stopping()))
                    .sub(t("{0} are sunk either way", words.money(figures.sunk())))
                    .basis(
                            t(
                                    "What leaving running work costs; it counts against the budgets. Sunk cost counts nowhere.")),
            Figure.of(t("Risk"), ScenarioWords.plain(figures.risk()))
                    .sub(figures.isChecked() ? t("all limits kept, checked") : t("a limit is broken"))
                    .tone(figures.isChecked() ? Tone.PLAIN : Tone.BAD)
        };
    }
}

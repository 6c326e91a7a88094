package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Finding;
import org.plumbline.app.portfolio.scenario.MoneyKind;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Usage;
import org.plumbline.app.portfolio.scenario.Wanted;

/// The paper a committee decides by: what was asked, what is chosen, what is left out and why, and what it takes.
final class ScenarioPaper {
    private final ScenarioView scenario;
    private final Question question;
    private final ScenarioWords words;
    private final List<Finding> findings;

    ScenarioPaper(ScenarioView scenario, List<Finding> findings) {
        this.scenario = scenario;
        this.question = scenario.question();
        this.words = new ScenarioWords(scenario);
        this.findings = findings;
    }

    Paper paper() {
        var horizon = question.horizon();
        var paper = Paper.of(
                        scenario.name(),
                        t(
                                "Scenario {0}, {1} to {2}",
                                scenario.key(),
                                Formats.monthShort(horizon.begin(0)),
                                Formats.monthShort(
                                        horizon.begin(horizon.count()).minusMonths(1))))
                .across()
                .prose(scenario.purpose());
        var adoption = scenario.adoption();
        if (adoption != null) {
            paper = paper.heading(t("The decision"))
                    .prose(t(
                            "{0} decided on {1}: {2}",
                            adoption.decidedBy(), Formats.date(adoption.decidedOn()), adoption.reason()));
        }
        var outcome = scenario.outcome();
        paper = asked(paper);
        if (outcome == null) {
            return paper.prose(t("It is not answered yet."));
        }
        return outcome.figures() == null ? conflict(paper, outcome) : chosen(paper, outcome, outcome.figures());
    }

    private Paper asked(Paper paper) {
        var facts = new ArrayList<Map.Entry<String, String>>();
        facts.add(Map.entry(t("What counts as value"), t(question.worth().label())));
        facts.add(
                Map.entry(t("Candidates"), Formats.number(question.contenders().size())));
        facts.add(Map.entry(t("Rules"), Formats.number(question.bonds().size())));
        if (scenario.isStale()) {
            facts.add(Map.entry(t("Note"), t("The question was changed after it was answered.")));
        }
        return paper.heading(t("What was asked"))
                .facts(facts)
                .items(question.bonds().stream().map(words::words).toList())
                .items(findings.stream().limit(20).map(words::sentence).toList());
    }

    private Paper conflict(Paper paper, Outcome outcome) {
        return paper.heading(t("Nothing keeps all that is required"))
                .table(new Paper.Table(
                        List.of(t("Required"), t("Way out")),
                        outcome.waysOut().stream()
                                .map(way -> List.of(words.words(way.clause()), words.words(way)))
                                .toList(),
                        false));
    }

    private Paper chosen(Paper paper, Outcome outcome, Outcome.Figures figures) {
        var drawn = paper.heading(t("What came out"))
                .facts(List.of(
                        Map.entry(t("Value"), words.value(figures.value()) + ", " + words.proof(outcome)),
                        Map.entry(t("Cost"), words.money(figures.cost())),
                        Map.entry(t("Cost of stopping"), words.money(figures.stopping())),
                        Map.entry(t("Sunk"), words.money(figures.sunk())),
                        Map.entry(t("Risk"), ScenarioWords.plain(figures.risk()))))
                .prose(t("Proven is said of the arithmetic only: it is as good as the figures that went in."))
                .heading(t("Chosen"))
                .table(candidates(outcome, true))
                .heading(t("Left out"))
                .table(candidates(outcome, false))
                .heading(t("Money by period"))
                .table(money(outcome));
        var musts = musts(outcome);
        return musts.rows().isEmpty()
                ? drawn
                : drawn.heading(t("What the musts cost")).table(musts);
    }

    private Paper.Table candidates(Outcome outcome, boolean isIn) {
        return new Paper.Table(
                List.of(t("Candidate"), t("Value"), t("Cost"), t("Start"), t("Why")),
                question.contenders().stream()
                        .filter(one -> outcome.isIn(one.key()) == isIn)
                        .map(one -> row(outcome, one))
                        .toList(),
                false);
    }

    private List<String> row(Outcome outcome, Contender one) {
        var start = outcome.starts().get(one.key());
        return List.of(
                one.key() + " " + one.title(),
                words.value(one.value(question.worth())),
                words.money(one.cost().multiply(question.rate(one.currency()).orElse(BigDecimal.ONE))),
                start == null ? Formats.NONE : question.horizon().name(start),
                outcome.why(one.key()).map(words::words).orElse(Formats.NONE));
    }

    private Paper.Table money(Outcome outcome) {
        var usage = new Usage(question, outcome.starts());
        var all = usage.money(null);
        var capital = usage.money(MoneyKind.CAPITAL);
        var limits = usage.budgets(null);
        var rows = new ArrayList<List<String>>();
        for (var period = 0; period < all.size(); period++) {
            rows.add(List.of(
                    question.horizon().name(period),
                    words.money(all.get(period)),
                    words.money(capital.get(period)),
                    words.money(limits.get(period))));
        }
        return new Paper.Table(List.of(t("Period"), t("Used"), t(MoneyKind.CAPITAL.label()), t("Budget")), rows, false);
    }

    private Paper.Table musts(Outcome outcome) {
        return new Paper.Table(
                List.of(t("Must"), t("Reason"), t("Value lost by insisting")),
                question.contenders().stream()
                        .filter(one -> one.wanted() == Wanted.MUST)
                        .map(one -> List.of(
                                one.key() + " " + one.title(),
                                one.why(),
                                words.span(outcome.prices().get(one.key()))))
                        .toList(),
                false);
    }
}

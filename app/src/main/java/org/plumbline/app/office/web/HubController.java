package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.office.EpmoLaunch;
import org.plumbline.app.office.Fact;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.Hubs;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Offices for the whole organisation: a hub with its spokes, and the start of an enterprise office.
@Controller
class HubController {
    private final Offices offices;
    private final Hubs hubs;
    private final EpmoLaunch launch;
    private final OfficeHead heads;
    private final FactTexts texts;

    HubController(Offices offices, Hubs hubs, EpmoLaunch launch, OfficeHead heads, FactTexts texts) {
        this.offices = offices;
        this.hubs = hubs;
        this.launch = launch;
        this.heads = heads;
        this.texts = texts;
    }

    @GetMapping(OfficeController.OFFICE + "/flows")
    String flows(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var network = hubs.of(office).orElse(null);
        var board = new Board(heads.of(office, "/means"), t("Hub and spokes"))
                .statement(
                        t(
                                "A spoke works as its hub has confirmed, until somebody confirms something else for the spoke itself. It reports to the hub as the flows say."))
                .link(t("Network of offices"), "/offices/network");
        if (offices.mayRun(office) && (network == null || network.hub().id().equals(office.id()))) {
            board.link(t("Add an information flow"), office.href() + "/lists/flow/new");
        }
        return board.table(spokes(network)).table(table(network)).into(model);
    }

    private BoardTable spokes(Hubs.@Nullable Network network) {
        var rows = new ArrayList<List<Cell>>();
        if (network != null) {
            for (var spoke : network.spokes()) {
                rows.add(List.of(
                        Cell.link(spoke.office().name(), spoke.office().href()),
                        Cell.state(
                                t(spoke.office().state().label()),
                                OfficeHead.tone(spoke.office().state())),
                        Cell.number(spoke.projects()),
                        Cell.number(spoke.inherited()),
                        Cell.muted(spoke.deviations().stream()
                                .map(HubController::deviation)
                                .collect(Collectors.joining("; "))),
                        Cell.date(spoke.freshness().mandateUntil())));
            }
        }
        return new BoardTable(
                "spokes",
                network == null ? t("Spokes") : t("Spokes of {0}", network.hub().name()),
                t("Settings that come from the hub, and those in which a spoke decided otherwise."),
                List.of(t("Office"), t("State"), t("Projects"), t("Inherited"), t("Own way"), t("Mandate until")),
                rows,
                t("No office is overseen by this one, and none oversees it."));
    }

    private static String deviation(Hubs.Deviation one) {
        return t("{0}: {1}, hub: {2}", t(one.setting().label()), t(one.spoke()), t(one.hub()));
    }

    private BoardTable table(Hubs.@Nullable Network network) {
        var rows = new ArrayList<List<Cell>>();
        if (network != null) {
            for (var flow : network.flows()) {
                var owner = texts.name(flow.what().facts().id("owner"));
                rows.add(List.of(
                        Cell.link(flow.what().title(), flow.what().href()),
                        Cell.text(flow.from().name()),
                        Cell.text(flow.to().name()),
                        Cell.muted(flow.what().facts().textOr("when")),
                        Cell.muted(flow.from().id().equals(network.hub().id()) ? owner : head(flow.from(), owner))));
            }
        }
        return new BoardTable(
                "flows",
                t("Information flows"),
                "",
                List.of(t("What"), t("From"), t("To"), t("When"), t("Sent by")),
                rows,
                t("No information flow yet. The hub says what it sends, what it wants, and when."));
    }

    private String head(OfficeView office, String otherwise) {
        var head = texts.name(office.headId());
        return head.isEmpty() ? otherwise : head;
    }

    @GetMapping(OfficeController.OFFICE + "/launch")
    String launch(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var steps = launch.steps(office);
        var done = steps.stream().filter(EpmoLaunch.Step::isDone).count();
        var benefits = launch.benefits(office.id());
        var head = heads.of(office, "/setup")
                .facts(
                        Figure.of(t("Steps done"), t("{0} of {1}", done, steps.size())),
                        Figure.of(
                                t("Benefits measured"),
                                t(
                                        "{0} of {1}",
                                        benefits.stream()
                                                .filter(one -> one.progress() != null)
                                                .count(),
                                        benefits.size())));
        var board = new Board(head, t("Launch of an enterprise office"))
                .statement(t(
                        "Each step is read from what is there. The four benefits are what the office is started for."))
                .table(steps(office, steps))
                .table(benefits(benefits));
        benefits.forEach(one -> board.chart(trend(one)));
        if (offices.mayRun(office)) {
            board.link(t("Add a metric"), office.href() + "/lists/metric/new");
        }
        return board.into(model);
    }

    private static BoardTable steps(OfficeView office, List<EpmoLaunch.Step> steps) {
        return new BoardTable(
                "steps",
                t("Steps"),
                "",
                List.of(t("Step"), t("State"), t("Evidence")),
                steps.stream()
                        .map(step -> List.<Cell>of(
                                Cell.link(step.name(), office.href() + step.path()),
                                step.isDone() ? Cell.state(t("done"), Tone.GOOD) : Cell.state(t("open"), Tone.CARE),
                                Cell.muted(step.evidence())))
                        .toList(),
                "");
    }

    private static BoardTable benefits(List<EpmoLaunch.Measured> benefits) {
        var rows = new ArrayList<List<Cell>>();
        for (var one : benefits) {
            var metric = one.metric();
            var name = Cell.text(t(one.benefit().label()));
            if (metric == null) {
                rows.add(List.of(
                        name,
                        Cell.muted(t("not measured yet")),
                        Cell.text(""),
                        Cell.text(""),
                        Cell.text(""),
                        Cell.text("")));
            } else {
                var facts = metric.facts();
                rows.add(List.of(
                        name,
                        Cell.link(metric.title(), metric.href()),
                        Cell.muted(facts.textOr("baseline") + " " + facts.textOr("unit")),
                        Cell.text(facts.textOr("actual")),
                        Cell.muted(facts.textOr("target")),
                        Cell.text(Formats.percent(one.progress(), 0))));
            }
        }
        return new BoardTable(
                "benefits",
                t("Four benefits"),
                t("The way from the baseline to the target that is gone, in percent."),
                List.of(t("Benefit"), t("Metric"), t("Baseline"), t("Actual"), t("Target"), t("Way gone")),
                rows,
                "");
    }

    private static @Nullable CategoryChart trend(EpmoLaunch.Measured one) {
        var metric = one.metric();
        if (metric == null || one.readings().size() < 2) {
            return null;
        }
        var chart = CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        metric.title(),
                        metric.facts().textOr("unit"),
                        one.readings().keySet().stream().map(Formats::date).toList(),
                        List.of(CategoryChart.Series.of(
                                t(Fact.word("ACTUAL")),
                                Tone.ACCENT,
                                new ArrayList<@Nullable BigDecimal>(
                                        one.readings().values()))))
                .heading(t("As of"));
        var target = metric.facts().number("target");
        return target == null ? chart : chart.limit(t("Target"), target.doubleValue());
    }
}

package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Funnel;
import org.plumbline.app.demand.ProposalFilter;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.Gantt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The way from idea to project as a funnel, and what is wished for when as a roadmap.
@Controller
class FunnelController {
    private final Funnel funnel;
    private final Proposals proposals;
    private final Clock clock;

    FunnelController(Funnel funnel, Proposals proposals, Clock clock) {
        this.funnel = funnel;
        this.proposals = proposals;
        this.clock = clock;
    }

    @GetMapping("/proposals/funnel")
    String funnel(Model model) {
        var found = funnel.all();
        model.addAttribute(
                "stages",
                new CaseSheet(
                        List.of(t("Stage"), t("Reached it"), t("Of those before"), t("There now"), t("Cost")),
                        found.stages().stream()
                                .map(stage -> List.of(
                                        t(stage.label()),
                                        Formats.number(stage.count()),
                                        stage.conversion() == null
                                                ? Formats.NONE
                                                : Formats.percent(stage.conversion(), 0),
                                        Formats.number(stage.here()),
                                        money(stage.cost())))
                                .toList()));
        model.addAttribute(
                "stays",
                new CaseSheet(
                        List.of(t("State"), t("Times"), t("Half stayed longer than")),
                        found.stays().stream()
                                .map(stay -> List.of(
                                        t(stay.state().label()),
                                        Formats.number(stay.stays()),
                                        Formats.days(stay.days())))
                                .toList()));
        model.addAttribute("mix", mix(found.mix()));
        return "demand/funnel";
    }

    private static CategoryChart mix(List<Funnel.Mix> mix) {
        return CategoryChart.of(
                        CategoryChart.Kind.BAR,
                        t("How it helps"),
                        "",
                        mix.stream().map(one -> t(one.way().label())).toList(),
                        List.of(
                                series(t("Ideas"), Tone.MUTED, mix, Funnel.Mix::ideas),
                                series(t("Proposals"), Tone.ACCENT, mix, Funnel.Mix::proposals),
                                series(t("Approved"), Tone.GOOD, mix, Funnel.Mix::approved)))
                .heading(t("Way"))
                .decimals(0);
    }

    private static CategoryChart.Series series(
            String name, Tone tone, List<Funnel.Mix> mix, ToLongFunction<Funnel.Mix> count) {
        var values = new ArrayList<@Nullable BigDecimal>();
        mix.forEach(one -> values.add(BigDecimal.valueOf(count.applyAsLong(one))));
        return CategoryChart.Series.of(name, tone, values);
    }

    /// Amounts of different currencies beside each other, never added.
    private static String money(Map<String, java.math.BigDecimal> costs) {
        return costs.isEmpty()
                ? Formats.NONE
                : costs.entrySet().stream()
                        .map(cost -> Formats.moneyShort(cost.getValue(), cost.getKey()))
                        .collect(Collectors.joining(" + "));
    }

    @GetMapping("/proposals/roadmap")
    String roadmap(Model model) {
        var lanes = new ArrayList<Gantt.Bar>();
        var wished = proposals.list(ProposalFilter.all()).rows().stream()
                .filter(one -> one.state().isOpen() && one.text().wish().start() != null)
                .toList();
        for (var state : List.of(
                ProposalState.APPROVED,
                ProposalState.SCORED,
                ProposalState.QUALIFIED,
                ProposalState.DRAFT,
                ProposalState.DEFERRED)) {
            var of = wished.stream()
                    .filter(one -> one.state() == state)
                    .sorted(Comparator.comparing(FunnelController::start).thenComparing(ProposalView::key))
                    .toList();
            if (!of.isEmpty()) {
                var first = of.stream().map(FunnelController::start).min(Comparator.naturalOrder());
                var last = of.stream().map(FunnelController::finish).max(Comparator.naturalOrder());
                lanes.add(Gantt.Bar.task(t(state.label()), first.orElse(null), last.orElse(null))
                        .summary());
                of.forEach(one -> lanes.add(Gantt.Bar.task(one.title(), start(one), finish(one))
                        .href(one.href())
                        .under(1)));
            }
        }
        model.addAttribute("gantt", Gantt.roadmap(t("Roadmap of proposals"), lanes, LocalDate.now(clock)));
        model.addAttribute("isEmpty", lanes.isEmpty());
        return "demand/roadmap";
    }

    private static LocalDate start(ProposalView proposal) {
        return java.util.Objects.requireNonNull(proposal.text().wish().start()).atDay(1);
    }

    private static LocalDate finish(ProposalView proposal) {
        var months = proposal.text().wish().months();
        return start(proposal).plusMonths(months == null ? 1 : months).minusDays(1);
    }
}

package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupHeaders;
import org.plumbline.app.delivery.GroupPart;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.AmountColumn;
import org.plumbline.app.reporting.GroupReportView;
import org.plumbline.app.reporting.GroupReports;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.Rollups;
import org.plumbline.app.reporting.StatusOrder;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.StatusView;
import org.plumbline.app.reporting.Statuses;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Component;

/// How a programme or portfolio stands: what its projects add up to, beside its manager's own words and rating.
@Component
class GroupStanding implements GroupPart {
    private static final int LINES = 10;

    private final GroupReports reports;
    private final Rollups rollups;
    private final Statuses statuses;
    private final Periods periods;
    private final TemplateEngine templates;

    GroupStanding(GroupReports reports, Rollups rollups, Statuses statuses, Periods periods, TemplateEngine templates) {
        this.reports = reports;
        this.rollups = rollups;
        this.statuses = statuses;
        this.periods = periods;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content of(GroupView group) {
        var isPortfolio = group.kind() == ScopeKind.PORTFOLIO;
        var question = new StatusQuestion(
                null,
                isPortfolio ? group.key() : null,
                isPortfolio ? null : group.key(),
                null,
                null,
                "",
                StatusQuestion.Show.ALL,
                false,
                null,
                null);
        var rollup = rollups.of(question, RollupBy.NONE).total();
        var view = new StatusView(RollupBy.NONE, StatusOrder.REPORTED, false, 0, LINES, false);
        var lines = statuses.page(question, view).lines();
        var model = new HashMap<String, @Nullable Object>();
        model.put("figures", figures(rollup));
        model.put("worst", rollup.reported().keySet().stream().reduce(Rag.NONE, Rag::worse));
        model.put("rollup", rollup);
        model.put("lines", lines);
        model.put("all", GroupHeaders.home(group) + "/projects");
        model.put("wall", "/status?" + (isPortfolio ? "portfolio=" : "programme=") + group.key());
        words(group, model);
        return output -> templates.render("reporting/group_standing.jte", model, output);
    }

    /// The words are for those who read the group as a whole.
    private void words(GroupView group, Map<String, @Nullable Object> model) {
        var known = reports.seen().stream()
                .filter(name -> name.groupId().equals(group.id()))
                .findFirst();
        model.put("mayRead", known.isPresent());
        if (known.isEmpty()) {
            return;
        }
        var said = latest(group.key());
        model.put("said", said);
        model.put("saidFor", said == null ? null : PeriodWords.name(said.periodKey()));
        model.put(
                "write",
                reports.mayReport(known.get()) && periods.current().isPresent()
                        ? "/status/groups/" + group.key()
                        : null);
    }

    private @Nullable GroupReportView latest(String key) {
        var keys = new ArrayList<String>();
        periods.current().map(PeriodView::key).ifPresent(keys::add);
        periods.list().stream().map(PeriodView::key).limit(4).forEach(keys::add);
        return keys.stream()
                .flatMap(period -> reports.get(key, period).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<Figure> figures(Rollup.Group rollup) {
        var red = rollup.reported(Rag.RED) + rollup.reported(Rag.AMBER_RED);
        var figures = new ArrayList<>(List.of(
                Figure.of(t("Running"), Formats.number(rollup.projects()))
                        .sub(t("projects and operations that you see")),
                Figure.of(t("Red"), Formats.number(red))
                        .sub(t(
                                "{0} amber, {1} green",
                                rollup.reported(Rag.AMBER),
                                rollup.reported(Rag.GREEN) + rollup.reported(Rag.AMBER_GREEN)))
                        .tone(red > 0 ? Tone.BAD : Tone.PLAIN),
                Figure.of(t("False green"), Formats.number(rollup.falseGreens()))
                        .sub(t("reported green against the facts"))
                        .tone(rollup.falseGreens() > 0 ? Tone.BAD : Tone.PLAIN),
                Figure.of(t("Late"), Formats.number(rollup.late()))
                        .sub(t("finish after the baseline"))
                        .tone(rollup.late() > 0 ? Tone.CARE : Tone.PLAIN)));
        var sums = rollup.sums().stream()
                .sorted(Comparator.comparingLong(Rollup.Sum::projects).reversed())
                .toList();
        for (var sum : sums) {
            var isOver = sum.budget() != null
                    && sum.forecast() != null
                    && sum.forecast().compareTo(sum.budget()) > 0;
            figures.add(Figure.of(t("Forecast"), AmountColumn.amount(sum.forecast(), sum.currency()))
                    .sub(t("of {0} budget", AmountColumn.amount(sum.budget(), sum.currency())))
                    .tone(isOver ? Tone.BAD : Tone.PLAIN));
        }
        return figures;
    }
}

package org.plumbline.app.reporting.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanChanged.MilestoneFact;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectWords;
import org.plumbline.app.kit.rating.EvidenceWords;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.internal.PackTable.Behind;
import org.plumbline.app.reporting.pack.Concern;
import org.plumbline.app.reporting.pack.ProjectPage;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// Words one project for a pack: its page, and why it is a concern.
final class PackPages {
    private static final int MILESTONES = 4;

    private PackPages() {}

    static List<String> evidence(StatusLine line) {
        return line.computed().evidence().stream()
                .map(one -> EvidenceWords.sentence(one, line.money().currency()))
                .toList();
    }

    static boolean isConcern(StatusLine line) {
        return line.reported().overall() == Rag.RED
                || line.reported().overall() == Rag.AMBER_RED
                || line.computed().agreement() == Agreement.FALSE_GREEN;
    }

    static Concern concern(StatusLine line, Behind behind) {
        var body = behind.body();
        var words = body.reason() != null ? body.reason() : body.summary();
        return new Concern(
                line.project().key(),
                line.project().name(),
                said(line.project().manager()),
                line.reported().overall(),
                line.computed().overall(),
                evidence(line),
                said(words));
    }

    static ProjectPage page(StatusLine line, Behind behind, List<String> periods) {
        var project = line.project();
        var dates = line.dates();
        var money = line.money();
        var portfolios = project.portfolios();
        return new ProjectPage(
                new ProjectPage.Head(
                        project.key(),
                        project.name(),
                        said(project.manager()),
                        project.sponsor(),
                        portfolios.isEmpty() ? null : portfolios.getFirst().name(),
                        project.programme(),
                        ProjectWords.state(ProjectState.valueOf(project.state()))),
                line.reported().overall(),
                line.computed().overall(),
                dimensions(line),
                report(behind),
                new ProjectPage.Finish(
                        dates.baselineFinish(),
                        dates.finish(),
                        dates.slipDays() == null ? null : Math.toIntExact(dates.slipDays())),
                new ProjectPage.Spend(
                        PackMoney.one(money.budget(), money.currency()),
                        PackMoney.one(money.actual(), money.currency()),
                        PackMoney.one(money.forecast(), money.currency())),
                history(line, periods),
                items(behind),
                milestones(behind),
                evidence(line),
                new ProjectPage.Source(
                        line.computed().source() == null
                                ? t("entered here")
                                : line.computed().source(),
                        line.computed().asOf(),
                        line.reported().freshness() == StatusLine.Freshness.STALE));
    }

    private static List<ProjectPage.DimensionRating> dimensions(StatusLine line) {
        var ratings = new ArrayList<ProjectPage.DimensionRating>();
        for (var dimension : Dimension.values()) {
            ratings.add(new ProjectPage.DimensionRating(
                    dimension,
                    line.reported().byDimension().getOrDefault(dimension, Rag.NONE),
                    line.computed().byDimension().getOrDefault(dimension, Rag.NONE)));
        }
        return ratings;
    }

    private static ProjectPage.Report report(Behind behind) {
        var body = behind.body();
        return new ProjectPage.Report(
                behind.isReported() ? said(body.summary()) : t("Nothing was reported for this period."),
                said(body.thisPeriod()),
                said(body.nextPeriod()),
                said(body.decisionsNeeded()),
                said(body.reason()));
    }

    /// @param periods oldest first, the pack's own last, as is the line's history
    private static List<ProjectPage.HistoryMark> history(StatusLine line, List<String> periods) {
        var marks = new ArrayList<ProjectPage.HistoryMark>();
        var history = line.history();
        for (var back = Math.min(history.size(), periods.size()); back > 0; back--) {
            marks.add(new ProjectPage.HistoryMark(
                    periods.get(periods.size() - back),
                    Objects.requireNonNullElse(history.get(history.size() - back), Rag.NONE)));
        }
        return marks;
    }

    private static List<ProjectPage.OpenItem> items(Behind behind) {
        return behind.risks().stream()
                .limit(5)
                .map(risk -> new ProjectPage.OpenItem(
                        ProjectPage.OpenItem.Kind.RISK, risk.title(), Integer.toString(risk.score()), risk.ownerName()))
                .toList();
    }

    /// The next that are still to come.
    private static List<ProjectPage.Milestone> milestones(Behind behind) {
        return behind.milestones().stream()
                .filter(one -> !one.isDone())
                .sorted(Comparator.comparing(MilestoneFact::forecast, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MILESTONES)
                .map(one -> new ProjectPage.Milestone(one.name(), one.baseline(), one.forecast()))
                .toList();
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}

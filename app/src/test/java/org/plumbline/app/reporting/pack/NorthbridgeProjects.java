package org.plumbline.app.reporting.pack;

import static org.plumbline.app.reporting.pack.NorthbridgePack.PEOPLE;
import static org.plumbline.app.reporting.pack.NorthbridgePack.PORTFOLIOS;
import static org.plumbline.app.reporting.pack.NorthbridgePack.key;
import static org.plumbline.app.reporting.pack.NorthbridgePack.name;
import static org.plumbline.app.reporting.pack.NorthbridgePack.pounds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// The project pages of [NorthbridgePack], any number of them.
final class NorthbridgeProjects {
    private static final Rag[] REPORTED = {
        Rag.RED, Rag.GREEN, Rag.AMBER, Rag.GREEN, Rag.AMBER, Rag.GREEN, Rag.AMBER_GREEN, Rag.GREEN, Rag.NONE
    };
    private static final Rag[] COMPUTED = {
        Rag.RED, Rag.RED, Rag.AMBER, Rag.GREEN, Rag.RED, Rag.GREEN, Rag.AMBER, Rag.GREEN, Rag.NONE
    };

    private NorthbridgeProjects() {}

    static ProjectPage page(int i) {
        var reported = REPORTED[i % REPORTED.length];
        var computed = COMPUTED[i % COMPUTED.length];
        boolean bad = computed == Rag.RED;
        int slip = bad ? 96 - i % 50 : 0;
        var baseline = LocalDate.of(2027, 3, 26).plusDays(i % 200);
        return new ProjectPage(
                head(i),
                reported,
                computed,
                dimensions(reported, computed),
                report(bad, reported),
                new ProjectPage.Finish(baseline, baseline.plusDays(slip), slip),
                new ProjectPage.Spend(pounds("18200000"), pounds("11050000"), pounds(bad ? "23700000" : "18000000")),
                history(reported),
                items(i),
                List.of(
                        new ProjectPage.Milestone("Design approved", baseline.minusDays(200), baseline.minusDays(200)),
                        new ProjectPage.Milestone(
                                "Go-live",
                                baseline.minusDays(30),
                                baseline.plusDays(slip).minusDays(30)),
                        new ProjectPage.Milestone("Handed over", null, baseline.plusDays(slip))),
                bad
                        ? List.of(
                                "Finish is " + slip + " days after baseline (tolerance 30).",
                                "Forecast £23.7m is above the budget of £18.2m.")
                        : List.of(),
                new ProjectPage.Source("ledger-plan-%d.mpp".formatted(i), LocalDate.of(2026, 10, 29), i % 12 == 4));
    }

    private static ProjectPage.Head head(int i) {
        var programme = i % 3 == 0 ? "Finance backbone" : null;
        return new ProjectPage.Head(
                key(i), name(i), PEOPLE[i % 8], PEOPLE[(i + 3) % 8], PORTFOLIOS[i % 4], programme, "Build");
    }

    private static List<ProjectPage.DimensionRating> dimensions(Rag reported, Rag computed) {
        return Arrays.stream(Dimension.values())
                .map(dimension -> dimension == Dimension.BENEFITS
                        ? new ProjectPage.DimensionRating(dimension, Rag.NONE, Rag.NONE)
                        : new ProjectPage.DimensionRating(dimension, reported, computed))
                .toList();
    }

    private static ProjectPage.Report report(boolean bad, Rag reported) {
        return new ProjectPage.Report(
                bad ? "Supplier test slipped by two months." : "On plan.",
                "Interface test with the supplier started and stopped twice; 112 of 160 cases passed.\n"
                        + "Training of the first 40 users done.",
                "Repeat the failed cases; agree the March window with the stores.",
                bad ? "Release tranche 3 or re-plan to the March window." : "",
                bad && reported.looksGreen() ? "Recovery plan agreed with the sponsor last week." : "");
    }

    private static List<ProjectPage.HistoryMark> history(Rag reported) {
        var periods = NorthbridgePack.trend();
        return IntStream.range(0, periods.size())
                .mapToObj(p -> new ProjectPage.HistoryMark(
                        periods.get(p).period(), p < 3 ? Rag.GREEN : p < 5 ? Rag.AMBER : reported))
                .toList();
    }

    private static List<ProjectPage.OpenItem> items(int i) {
        return List.of(
                new ProjectPage.OpenItem(
                        ProjectPage.OpenItem.Kind.RISK,
                        "Only one supplier can deliver the interface",
                        "20, critical",
                        PEOPLE[(i + 1) % 8]),
                new ProjectPage.OpenItem(
                        ProjectPage.OpenItem.Kind.ISSUE, "Test environment shared with payroll", "high", null));
    }
}

package org.plumbline.app.reporting.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.app.delivery.PlanChanged.MilestoneFact;
import org.plumbline.app.reporting.FrozenStatus;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.internal.PackTable.Behind;
import org.plumbline.app.reporting.pack.MilestoneLine;

/// Chooses what the milestone trend of a pack draws (F40): the finishes that slip most, then the open milestones that
/// do, of whatever project.
public final class PackMilestones {
    private static final int FINISHES = 8;
    private static final int MILESTONES = 16;

    private final LocalDate until;
    private final Function<UUID, List<FrozenStatus>> frozen;
    private final Map<UUID, List<FrozenStatus>> read = new HashMap<>();

    /// @param until last day of the pack's period
    /// @param frozen reads what was frozen of a project, latest first
    public PackMilestones(LocalDate until, Function<UUID, List<FrozenStatus>> frozen) {
        this.until = until;
        this.frozen = frozen;
    }

    private record Slipping(StatusLine line, MilestoneFact milestone, long days) {}

    /// The lines, finishes first, each in order of slip.
    public List<MilestoneLine> of(List<StatusLine> lines, Map<UUID, Behind> behind) {
        var drawn = new ArrayList<MilestoneLine>();
        lines.stream()
                .filter(line -> line.dates().slipDays() != null && line.dates().slipDays() > 0)
                .sorted(Comparator.comparing(
                        line -> line.dates().slipDays(), Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(FINISHES)
                .forEach(line -> finish(line, drawn));
        var slipping = new ArrayList<Slipping>();
        for (var line : lines) {
            var facts = behind.getOrDefault(line.project().id(), Behind.NOTHING).milestones();
            facts.forEach(one -> slipping(line, one, slipping));
        }
        slipping.sort(Comparator.comparingLong(Slipping::days).reversed());
        slipping.stream().limit(MILESTONES).forEach(one -> milestone(one, drawn));
        return drawn;
    }

    private static void slipping(StatusLine line, MilestoneFact milestone, List<Slipping> found) {
        var baseline = milestone.baseline();
        var forecast = milestone.forecast();
        if (!milestone.isDone()
                && !isFinish(line, milestone)
                && baseline != null
                && forecast != null
                && forecast.isAfter(baseline)) {
            found.add(new Slipping(line, milestone, ChronoUnit.DAYS.between(baseline, forecast)));
        }
    }

    /// True for the milestone at the end of a plan, which is the finish under another name.
    private static boolean isFinish(StatusLine line, MilestoneFact milestone) {
        return Objects.equals(milestone.forecast(), line.dates().finish())
                && Objects.equals(milestone.baseline(), line.dates().baselineFinish());
    }

    private void finish(StatusLine line, List<MilestoneLine> drawn) {
        var points = periods(line).stream()
                .filter(one -> one.finish() != null)
                .map(one -> new MilestoneLine.Point(one.toDay(), Objects.requireNonNull(one.finish())))
                .toList();
        if (!points.isEmpty()) {
            drawn.add(new MilestoneLine(
                    line.project().name(), t("Finish"), line.dates().baselineFinish(), points, false));
        }
    }

    private void milestone(Slipping one, List<MilestoneLine> drawn) {
        var points = new ArrayList<MilestoneLine.Point>();
        for (var period : periods(one.line())) {
            period.milestones().stream()
                    .filter(fact -> fact.uniqueId() == one.milestone().uniqueId() && fact.forecast() != null)
                    .findFirst()
                    .ifPresent(fact -> points.add(
                            new MilestoneLine.Point(period.toDay(), Objects.requireNonNull(fact.forecast()))));
        }
        if (!points.isEmpty()) {
            drawn.add(new MilestoneLine(
                    one.line().project().name(),
                    one.milestone().name(),
                    one.milestone().baseline(),
                    points,
                    false));
        }
    }

    /// The periods up to the pack's, oldest first, each in its latest version.
    private List<FrozenStatus> periods(StatusLine line) {
        return read.computeIfAbsent(line.project().id(), id -> {
            var byPeriod = new LinkedHashMap<String, FrozenStatus>();
            frozen.apply(id).reversed().stream()
                    .filter(one -> !one.toDay().isAfter(until))
                    .forEach(one -> byPeriod.put(one.periodKey(), one));
            return List.copyOf(byPeriod.values());
        });
    }
}

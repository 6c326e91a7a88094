package org.plumbline.engine.quality;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.quality.CheckResult.Offender;

/// Checks of the links: a schedule is a network, or it is a drawing.
final class LogicChecks {
    private final CheckedPlan plan;
    private final Thresholds limits;

    LogicChecks(CheckedPlan plan, Thresholds limits) {
        this.plan = plan;
        this.limits = limits;
    }

    List<CheckResult> results() {
        return List.of(
                logic(),
                links(QualityCheck.LEADS, limits.leads(), link -> link.lagDays() < 0),
                links(QualityCheck.LAGS, limits.lags(), link -> link.lagDays() > 0),
                relationships());
    }

    private CheckResult logic() {
        int count = plan.tasks().size();
        var isHeld = new boolean[count];
        var holds = new boolean[count];
        for (var link : plan.links()) {
            holds[link.predecessor()] = true;
            isHeld[link.successor()] = true;
        }
        int begin = freeEnd(task -> !isHeld[task], CheckedPlan.Dates::start, Comparator.naturalOrder());
        int end = freeEnd(task -> !holds[task], CheckedPlan.Dates::finish, Comparator.reverseOrder());
        var offenders = new ArrayList<Offender>();
        int open = 0;
        for (int task = 0; task < count; task++) {
            if (plan.tasks().get(task).isDone()) {
                continue;
            }
            open++;
            boolean lacksBefore = !isHeld[task] && task != begin;
            boolean lacksAfter = !holds[task] && task != end;
            if (lacksBefore || lacksAfter) {
                offenders.add(new Offender(
                        task,
                        lacksBefore && lacksAfter
                                ? "no predecessor, no successor"
                                : lacksBefore ? "no predecessor" : "no successor"));
            }
        }
        return open == 0
                ? CheckResult.missing(QualityCheck.LOGIC, limits.missingLogic(), false, "no task is open")
                : CheckResult.share(QualityCheck.LOGIC, offenders.size(), open, limits.missingLogic(), offenders);
    }

    /// The one task that may lack a link: the first or last of its kind, whether done or not.
    private int freeEnd(
            Predicate<Integer> isLoose,
            Function<CheckedPlan.Dates, @Nullable LocalDateTime> date,
            Comparator<LocalDateTime> order) {
        return IntStream.range(0, plan.tasks().size())
                .boxed()
                .filter(isLoose)
                .min(Comparator.comparing(
                        task -> date.apply(plan.tasks().get(task).dates()), Comparator.nullsLast(order)))
                .orElse(-1);
    }

    private CheckResult links(QualityCheck check, double most, Predicate<CheckedPlan.Link> isOffence) {
        if (plan.links().isEmpty()) {
            return CheckResult.missing(check, most, false, "the plan has no links");
        }
        var found = plan.links().stream().filter(isOffence).toList();
        return CheckResult.share(check, found.size(), plan.links().size(), most, offenders(found));
    }

    private CheckResult relationships() {
        double least = limits.finishToStart();
        if (plan.links().isEmpty()) {
            return CheckResult.missing(QualityCheck.RELATIONSHIPS, least, true, "the plan has no links");
        }
        var others = plan.links().stream()
                .filter(link -> link.type() != LinkType.FINISH_START)
                .toList();
        double share =
                100.0 * (plan.links().size() - others.size()) / plan.links().size();
        return CheckResult.least(QualityCheck.RELATIONSHIPS, share, least, offenders(others));
    }

    private List<Offender> offenders(List<CheckedPlan.Link> links) {
        return links.stream()
                .map(link -> new Offender(
                        link.successor(),
                        "%s from \"%s\", lag %s d"
                                .formatted(
                                        words(link.type()),
                                        plan.tasks().get(link.predecessor()).name(),
                                        shown(link.lagDays()))))
                .toList();
    }

    private static String words(LinkType type) {
        return type.name().toLowerCase(Locale.ROOT).replace("_", " to ");
    }

    static String shown(double days) {
        double rounded = Math.round(days * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}

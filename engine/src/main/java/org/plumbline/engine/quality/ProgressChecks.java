package org.plumbline.engine.quality;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.quality.CheckResult.Offender;
import org.plumbline.engine.quality.CheckedPlan.Dates;

/// Checks of dates against the status date and the baseline, and of the way to the end.
final class ProgressChecks {
    private static final String NO_STATUS = "the plan has no status date";
    /// Part of the delay by which the end may miss it: other calendars on the way round to whole days.
    private static final double ROUNDING = 0.01;

    private final CheckedPlan plan;
    private final Thresholds limits;

    ProgressChecks(CheckedPlan plan, Thresholds limits) {
        this.plan = plan;
        this.limits = limits;
    }

    List<CheckResult> results() {
        return List.of(invalidDates(), missedTasks(), criticalPath(), criticalPathLength(), baselineExecution());
    }

    private CheckResult invalidDates() {
        var status = plan.statusDate();
        if (status == null || plan.tasks().isEmpty()) {
            return CheckResult.missing(
                    QualityCheck.INVALID_DATES, 0, false, status == null ? NO_STATUS : "the plan has no tasks");
        }
        var offenders = new ArrayList<Offender>();
        for (int task = 0; task < plan.tasks().size(); task++) {
            var fault = fault(plan.tasks().get(task).dates(), status);
            if (fault != null) {
                offenders.add(new Offender(task, fault));
            }
        }
        return CheckResult.share(
                QualityCheck.INVALID_DATES, offenders.size(), plan.tasks().size(), 0, offenders);
    }

    private static @Nullable String fault(Dates dates, LocalDateTime status) {
        if (dates.actualStart() != null && dates.actualStart().isAfter(status)) {
            return "actual start %s after the status date".formatted(dates.actualStart());
        }
        if (dates.actualFinish() != null && dates.actualFinish().isAfter(status)) {
            return "actual finish %s after the status date".formatted(dates.actualFinish());
        }
        if (dates.actualFinish() == null
                && dates.finish() != null
                && dates.finish().isBefore(status)) {
            return "forecast finish %s before the status date, not done".formatted(dates.finish());
        }
        if (dates.actualStart() == null
                && dates.actualFinish() == null
                && dates.start() != null
                && dates.start().isBefore(status)) {
            return "forecast start %s before the status date, not begun".formatted(dates.start());
        }
        return null;
    }

    private boolean isDue(Dates dates, LocalDateTime status) {
        return dates.baselineFinish() != null && !dates.baselineFinish().isAfter(status);
    }

    private @Nullable String lacking() {
        if (plan.statusDate() == null) {
            return NO_STATUS;
        }
        return plan.tasks().stream().allMatch(task -> task.dates().baselineFinish() == null)
                ? "the plan has no baseline"
                : null;
    }

    private CheckResult missedTasks() {
        var status = plan.statusDate();
        var lacking = lacking();
        if (status == null || lacking != null) {
            return CheckResult.missing(
                    QualityCheck.MISSED_TASKS, limits.missed(), false, lacking == null ? NO_STATUS : lacking);
        }
        var offenders = new ArrayList<Offender>();
        int due = 0;
        for (int task = 0; task < plan.tasks().size(); task++) {
            var dates = plan.tasks().get(task).dates();
            var baseline = dates.baselineFinish();
            if (baseline == null || !isDue(dates, status)) {
                continue;
            }
            due++;
            if (dates.actualFinish() == null) {
                offenders.add(new Offender(task, "due %s, not done".formatted(baseline)));
            } else if (dates.actualFinish().isAfter(baseline)) {
                offenders.add(new Offender(task, "due %s, done %s".formatted(baseline, dates.actualFinish())));
            }
        }
        return due == 0
                ? CheckResult.missing(
                        QualityCheck.MISSED_TASKS, limits.missed(), false, "nothing was due by the status date")
                : CheckResult.share(QualityCheck.MISSED_TASKS, offenders.size(), due, limits.missed(), offenders);
    }

    private CheckResult criticalPath() {
        var test = plan.criticalPathTest();
        if (test == null) {
            return CheckResult.missing(
                    QualityCheck.CRITICAL_PATH, 100, true, "the plan has no open critical task to delay");
        }
        double share = 100 * test.endMovedDays() / test.delayDays();
        boolean isWhole = Math.abs(test.endMovedDays() - test.delayDays()) <= ROUNDING * test.delayDays();
        var offenders = isWhole
                ? List.<Offender>of()
                : List.of(new Offender(
                        test.task(),
                        "delayed by %s d, the end moves by %s d"
                                .formatted(
                                        LogicChecks.shown(test.delayDays()), LogicChecks.shown(test.endMovedDays()))));
        return CheckResult.least(QualityCheck.CRITICAL_PATH, isWhole ? 100 : Math.min(share, 99.9), 100, offenders);
    }

    private CheckResult criticalPathLength() {
        var spare = plan.endFloatDays();
        if (spare == null || plan.remainingDays() <= 0) {
            return CheckResult.missing(
                    QualityCheck.CRITICAL_PATH_LENGTH,
                    limits.pathLengthIndex(),
                    true,
                    spare == null ? "the plan has no baseline" : "no time is left to the end");
        }
        double index = (plan.remainingDays() + spare) / plan.remainingDays();
        return CheckResult.least(QualityCheck.CRITICAL_PATH_LENGTH, index, limits.pathLengthIndex(), List.of());
    }

    private CheckResult baselineExecution() {
        var status = plan.statusDate();
        var lacking = lacking();
        if (status == null || lacking != null) {
            return CheckResult.missing(
                    QualityCheck.BASELINE_EXECUTION,
                    limits.executionIndex(),
                    true,
                    lacking == null ? NO_STATUS : lacking);
        }
        long done = plan.tasks().stream().filter(CheckedPlan.Task::isDone).count();
        long planned = plan.tasks().stream()
                .filter(task -> task.dates().baselineFinish() == null || isDue(task.dates(), status))
                .count();
        return planned == 0
                ? CheckResult.missing(
                        QualityCheck.BASELINE_EXECUTION,
                        limits.executionIndex(),
                        true,
                        "nothing was due by the status date")
                : CheckResult.least(
                        QualityCheck.BASELINE_EXECUTION, (double) done / planned, limits.executionIndex(), List.of());
    }
}

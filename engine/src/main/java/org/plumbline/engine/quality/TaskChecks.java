package org.plumbline.engine.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.quality.CheckResult.Offender;
import org.plumbline.engine.quality.CheckedPlan.Task;

/// Checks of the open tasks one by one.
final class TaskChecks {
    private static final String NOTHING_OPEN = "no task is open";

    private final CheckedPlan plan;
    private final Thresholds limits;

    TaskChecks(CheckedPlan plan, Thresholds limits) {
        this.plan = plan;
        this.limits = limits;
    }

    List<CheckResult> results() {
        boolean isFloatKnown = plan.tasks().stream().anyMatch(task -> !task.isDone() && task.totalFloatDays() != null);
        var results = new ArrayList<CheckResult>();
        results.add(open(
                QualityCheck.HARD_CONSTRAINTS,
                limits.hardConstraints(),
                task -> task.hasHardConstraint() ? "must start or finish on or by a date" : null));
        if (isFloatKnown) {
            results.add(open(
                    QualityCheck.HIGH_FLOAT,
                    limits.highFloat(),
                    task -> amount(task) > limits.floatDays() ? shown(amount(task)) + " d of float" : null));
            results.add(open(
                    QualityCheck.NEGATIVE_FLOAT,
                    0,
                    task -> amount(task) < 0 ? shown(amount(task)) + " d of float" : null));
        } else {
            results.add(CheckResult.missing(QualityCheck.HIGH_FLOAT, limits.highFloat(), false, "float is not known"));
            results.add(CheckResult.missing(QualityCheck.NEGATIVE_FLOAT, 0, false, "float is not known"));
        }
        results.add(open(
                QualityCheck.HIGH_DURATION,
                limits.highDuration(),
                task -> task.durationDays() > limits.durationDays() ? shown(task.durationDays()) + " d long" : null));
        results.add(resources());
        return results;
    }

    private static double amount(Task task) {
        var days = task.totalFloatDays();
        return days == null ? 0 : days;
    }

    private static String shown(double days) {
        return LogicChecks.shown(days);
    }

    /// @param fault what is wrong with a task, or null
    private CheckResult open(QualityCheck check, double most, Function<Task, @Nullable String> fault) {
        var offenders = new ArrayList<Offender>();
        int open = 0;
        for (int task = 0; task < plan.tasks().size(); task++) {
            if (!plan.tasks().get(task).isDone()) {
                open++;
                var detail = fault.apply(plan.tasks().get(task));
                if (detail != null) {
                    offenders.add(new Offender(task, detail));
                }
            }
        }
        return open == 0
                ? CheckResult.missing(check, most, false, NOTHING_OPEN)
                : CheckResult.share(check, offenders.size(), open, most, offenders);
    }

    private CheckResult resources() {
        if (plan.tasks().stream().noneMatch(Task::hasResources)) {
            return CheckResult.missing(
                    QualityCheck.RESOURCES, limits.unassigned(), false, "the plan assigns neither resources nor costs");
        }
        var offenders = new ArrayList<Offender>();
        int working = 0;
        for (int place = 0; place < plan.tasks().size(); place++) {
            var task = plan.tasks().get(place);
            if (!task.isDone() && task.durationDays() > 0) {
                working++;
                if (!task.hasResources()) {
                    offenders.add(new Offender(place, "neither resources nor cost"));
                }
            }
        }
        return working == 0
                ? CheckResult.missing(QualityCheck.RESOURCES, limits.unassigned(), false, NOTHING_OPEN)
                : CheckResult.share(QualityCheck.RESOURCES, offenders.size(), working, limits.unassigned(), offenders);
    }
}

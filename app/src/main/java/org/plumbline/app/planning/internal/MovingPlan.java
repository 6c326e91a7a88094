package org.plumbline.app.planning.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.planning.PlanChange;
import org.plumbline.app.planning.PlanningRules;
import org.plumbline.app.planning.WhatIf.MilestoneEffect;
import org.plumbline.app.planning.WhatIf.ProjectEffect;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.network.LiveSchedule;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.Schedule;
import org.plumbline.files.plan.Plan;

/// A plan of which things are changed, beside itself as it was.
final class MovingPlan {
    private final StandingPlan standing;
    private final Network network;
    private final Schedule before;
    private final LiveSchedule after;
    private final List<Plan.Task> rows;
    /// Working minutes that begun tasks have left, where a change said so.
    private final Map<Integer, Integer> remaining = new HashMap<>();

    private MovingPlan(StandingPlan standing, Network network) {
        this.standing = standing;
        this.network = network;
        before = network.schedule();
        after = network.live();
        rows = standing.read().rows();
    }

    /// @throws Refusal where its dates cannot be computed
    static MovingPlan of(StandingPlan standing) {
        var network = standing.network();
        if (network == null) {
            throw new Refusal(PlanningRules.NO_DATES, String.join(" ", standing.notes()));
        }
        return new MovingPlan(standing, network);
    }

    StandingPlan standing() {
        return standing;
    }

    /// @throws Refusal where the change names what is not there or cannot be
    void apply(PlanChange change) {
        switch (change) {
            case PlanChange.Lasts lasts -> {
                int task = task(lasts.task());
                int done = network.isStarted(task) ? network.duration(task) - network.remaining(task) : 0;
                int left = Math.max(0, minutes(lasts.days().doubleValue()) - done);
                attempt(task, () -> after.last(task, left));
                remaining.put(task, left);
            }
            case PlanChange.Starts starts -> {
                int task = task(starts.task());
                attempt(
                        task,
                        () -> after.startNoEarlier(task, Moment.of(starts.day().atStartOfDay())));
            }
            case PlanChange.Lag lag -> {
                int link = link(lag.predecessor(), lag.successor());
                attempt(
                        network.successor(link),
                        () -> after.lag(link, minutes(lag.days().doubleValue())));
            }
            case PlanChange.Delay delay -> delay(delay.days());
        }
    }

    private void attempt(int task, Runnable change) {
        try {
            change.run();
        } catch (IllegalArgumentException refused) {
            boolean isTooFar = String.valueOf(refused.getMessage()).contains("1600");
            throw new Refusal(
                    isTooFar ? PlanningRules.TOO_FAR : PlanningRules.NOT_MOVABLE,
                    standing.read().name(task));
        }
    }

    private int task(int uniqueId) {
        int task = standing.read().task(uniqueId);
        if (task < 0) {
            throw new Refusal(PlanningRules.NO_SUCH_TASK, uniqueId);
        }
        return task;
    }

    private int link(int predecessor, int successor) {
        int from = task(predecessor);
        int to = task(successor);
        return IntStream.range(0, network.links())
                .filter(link -> network.predecessor(link) == from && network.successor(link) == to)
                .findFirst()
                .orElseThrow(() -> new Refusal(PlanningRules.NO_SUCH_LINK, predecessor, successor));
    }

    private int minutes(double days) {
        return (int) Math.round(days * standing.plan().minutesPerDay());
    }

    /// In the order of computing: what comes behind something delayed has mostly moved already and is left alone.
    private void delay(int days) {
        int[] starts = IntStream.range(0, rows.size()).map(after::earlyStart).toArray();
        for (int position = 0; position < network.positions(); position++) {
            int task = network.taskAt(position);
            if (!network.isSummary(task) && !network.isFinished(task)) {
                delay(task, starts[task], minutes(days));
            }
        }
    }

    private void delay(int task, int start, int minutes) {
        try {
            var calendar = network.calendar(task);
            if (network.isStarted(task)) {
                int left = remaining.getOrDefault(task, network.remaining(task)) + minutes;
                after.last(task, left);
                remaining.put(task, left);
                return;
            }
            int wanted = calendar.startAt(calendar.workAt(start) + minutes);
            if (after.earlyStart(task) < wanted) {
                after.startNoEarlier(task, wanted);
            }
        } catch (IllegalArgumentException pinned) {
            // Recorded, placed by hand or tied to its date: it stays, and the page shows that it does.
            return;
        }
    }

    /// Has a task wait for what comes from another project; one that is begun, pinned or summed up stays.
    ///
    /// @return whether it came to start later
    boolean waitFor(int task, int moment) {
        int start = after.earlyStart(task);
        if (moment <= start) {
            return false;
        }
        try {
            after.startNoEarlier(task, moment);
        } catch (IllegalArgumentException fixed) {
            return false;
        }
        return after.earlyStart(task) > start;
    }

    int startBefore(int task) {
        return before.earlyStart(task);
    }

    int finishBefore(int task) {
        return before.earlyFinish(task);
    }

    int finishAfter(int task) {
        return after.earlyFinish(task);
    }

    String name(int task) {
        return Objects.requireNonNullElse(rows.get(task).name(), "");
    }

    private IntStream open() {
        return IntStream.range(0, rows.size()).filter(task -> !rows.get(task).summary() && !network.isFinished(task));
    }

    /// The task whose finish counts as a hand-over due on a day: the last milestone until then, else the first after
    /// it, else what finishes last; none where all is done.
    OptionalInt giving(LocalDate due) {
        var milestones =
                open().filter(task -> rows.get(task).milestone()).boxed().toList();
        int evening = Moment.of(due.atTime(23, 59));
        var byDay = Comparator.comparingInt(before::earlyFinish);
        return milestones.stream()
                .filter(task -> before.earlyFinish(task) <= evening)
                .max(byDay)
                .or(() -> milestones.stream().min(byDay))
                .or(() -> open().boxed().max(byDay))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /// The task that waits for something due on a day: the first still to begin that starts then or later.
    OptionalInt taking(LocalDate due) {
        int morning = Moment.of(due.atStartOfDay());
        return open().filter(task -> !network.isStarted(task) && before.earlyStart(task) >= morning)
                .boxed()
                .min(Comparator.comparingInt(before::earlyStart))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    LocalDate finishBefore() {
        return Moment.at(before.finish(0)).toLocalDate();
    }

    LocalDate finishAfter() {
        return Moment.at(after.finish(0)).toLocalDate();
    }

    ProjectEffect effect() {
        var milestones = new ArrayList<MilestoneEffect>();
        var misses = new ArrayList<String>();
        int moved = 0;
        int tasks = 0;
        for (var task : open().toArray()) {
            var row = rows.get(task);
            tasks++;
            moved += before.earlyFinish(task) == after.earlyFinish(task) ? 0 : 1;
            if (row.milestone()) {
                milestones.add(milestone(task, row));
            }
            if (isMissedNow(task, row)) {
                misses.add(name(task));
            }
        }
        milestones.sort(Comparator.comparing(MilestoneEffect::before));
        var project = standing.project();
        return new ProjectEffect(
                project.id(),
                project.key(),
                project.name(),
                finishBefore(),
                finishAfter(),
                moved,
                tasks,
                milestones,
                misses);
    }

    private MilestoneEffect milestone(int task, Plan.Task row) {
        var baseline = row.baselines().get(0);
        var promised = baseline == null ? null : baseline.finish();
        return new MilestoneEffect(
                row.uniqueId(),
                name(task),
                promised == null ? null : promised.toLocalDate(),
                Moment.at(before.earlyFinish(task)).toLocalDate(),
                Moment.at(after.earlyFinish(task)).toLocalDate());
    }

    private boolean isMissedNow(int task, Plan.Task row) {
        var deadline = row.deadline();
        if (deadline == null || !Moment.isKnown(deadline)) {
            return false;
        }
        int day = Moment.of(deadline);
        return before.earlyFinish(task) <= day && after.earlyFinish(task) > day;
    }
}

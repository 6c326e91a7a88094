package org.plumbline.app.planning.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.app.planning.ComputedPlan;
import org.plumbline.app.planning.ComputedPlan.Dates;
import org.plumbline.app.planning.ComputedPlan.Driver;
import org.plumbline.app.planning.ComputedPlan.Kind;
import org.plumbline.app.planning.ComputedPlan.Line;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.Schedule;
import org.plumbline.files.plan.Plan;

/// Dates, float and driving links of one plan.
public final class Computation {
    private final StandingPlan plan;
    private final Network network;
    private final Schedule schedule;
    private final Map<Integer, List<Driver>> drivers = new HashMap<>();

    private Computation(StandingPlan plan, Network network) {
        this.plan = plan;
        this.network = network;
        schedule = network.schedule();
    }

    /// What the engine says of a plan.
    public static ComputedPlan of(StandingPlan plan) {
        var network = plan.network();
        var stated = plan.plan().tasks().stream()
                .map(Plan.Task::finish)
                .filter(Objects::nonNull)
                .max(LocalDateTime::compareTo)
                .orElse(null);
        if (network == null || network.tasks() == 0) {
            return new ComputedPlan(plan.asOf(), null, stated, List.of(), plan.notes());
        }
        var own = new Computation(plan, network);
        return new ComputedPlan(plan.asOf(), Moment.at(own.schedule.finish(0)), stated, own.lines(), plan.notes());
    }

    private List<Line> lines() {
        for (int link = 0; link < network.links(); link++) {
            if (!plan.read().isPart(network.successor(link)) && schedule.isDriving(link)) {
                drivers.computeIfAbsent(network.successor(link), task -> new ArrayList<>())
                        .add(driver(link));
            }
        }
        var lines = new ArrayList<Line>();
        var rows = plan.read().rows();
        for (int task = 0; task < rows.size(); task++) {
            var row = rows.get(task);
            if (row.name() != null && row.outlineLevel() > 0) {
                lines.add(line(task, row));
            }
        }
        return lines;
    }

    private Driver driver(int link) {
        var before = Objects.requireNonNull(plan.read().row(network.predecessor(link)));
        return new Driver(
                before.uniqueId(), Objects.requireNonNullElse(before.name(), ""), code(network.linkType(link)));
    }

    private static String code(LinkType type) {
        return switch (type) {
            case FINISH_START -> "FS";
            case START_START -> "SS";
            case FINISH_FINISH -> "FF";
            case START_FINISH -> "SF";
        };
    }

    private Line line(int task, Plan.Task row) {
        var deadline = row.deadline();
        var calendar = network.calendar(task);
        double late = deadline == null || !Moment.isKnown(deadline)
                ? 0
                : calendar.workAt(schedule.earlyFinish(task)) - calendar.workAt(Moment.of(deadline));
        var kind = row.summary() ? Kind.SUMMARY : row.milestone() ? Kind.MILESTONE : Kind.TASK;
        return new Line(
                row.uniqueId(),
                Objects.requireNonNullElse(row.name(), ""),
                row.outlineLevel(),
                kind,
                new Dates(
                        schedule.earlyStartAt(task),
                        schedule.earlyFinishAt(task),
                        schedule.lateFinishAt(task),
                        row.start(),
                        row.finish(),
                        deadline),
                plan.days(schedule.totalFloat(task)),
                plan.days(schedule.freeFloat(task)),
                !row.summary() && schedule.isCritical(task),
                row.critical() && !row.summary(),
                row.actualFinish() != null,
                drivers.getOrDefault(task, List.of()),
                Math.max(0, plan.days(late)));
    }
}

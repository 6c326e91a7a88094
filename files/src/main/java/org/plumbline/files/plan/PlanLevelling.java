package org.plumbline.files.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.NetworkResult;

/// Plans as one levelling problem over the people and machines they share, with the way back to rows and dates.
///
/// Resources of equal name are the same in all plans. Work that is done is left out; work that has begun goes on with
/// what remains of it. A task works when its own calendar and those of all its people do, and takes the units of its
/// assignments while it works.
public final class PlanLevelling {
    private final List<Row> rows;
    private final List<String> notes;
    private final List<String> obstacles;
    private final @Nullable LevellingProblem problem;
    private final @Nullable Slots slots;

    /// The row an activity stands for.
    ///
    /// @param plan position of its plan
    /// @param task null where the activity stands for the start or end of a summary
    public record Row(int plan, Plan.@Nullable Task task) {}

    private PlanLevelling(List<Row> rows, List<String> notes, List<String> obstacles, @Nullable Assembled assembled) {
        this.rows = List.copyOf(rows);
        this.notes = notes.stream().distinct().toList();
        this.obstacles = List.copyOf(obstacles);
        problem = assembled == null ? null : assembled.problem();
        slots = assembled == null ? null : assembled.slots();
    }

    /// The problem and the slots its times are counted in.
    record Assembled(LevellingProblem problem, Slots slots) {}

    public static PlanLevelling of(List<Plan> plans) {
        var networks = new ArrayList<PlanNetwork>();
        var built = new ArrayList<Network>();
        var obstacles = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var plan : plans) {
            var network = PlanNetwork.of(plan);
            networks.add(network);
            notes.addAll(network.notes());
            switch (network.result()) {
                case NetworkResult.Built made -> built.add(made.network());
                case NetworkResult.Cyclic cyclic -> obstacles.add(cyclic.sentence(network::name));
                case NetworkResult.Refused refused ->
                    refused.findings().forEach(finding -> obstacles.add(finding.sentence(network::name)));
            }
        }
        if (!obstacles.isEmpty()) {
            return new PlanLevelling(List.of(), notes, obstacles, null);
        }
        var assembly = new LevellingAssembly(plans, networks, built);
        var assembled = assembly.assemble();
        notes.addAll(assembly.notes());
        return new PlanLevelling(assembly.rows(), notes, obstacles, assembled);
    }

    /// Why there is no problem, in sentences; empty where there is one.
    public List<String> obstacles() {
        return obstacles;
    }

    /// What was read otherwise than the plans say, in sentences.
    public List<String> notes() {
        return notes;
    }

    /// @throws IllegalStateException where obstacles stand in the way
    public LevellingProblem problem() {
        if (problem == null) {
            throw new IllegalStateException("no problem: " + obstacles);
        }
        return problem;
    }

    /// What each activity of the problem stands for, by position.
    public List<Row> rows() {
        return rows;
    }

    /// Minutes of a unit of time of the problem.
    public int slotMinutes() {
        return slots().minutes;
    }

    /// When work begins that starts in this unit of time.
    public LocalDateTime startAt(int time) {
        return Moment.at(slots().begin(time));
    }

    /// When work is over whose last unit of time is the one before this.
    public LocalDateTime finishAt(int time) {
        return Moment.at(slots().end(time));
    }

    /// True where times up to this one have a date; beyond, the schedule takes longer than can be counted.
    public boolean hasDate(int time) {
        return time <= slots().size();
    }

    private Slots slots() {
        if (slots == null) {
            throw new IllegalStateException("no slots: " + obstacles);
        }
        return slots;
    }
}

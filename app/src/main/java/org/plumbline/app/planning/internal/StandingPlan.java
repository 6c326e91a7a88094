package org.plumbline.app.planning.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.NetworkResult;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.PlanNetwork;

/// The plan of a project with the network that the engine made of it.
///
/// @param asOf the day the plan is of
/// @param read the way between rows of the plan and tasks of the network
/// @param network null where dates cannot be computed; the notes say why
/// @param notes what was read otherwise than the plan says, or why there are no dates
public record StandingPlan(
        ProjectView project,
        Plan plan,
        LocalDate asOf,
        PlanNetwork read,
        @Nullable Network network,
        List<String> notes) {
    public StandingPlan {
        notes = List.copyOf(notes);
    }

    static StandingPlan of(ProjectView project, Plan plan, LocalDate asOf) {
        var read = PlanNetwork.of(plan);
        var notes = new ArrayList<String>();
        var network = switch (read.result()) {
            case NetworkResult.Built built -> built.network();
            case NetworkResult.Cyclic cyclic -> {
                notes.add(cyclic.sentence(read::name));
                yield null;
            }
            case NetworkResult.Refused refused -> {
                refused.findings().forEach(finding -> notes.add(finding.sentence(read::name)));
                yield null;
            }
        };
        notes.addAll(read.notes());
        return new StandingPlan(project, plan, asOf, read, network, notes);
    }

    /// Whether there is anything to compute.
    public boolean isEmpty() {
        return plan.tasks().isEmpty();
    }

    /// Working days of the plan that so many minutes are.
    public double days(double minutes) {
        return minutes / plan.minutesPerDay();
    }
}

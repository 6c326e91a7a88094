package org.plumbline.engine.network;

import org.plumbline.engine.calendar.Moment;

/// Finds when projects have to start that are planned from their finish.
///
/// All tasks are first scheduled as if such a project could have started at any time; the earliest of their late starts
/// is its start. From then on it is a project like any other that has to be done by its finish, so that what comes late
/// shows as a later finish.
final class Backwards {
    private final NetworkBuilder built;

    Backwards(NetworkBuilder built) {
        this.built = built;
    }

    NetworkResult result() {
        var asked = built.projects.toArray(ProjectRules[]::new);
        for (int project = 0; project < asked.length; project++) {
            if (asked[project].isFromFinish()) {
                built.projects.set(project, asked[project].startingAt(Moment.FIRST));
            }
        }
        if (!(built.assembled() instanceof NetworkResult.Built free)) {
            return built.assembled();
        }
        var schedule = free.network().schedule();
        var start = new int[asked.length];
        for (int project = 0; project < asked.length; project++) {
            start[project] = asked[project].finishBy();
        }
        for (int task = 0; task < built.tasks; task++) {
            if (!free.network().isSummary(task) && !free.network().isFinished(task)) {
                int of = built.project[task];
                start[of] = Math.min(start[of], schedule.lateStart(task));
            }
        }
        for (int project = 0; project < asked.length; project++) {
            if (asked[project].isFromFinish()) {
                built.projects.set(project, asked[project].startingAt(start[project]));
            }
        }
        return built.assembled();
    }
}

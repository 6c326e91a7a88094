package org.plumbline.engine.network;

import org.plumbline.engine.calendar.WorkCalendar;

/// The dates of tasks with a node, from its positions and from what is recorded or decided about the task.
final class Dates {
    private final NetworkBuilder built;
    private final Nodes nodes;
    private final int[] early;
    private final int[] late;

    Dates(NetworkBuilder built, Nodes nodes, int[] early, int[] late) {
        this.built = built;
        this.nodes = nodes;
        this.early = early;
        this.late = late;
    }

    int earlyStart(int task, int at) {
        var rules = built.rulesOf(task);
        if (rules != null && isPast(task, rules)) {
            return rules.actualStart;
        }
        if (rules != null && rules.isManual() && !rules.isStarted()) {
            return rules.manualStart;
        }
        return nodes.duration(at) == 0
                ? new Milestones(built, nodes).time(early, at)
                : calendar(task).startAt(early[at]);
    }

    /// Whether the start of a task is a matter of the past; under the rules of Primavera P6 only when it is finished.
    private boolean isPast(int task, TaskRules rules) {
        boolean recorded = built.projects.get(built.project[task]).progress() == Progress.AS_RECORDED;
        return rules.isFinished() || (rules.isStarted() && recorded);
    }

    int earlyFinish(int task, int at) {
        var rules = built.rulesOf(task);
        if (rules != null && rules.isFinished()) {
            return rules.actualFinish;
        }
        if (rules != null && rules.isManual() && !rules.isStarted()) {
            return rules.manualFinish;
        }
        return nodes.duration(at) == 0 ? earlyStart(task, at) : calendar(task).finishAt(early[at] + nodes.duration(at));
    }

    int lateStart(int task, int at) {
        var rules = built.rulesOf(task);
        if (rules != null && isPast(task, rules)) {
            return rules.actualStart;
        }
        return nodes.duration(at) == 0 ? lateFinish(task, at) : calendar(task).startAt(late[at]);
    }

    int lateFinish(int task, int at) {
        var rules = built.rulesOf(task);
        if (rules != null && rules.isFinished()) {
            return rules.actualFinish;
        }
        return calendar(task).finishAt(late[at] + nodes.duration(at));
    }

    int totalFloat(int task, int at) {
        var rules = built.rulesOf(task);
        return rules != null && rules.isFinished() ? 0 : late[at] - early[at];
    }

    private WorkCalendar calendar(int task) {
        return built.calendars.get(built.calendar[task]);
    }
}

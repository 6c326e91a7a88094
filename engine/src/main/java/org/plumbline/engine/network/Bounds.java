package org.plumbline.engine.network;

import org.plumbline.engine.calendar.WorkCalendar;

/// Between which positions the start and the finish of one special node may lie, apart from its links.
final class Bounds {
    private final WorkCalendar calendar;
    int flags;
    /// What a constraint of the task itself does not overrule: links from what has happened, and a firm project start.
    int startFloor;
    int startLow;
    int finishLow = Flat.NEVER;
    int startHigh = Flat.OPEN;
    int finishHigh = Flat.OPEN;
    int deadline = Flat.OPEN;
    int pin;

    /// @param low the earliest start in the project
    /// @param firm whether the project holds back tasks with a date of their own too
    Bounds(WorkCalendar calendar, int low, boolean firm) {
        this.calendar = calendar;
        startFloor = firm ? low : Flat.NEVER;
        startLow = low;
    }

    void apply(TaskRules rules, ProjectRules project) {
        if (rules.isFinished()) {
            if (project.progress() != Progress.RETAINED_LOGIC) {
                pin(rules.actualStart, Flat.START_PINNED | Flat.LATE_PINNED);
            }
            return;
        }
        if (rules.isStarted()) {
            applyStarted(rules, project);
        } else if (rules.isManual()) {
            pin(rules.manualStart, Flat.START_PINNED);
        } else {
            applyConstraints(rules, project.constraintsWin());
        }
        deadline = at(rules.deadline, Flat.OPEN);
    }

    private void applyStarted(TaskRules rules, ProjectRules project) {
        if (project.progress() == Progress.AS_RECORDED) {
            pin(rules.actualStart, Flat.START_PINNED);
            pin += Math.max(0, rules.planned - rules.remaining);
        } else {
            startLow = Math.max(calendar.workAt(rules.actualStart), startLow);
        }
        finishHigh = at(rules.finishNoLater, Flat.OPEN);
    }

    private void applyConstraints(TaskRules rules, boolean constraintsWin) {
        boolean dated = rules.startNoEarlier != TaskRules.NONE || rules.finishNoEarlier != TaskRules.NONE;
        startLow = Math.max(dated ? startFloor : startLow, at(rules.startNoEarlier, Flat.NEVER));
        finishLow = at(rules.finishNoEarlier, Flat.NEVER);
        startHigh = at(rules.startNoLater, Flat.OPEN);
        finishHigh = at(rules.finishNoLater, Flat.OPEN);
        flags |= constraintsWin ? Flat.CAPPED : 0;
        flags |= rules.asLateAsPossible ? Flat.AS_LATE_AS_POSSIBLE : 0;
        if (rules.mustStart != TaskRules.NONE) {
            pin(rules.mustStart, Flat.START_PINNED | Flat.LATE_PINNED);
        } else if (rules.mustFinish != TaskRules.NONE) {
            pin(rules.mustFinish, Flat.FINISH_PINNED | Flat.LATE_PINNED);
        }
    }

    private int at(int time, int otherwise) {
        return time == TaskRules.NONE ? otherwise : calendar.workAt(time);
    }

    private void pin(int time, int how) {
        pin = calendar.workAt(time);
        flags |= how;
    }

    /// A link holds the start or the finish back to a fixed position.
    void after(int position, LinkType type) {
        if (type.isToFinish()) {
            finishLow = Math.max(finishLow, position);
        } else {
            startFloor = Math.max(startFloor, position);
            startLow = Math.max(startLow, position);
        }
    }
}

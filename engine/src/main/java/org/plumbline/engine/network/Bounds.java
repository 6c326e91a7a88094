package org.plumbline.engine.network;

import org.plumbline.engine.calendar.WorkCalendar;

/// Between which positions the start of one special node may lie, apart from its links.
final class Bounds {
    private final WorkCalendar calendar;
    private final int duration;
    int low;
    int cap = Flat.OPEN;
    int high = Flat.OPEN;
    int pinned = Flat.OPEN;
    int latePinned = Flat.OPEN;

    /// @param low the earliest start in the project
    Bounds(WorkCalendar calendar, int duration, int low) {
        this.calendar = calendar;
        this.duration = duration;
        this.low = low;
    }

    void apply(TaskRules rules, NetworkBuilder.ProjectRules project) {
        if (rules.isFinished() && project.progress() == Progress.RETAINED_LOGIC) {
            return;
        }
        if (rules.isFinished()) {
            pinned = calendar.workAt(rules.actualStart);
            latePinned = pinned;
            return;
        }
        if (rules.isStarted()) {
            applyStarted(rules, project);
        } else if (rules.isManual()) {
            pinned = calendar.workAt(rules.manualStart);
        } else {
            applyConstraints(rules, project.constraintsWin());
        }
        if (rules.deadline != TaskRules.NONE) {
            high = Math.min(high, calendar.workAt(rules.deadline) - duration);
        }
    }

    private void applyStarted(TaskRules rules, NetworkBuilder.ProjectRules project) {
        int begun = calendar.workAt(rules.actualStart);
        if (project.progress() == Progress.AS_RECORDED) {
            pinned = begun + Math.max(0, rules.planned - rules.remaining);
        } else {
            low = Math.max(begun, low);
        }
        if (rules.finishNoLater != TaskRules.NONE) {
            high = calendar.workAt(rules.finishNoLater) - duration;
        }
    }

    private void applyConstraints(TaskRules rules, boolean constraintsWin) {
        if (rules.startNoEarlier != TaskRules.NONE) {
            low = Math.max(low, calendar.workAt(rules.startNoEarlier));
        }
        if (rules.finishNoEarlier != TaskRules.NONE) {
            low = Math.max(low, calendar.workAt(rules.finishNoEarlier) - duration);
        }
        if (rules.startNoLater != TaskRules.NONE) {
            high = Math.min(high, calendar.workAt(rules.startNoLater));
        }
        if (rules.finishNoLater != TaskRules.NONE) {
            high = Math.min(high, calendar.workAt(rules.finishNoLater) - duration);
        }
        if (constraintsWin) {
            cap = high;
        }
        if (rules.mustStart != TaskRules.NONE) {
            pinned = calendar.workAt(rules.mustStart);
            latePinned = pinned;
        }
        if (rules.mustFinish != TaskRules.NONE) {
            pinned = calendar.workAt(rules.mustFinish) - duration;
            latePinned = pinned;
        }
    }

    /// A link holds the start or the finish back to a fixed position.
    void after(int position, LinkType type) {
        low = Math.max(low, type.isToFinish() ? position - duration : position);
    }
}

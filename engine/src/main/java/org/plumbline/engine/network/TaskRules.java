package org.plumbline.engine.network;

/// What is decided or known about one task beside its duration; only tasks with such things have one. All times are
/// [Moment][org.plumbline.engine.calendar.Moment] minutes.
final class TaskRules {
    static final int NONE = Integer.MIN_VALUE;

    int startNoEarlier = NONE;
    int startNoLater = NONE;
    int finishNoEarlier = NONE;
    int finishNoLater = NONE;
    int mustStart = NONE;
    int mustFinish = NONE;
    int deadline = NONE;
    int actualStart = NONE;
    int actualFinish = NONE;
    /// Working minutes left of a started task.
    int remaining = NONE;
    /// Working minutes of the whole of a started task.
    int planned;
    /// Start of a task that people place by hand.
    int manualStart = NONE;
    int manualFinish = NONE;
    boolean asLateAsPossible;
    /// Follows what it is linked with instead of having a length of its own.
    boolean levelOfEffort;

    boolean isStarted() {
        return actualStart != NONE || actualFinish != NONE;
    }

    boolean isFinished() {
        return actualFinish != NONE;
    }

    boolean isManual() {
        return manualStart != NONE;
    }

    /// Whether a person decided about its early dates otherwise than by the first day it may start; a deadline moves
    /// nothing.
    boolean isConstrainedBeyondStart() {
        return asLateAsPossible
                || startNoLater != NONE
                || finishNoEarlier != NONE
                || finishNoLater != NONE
                || mustStart != NONE
                || mustFinish != NONE;
    }

    TaskRules copy() {
        var copy = new TaskRules();
        copy.startNoEarlier = startNoEarlier;
        copy.startNoLater = startNoLater;
        copy.finishNoEarlier = finishNoEarlier;
        copy.finishNoLater = finishNoLater;
        copy.mustStart = mustStart;
        copy.mustFinish = mustFinish;
        copy.deadline = deadline;
        copy.actualStart = actualStart;
        copy.actualFinish = actualFinish;
        copy.remaining = remaining;
        copy.planned = planned;
        copy.manualStart = manualStart;
        copy.manualFinish = manualFinish;
        copy.asLateAsPossible = asLateAsPossible;
        copy.levelOfEffort = levelOfEffort;
        return copy;
    }

    /// A copy of a started task's rules with another rest; what is done stays as long as it is.
    TaskRules withRemaining(int minutes) {
        var copy = copy();
        copy.remain(minutes);
        return copy;
    }

    /// Gives a started task another rest.
    void remain(int minutes) {
        planned = remaining == NONE ? planned : planned + minutes - remaining;
        remaining = minutes;
    }

    void freeOfConstraints() {
        startNoEarlier = NONE;
        startNoLater = NONE;
        finishNoEarlier = NONE;
        finishNoLater = NONE;
        mustStart = NONE;
        mustFinish = NONE;
        asLateAsPossible = false;
    }

    void freeOfRecords() {
        actualStart = NONE;
        actualFinish = NONE;
        remaining = NONE;
        planned = 0;
    }

    boolean isHeld() {
        return startNoEarlier != NONE || isConstrainedBeyondStart() || isStarted() || isManual();
    }
}

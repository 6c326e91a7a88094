package org.plumbline.engine.network;

import org.plumbline.engine.calendar.WorkCalendar;

/// What holds for all tasks of a project.
///
/// @param start no task without a date of its own starts earlier
/// @param calendar of the project, by which its tasks work unless told otherwise
/// @param status everything before it is done and recorded; [TaskRules#NONE] when not known
/// @param finishBy the date against which float is counted; `NONE` for the early finish of the project itself
/// @param isFromFinish whether the start is still to be found from the finish
record ProjectRules(
        int start,
        int calendar,
        int status,
        int finishBy,
        Progress progress,
        boolean constraintsWin,
        boolean isFromFinish) {

    static ProjectRules starting(int start, int calendar) {
        return new ProjectRules(start, calendar, TaskRules.NONE, TaskRules.NONE, Progress.AS_RECORDED, true, false);
    }

    ProjectRules fromFinish() {
        return new ProjectRules(start, calendar, status, start, progress, constraintsWin, true);
    }

    ProjectRules startingAt(int found) {
        return new ProjectRules(found, calendar, status, finishBy, progress, constraintsWin, false);
    }

    ProjectRules with(int date, Progress rule) {
        return new ProjectRules(start, calendar, date, finishBy, rule, constraintsWin, isFromFinish);
    }

    ProjectRules by(int finish) {
        return new ProjectRules(start, calendar, status, finish, progress, constraintsWin, isFromFinish);
    }

    ProjectRules linksFirst() {
        return new ProjectRules(start, calendar, status, finishBy, progress, false, isFromFinish);
    }

    /// Whether no task starts before the project, not even one whose own date lies earlier: nothing is left to do
    /// before a status date, while Microsoft Project lets the date of a task stand above the project's.
    boolean isFirm() {
        return progress != Progress.AS_RECORDED;
    }

    /// When the project is shown to finish: one in which nothing takes time ends when it starts, not at the end of the
    /// shift before.
    ///
    /// @param found the latest finish of its tasks, `NONE` where it has none
    int shownFinish(int found, WorkCalendar by) {
        boolean still = found == TaskRules.NONE || (found < start && by.workAt(found) == by.workAt(start));
        return still ? start : found;
    }
}

package org.plumbline.engine.network;

import org.plumbline.engine.calendar.WorkCalendar;

/// Which of the two times of its position a task without duration has: the end of what it waits for (Friday 17:00), or
/// the start of what follows (Monday 8:00) where a start or a date decides.
final class Milestones {
    private final NetworkBuilder built;
    private final Nodes nodes;

    Milestones(NetworkBuilder built, Nodes nodes) {
        this.built = built;
        this.nodes = nodes;
    }

    /// The time of a node without duration; a chain of them has the time of the first.
    int time(int[] early, int node) {
        int at = node;
        while (true) {
            int driver = nodes.driver(early, at);
            var calendar = nodes.calendar(at);
            if (driver == Nodes.NONE) {
                return undriven(calendar, at, early[at]);
            }
            int before = driver >> 1;
            boolean chained = nodes.duration(before) == 0
                    && early[before] == early[at]
                    && nodes.calendar(before) == nodes.calendar(at);
            if (!chained) {
                return (driver & 1) != 0 ? calendar.finishAt(early[at]) : calendar.startAt(early[at]);
            }
            at = before;
        }
    }

    /// The date that decides, where one of the task does; else when work begins.
    private int undriven(WorkCalendar calendar, int node, int position) {
        var rules = built.rulesOf(nodes.task(node));
        if (rules != null) {
            for (int date :
                    new int[] {rules.mustStart, rules.mustFinish, rules.startNoEarlier, rules.finishNoEarlier}) {
                boolean decides = date != TaskRules.NONE && calendar.workAt(date) == position;
                if (decides && (calendar.finishAt(position) == date || calendar.startAt(position) == date)) {
                    return date;
                }
            }
        }
        return calendar.startAt(position);
    }
}

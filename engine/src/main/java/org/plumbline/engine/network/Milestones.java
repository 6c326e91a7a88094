package org.plumbline.engine.network;

import java.util.Arrays;
import org.plumbline.engine.calendar.WorkCalendar;

/// Which of the two times of its position a task without duration has: the end of what it waits for (Friday 17:00), or
/// the start of what follows (Monday 8:00) where a start or a date decides.
final class Milestones {
    private final Network network;
    private final Flat flat;
    private final Passes passes;
    /// Whether the link found last comes from a finish.
    private boolean fromFinish;

    Milestones(Network network, Flat flat) {
        this.network = network;
        this.flat = flat;
        passes = new Passes(flat);
    }

    /// The time of a node without duration; a chain of them has the time of the first.
    int time(int[] early, int node) {
        int at = node;
        while (true) {
            int before = driver(early, at);
            var calendar = flat.calendars.get(flat.calendar[at]);
            if (before == flat.nodes) {
                return undriven(calendar, at, early[at]);
            }
            boolean chained = flat.duration[before] == 0
                    && early[before] == early[at]
                    && flat.calendar[before] == flat.calendar[at];
            if (!chained) {
                return fromFinish ? calendar.finishAt(early[at]) : calendar.startAt(early[at]);
            }
            at = before;
        }
    }

    /// A node that holds this one back to where it is, one by its finish before one by its start; the number of nodes
    /// when none does.
    private int driver(int[] early, int node) {
        int special = Arrays.binarySearch(flat.special, 0, flat.specials, node);
        int found = flat.nodes;
        fromFinish = false;
        for (int side = 0; special < 0 && side < 2; side++) {
            int before = flat.link[4 * node + 2 * side];
            boolean drives = before != flat.nodes && early[before] + flat.link[4 * node + 2 * side + 1] == early[node];
            found = take(found, before, drives, (flat.linkEnds[node] >> (2 * side) & 1) != 0);
        }
        for (int slot = special < 0 ? 0 : flat.slotFrom[special];
                special >= 0 && slot < flat.slotFrom[special + 1];
                slot++) {
            int before = flat.slotNode[slot];
            boolean drives = passes.bound(slot, node, early[before]) == early[node];
            found = take(found, before, drives, (flat.slotEnds[slot] & 1) != 0);
        }
        return found;
    }

    private int take(int found, int before, boolean drives, boolean finish) {
        if (!drives || (found != flat.nodes && (fromFinish || !finish))) {
            return found;
        }
        fromFinish = finish;
        return before;
    }

    /// The date that decides, where one of the task does; else when work begins.
    private int undriven(WorkCalendar calendar, int node, int position) {
        var rules = network.rules(flat.task[node]);
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

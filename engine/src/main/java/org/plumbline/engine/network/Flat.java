package org.plumbline.engine.network;

import java.util.List;
import org.plumbline.engine.calendar.WorkCalendar;

/// The network as the passes read it: nodes in the order of computing, everything in flat arrays.
///
/// Every node counts time in working minutes of its own calendar. A link between nodes of one calendar is then a mere
/// weight: the successor's start is at least the predecessor's start plus the weight, with durations of both and lag
/// folded in, whatever the type of the link. Two such predecessors stand beside the node itself; a node with less names
/// one twice, or the place behind the last node, which holds "never". Whatever does not fit this pattern (third
/// predecessors, lags by a third calendar, constraints, nodes of summaries) makes the node a *special* one, and the
/// loop
/// stops at those.
final class Flat {
    /// Earlier than every start.
    static final int NEVER = -(1 << 30);
    /// Later than every start.
    static final int OPEN = 1 << 30;

    static final byte WEIGHT = 4;

    /// Begins when the first, not the last, of its predecessors allows.
    static final byte ANY_OF = 1;
    /// Upper bounds stand above links.
    static final byte CAPPED = 2;
    static final byte START_PINNED = 4;
    static final byte FINISH_PINNED = 8;
    /// The pin holds for late dates too.
    static final byte LATE_PINNED = 16;
    static final byte AS_LATE_AS_POSSIBLE = 32;
    /// It counts for the dates of others and has none of its own: the end of a summary.
    static final byte VIRTUAL = 64;

    List<WorkCalendar> calendars = List.of();
    int projects;
    int nodes;
    /// Of each node: predecessor, weight, predecessor, weight.
    int[] link = {};
    /// Which ends the two links of a node join, two bits each as [Weights#ends] has them.
    byte[] linkEnds = {};
    int[] duration = {};
    int[] calendar = {};
    /// The task of each node; for nodes of a summary the summary.
    int[] task = {};
    /// The node of each task; -1 for summaries.
    int[] position = {};

    /// Stretches of nodes with one project and one calendar: they end where the next begins.
    int runs;
    int[] runFrom = {};
    int[] runProject = {};
    int[] runCalendar = {};
    /// The earliest start in the run's calendar.
    int[] runStart = {};

    int specials;
    /// Positions of special nodes, ascending, with a last one behind all nodes.
    int[] special = {};
    /// What holds for a special node, as bits: [#ANY_OF] and those after it.
    byte[] flags = {};
    /// Bounds on start and finish: [#NEVER] and [#OPEN] where there are none. All are kept apart from the duration, so
    /// that a task may become longer without being described again.
    int[] startLow = {};
    int[] finishLow = {};
    int[] startHigh = {};
    int[] finishHigh = {};
    /// A wish for the finish, which no early date heeds.
    int[] deadline = {};
    /// The start or the finish itself where it is pinned.
    int[] pin = {};
    /// The links of special node `k` stand from `slotFrom[k]` to before `slotFrom[k + 1]`.
    int[] slotFrom = {};
    int[] slotNode = {};
    /// [#WEIGHT], or the ordinal of a link type between calendars.
    byte[] slotKind = {};
    byte[] slotEnds = {};
    int[] slotLag = {};
    int[] slotCalendar = {};

    /// Ends of nodes in calendars of their successors; they have the places behind that of "never", and links and slots
    /// name those like nodes.
    Crossings crossings = Crossings.none();

    boolean hasLateTasks;

    /// When each project ends at the latest, as [Moment][org.plumbline.engine.calendar.Moment]; `NONE` for its own
    /// early finish.
    int[] finishBy = {};

    /// How many places starts need: nodes, "never" and crossings.
    int places() {
        return nodes + 1 + crossings.size();
    }
}

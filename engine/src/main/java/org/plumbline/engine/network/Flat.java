package org.plumbline.engine.network;

import java.util.List;
import org.plumbline.engine.calendar.WorkCalendar;

/// The network as the passes read it: nodes in the order of computing, everything in flat arrays.
///
/// Every node counts time in working minutes of its own calendar. A link between nodes of one calendar is then a mere
/// weight: the successor's start is at least the predecessor's start plus the weight, with durations of both and lag
/// folded in, whatever the type of the link. Two such predecessors stand beside the node itself; a node with less names
/// one twice, or the place behind the last node, which holds "never". Whatever does not fit this pattern (third
/// predecessors, links between calendars, constraints, nodes of summaries) makes the node a *special* one, and the loop
/// stops at those.
final class Flat {
    /// Earlier than every start.
    static final int NEVER = -(1 << 30);
    /// Later than every start.
    static final int OPEN = 1 << 30;

    static final byte WEIGHT = 4;

    List<WorkCalendar> calendars = List.of();
    int projects;
    int nodes;
    /// Of each node: predecessor, weight, predecessor, weight.
    int[] link = {};
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
    /// Bounds on the start; pinned ones are [#OPEN] when they are not.
    int[] low = {};
    int[] cap = {};
    int[] high = {};
    int[] pinned = {};
    int[] latePinned = {};
    boolean[] anyOf = {};
    /// The links of special node `k` stand from `slotFrom[k]` to before `slotFrom[k + 1]`.
    int[] slotFrom = {};
    int[] slotNode = {};
    /// [#WEIGHT], or the ordinal of a link type between calendars.
    byte[] slotKind = {};
    int[] slotLag = {};
    int[] slotCalendar = {};

    /// When each project ends at the latest, as [Moment][org.plumbline.engine.calendar.Moment]; `NONE` for its own
    /// early finish.
    int[] finishBy = {};
}

package org.plumbline.engine.network;

import org.plumbline.engine.calendar.WorkCalendar;

/// What the dates of a node follow from beside its positions.
interface Nodes {
    int NONE = -1;

    /// Working minutes of what still has a place to find.
    int duration(int node);

    WorkCalendar calendar(int node);

    int task(int node);

    /// Which node holds another back to where it is: twice its number, one more where it is by its
    /// finish; [#NONE] when none does. Of several it is one by its finish, then the one of the
    /// lowest task, so that the order of links does not matter.
    int driver(int[] early, int node);

    /// The better of the driver found so far and another.
    ///
    /// @param ends as [Weights#ends] has them
    default int better(int found, int before, int ends) {
        int other = 2 * before + (ends & 1);
        boolean byFinish = found == NONE || (other & 1) > (found & 1);
        boolean lower = found != NONE && (other & 1) == (found & 1) && task(before) < task(found >> 1);
        return byFinish || lower ? other : found;
    }
}

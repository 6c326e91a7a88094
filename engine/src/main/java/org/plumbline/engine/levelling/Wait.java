package org.plumbline.engine.levelling;

import java.util.List;

/// Why an activity starts later than its links and its release would let it: what it wants is held by others.
///
/// Positions are those in the problem's lists.
///
/// @param earliest when it could start if it had all resources, the other activities staying where they are
/// @param start when it starts
/// @param resource the resource that keeps it from starting one unit of time earlier
/// @param time the unit of time in which there is not enough of it
/// @param capacity units there are at that time
/// @param holders who has them, the largest share first; empty where there are simply too few
public record Wait(int activity, int earliest, int start, int resource, int time, int capacity, List<Holder> holders) {
    public Wait {
        holders = List.copyOf(holders);
    }

    /// An activity that works with the resource at that time.
    public record Holder(int activity, int units) {}
}

package org.plumbline.engine.network;

/// Finds results that left the range in which dates can be computed, wrapped ones included.
final class Range {
    private final Flat flat;

    Range(Flat flat) {
        this.flat = flat;
    }

    /// The first position, in order of computing, whose dates cannot be; -1 when all can. Starts are held against their
    /// own bounds in wider arithmetic, so that a sum that wrapped around cannot pass for a small one.
    int firstOutside(int[] early, int[] late) {
        for (int i = 0; i < flat.nodes; i++) {
            var calendar = flat.calendars.get(flat.calendar[i]);
            boolean tooLate = (long) early[i] + flat.duration[i] > calendar.most()
                    || wraps(early, flat.link[4 * i], flat.link[4 * i + 1])
                    || wraps(early, flat.link[4 * i + 2], flat.link[4 * i + 3]);
            if (tooLate || early[i] < calendar.least()) {
                return i;
            }
        }
        for (int i = flat.nodes - 1; i >= 0; i--) {
            var calendar = flat.calendars.get(flat.calendar[i]);
            if (late[i] < calendar.least() || (long) late[i] + flat.duration[i] > calendar.most()) {
                return i;
            }
        }
        return -1;
    }

    private boolean wraps(int[] early, int before, int weight) {
        long bound = (long) early[before] + weight;
        return bound > Integer.MAX_VALUE || bound < Integer.MIN_VALUE;
    }
}

package org.plumbline.bench;

import java.util.Arrays;

/// Measured times in order.
final class Times {
    private final long[] sorted;

    /// @param nanoseconds in any order
    Times(long[] nanoseconds) {
        sorted = nanoseconds.clone();
        Arrays.sort(sorted);
    }

    /// The time that so many of a hundred do not exceed; 0 without any times.
    double milliseconds(int percentile) {
        if (sorted.length == 0) {
            return 0;
        }
        var place = (int) Math.ceil(percentile / 100.0 * sorted.length) - 1;
        return sorted[Math.clamp(place, 0, sorted.length - 1)] / 1e6;
    }
}

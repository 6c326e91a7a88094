package org.plumbline.engine.levelling;

import java.util.List;

/// When an activity can work: always but for its breaks, in which it pauses and holds nothing.
///
/// @param breaks in order, apart from each other
public record WorkingTime(List<Break> breaks) {
    /// @param until the first unit of time that is worked again
    public record Break(int from, int until) {
        public Break {
            if (from < 0 || until <= from) {
                throw new IllegalArgumentException("a break ends after it begins, was %d to %d".formatted(from, until));
            }
        }
    }

    public WorkingTime {
        breaks = List.copyOf(breaks);
        for (int i = 1; i < breaks.size(); i++) {
            if (breaks.get(i).from() <= breaks.get(i - 1).until()) {
                throw new IllegalArgumentException(
                        "breaks must be in order and apart, %s follows %s".formatted(breaks.get(i), breaks.get(i - 1)));
            }
        }
    }
}

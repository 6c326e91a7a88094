package org.plumbline.engine.levelling;

import java.util.List;

/// What came of levelling: a schedule, or the reason why none exists.
public sealed interface Levelling {
    /// A schedule in which everything holds.
    ///
    /// @param value of the objective
    /// @param bound no schedule is better than this; where both are equal, the schedule is proved best
    /// @param criticalPath makespan if resources were unlimited
    /// @param schedules how many were generated
    record Levelled(Schedule schedule, long value, long bound, int criticalPath, long schedules) implements Levelling {
        /// How far the schedule may be from the best one, as a share of the bound; 0 is proved best.
        public double gap() {
            return value <= bound ? 0 : bound == 0 ? 1 : (double) (value - bound) / bound;
        }
    }

    /// An activity demands more of a resource than is ever there long enough, in each of its modes.
    ///
    /// @param demand least units it needs at once (of a resource that is used up: least total of all activities)
    /// @param capacity the most there is
    record Overbooked(String activity, String resource, int demand, int capacity) implements Levelling {}

    /// Links that lead back to where they began, in order.
    record Circular(List<String> activities) implements Levelling {
        public Circular {
            activities = List.copyOf(activities);
        }
    }

    /// No choice of modes was found that makes do with what can be used up; there may be one.
    ///
    /// @param resource one of those used up
    record NotFound(String resource) implements Levelling {}
}

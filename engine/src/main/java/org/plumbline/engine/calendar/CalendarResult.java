package org.plumbline.engine.calendar;

/// A calendar that can be computed with, or the reason why there is none.
public sealed interface CalendarResult {
    /// A calendar with working time in its ordinary week.
    record Built(WorkCalendar calendar) implements CalendarResult {}

    /// The ordinary week has no working minute, so work on it would never end, whatever its special days say.
    record NoWorkingTime(String name) implements CalendarResult {
        /// What to tell a person.
        public String sentence() {
            return "the calendar \"%s\" has no working time in its week; give it working hours or choose another"
                    .formatted(name);
        }
    }

    /// The calendar, for callers that know it has working time.
    ///
    /// @throws IllegalArgumentException when it has none
    default WorkCalendar orThrow() {
        return switch (this) {
            case Built built -> built.calendar();
            case NoWorkingTime none -> throw new IllegalArgumentException(none.sentence());
        };
    }
}

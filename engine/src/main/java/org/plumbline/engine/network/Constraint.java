package org.plumbline.engine.network;

/// What a person decided about the dates of a task, whatever its links say.
public enum Constraint {
    /// As soon as its links allow; the rule where nothing is decided.
    AS_SOON_AS_POSSIBLE,
    /// As late as the finish of the project allows.
    AS_LATE_AS_POSSIBLE,
    /// Starts on the date or later.
    START_NO_EARLIER_THAN,
    /// Has to start by the date.
    START_NO_LATER_THAN,
    /// Finishes on the date or later.
    FINISH_NO_EARLIER_THAN,
    /// Has to finish by the date.
    FINISH_NO_LATER_THAN,
    /// Starts on the date, against its links if need be.
    MUST_START_ON,
    /// Finishes on the date, against its links if need be.
    MUST_FINISH_ON;

    /// Whether it needs a date.
    public boolean isDated() {
        return this != AS_SOON_AS_POSSIBLE && this != AS_LATE_AS_POSSIBLE;
    }
}

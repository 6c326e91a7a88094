package org.plumbline.engine.levelling;

/// What makes one schedule better than another; all are in units of time and to be small.
public enum Objective {
    /// The moment the last activity is over.
    MAKESPAN,
    /// Over all projects: weight times the time by which it ends after its due time.
    PROJECT_DELAY,
    /// The same over activities that have a due time, and projects that state one.
    WEIGHTED_DELAY
}

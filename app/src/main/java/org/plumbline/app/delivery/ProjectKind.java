package org.plumbline.app.delivery;

/// What a piece of work is: a project is unique and ends, an operation repeats.
public enum ProjectKind {
    /// One-time work with a goal, a budget, a start and an end.
    PROJECT,
    /// Day-to-day work that stands beside projects in a portfolio.
    OPERATION
}

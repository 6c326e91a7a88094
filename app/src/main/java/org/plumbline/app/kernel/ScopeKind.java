package org.plumbline.app.kernel;

/// How far a grant reaches.
public enum ScopeKind {
    /// Everything, but confidential projects.
    ORGANISATION,
    /// The projects an office supervises.
    OFFICE,
    /// The projects of a portfolio.
    PORTFOLIO,
    /// The projects of a programme.
    PROGRAMME,
    /// One project.
    PROJECT
}

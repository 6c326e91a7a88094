package org.plumbline.app.delivery;

/// Where a project stands in its life.
public enum ProjectState {
    /// Known, not yet decided.
    PROPOSED,
    /// Decided; charter and people are being settled.
    INITIATING,
    /// Being planned.
    PLANNING,
    /// Being carried out.
    EXECUTING,
    /// Handing over.
    CLOSING,
    /// Ended as meant.
    CLOSED,
    /// Paused, may resume.
    ON_HOLD,
    /// Ended before its end.
    CANCELLED;

    /// True while status is expected of it.
    public boolean isActive() {
        return this == INITIATING || this == PLANNING || this == EXECUTING || this == CLOSING;
    }

    /// True once nothing more will come.
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}

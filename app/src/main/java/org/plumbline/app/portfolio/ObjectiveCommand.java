package org.plumbline.app.portfolio;

import org.plumbline.app.kernel.Command;

/// What leads an objective on.
public enum ObjectiveCommand implements Command {
    RETIRE("Retire", "retired", true),
    MISS("Mark as missed", "missed", true),
    ACHIEVE("Mark as achieved", "achieved", true),
    REOPEN("Reopen", "reopened", true),
    ACTIVATE("Activate", "activated", false);

    private final String label;
    private final String done;
    private final boolean needsReason;

    ObjectiveCommand(String label, String done, boolean needsReason) {
        this.label = label;
        this.done = done;
        this.needsReason = needsReason;
    }

    @Override
    public String label() {
        return label;
    }

    /// In the audit trail.
    public String done() {
        return done;
    }

    /// True where somebody has to say why.
    @Override
    public boolean needsReason() {
        return needsReason;
    }
}

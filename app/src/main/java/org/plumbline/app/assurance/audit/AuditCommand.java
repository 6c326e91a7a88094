package org.plumbline.app.assurance.audit;

import org.plumbline.app.kernel.Command;

/// What is done with an audit.
public enum AuditCommand implements Command {
    NOTIFY("Announce it", "announced"),
    COLLECT("Collect evidence", "evidence collected"),
    REPORT("Issue the report", "reported"),
    CLOSE("Close the audit", "closed"),
    CANCEL("Cancel", "cancelled");

    private final String label;
    private final String done;

    AuditCommand(String label, String done) {
        this.label = label;
        this.done = done;
    }

    @Override
    public String label() {
        return label;
    }

    /// What the audit trail calls it.
    String done() {
        return done;
    }
}

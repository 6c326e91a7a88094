package org.plumbline.app.reporting.pack;

import java.util.List;
import org.plumbline.engine.status.Rag;

/// A project that is red, or green only in its report, with the facts that say so and the manager's own reason.
public record Concern(
        String projectKey,
        String project,
        String manager,
        Rag reported,
        Rag computed,
        List<String> evidence,
        String managersReason) {
    public Concern {
        evidence = List.copyOf(evidence);
    }
}

package org.plumbline.app.assurance.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is looked at, in one version.
public record ChecklistView(UUID id, String name, int version, LocalDate releasedOn, List<AuditLine.Asks> lines) {
    public ChecklistView {
        lines = List.copyOf(lines);
    }

    /// Its name with its version.
    public String title() {
        return name + ", v" + version;
    }
}

package org.plumbline.app.reporting;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.reporting.internal.ImportedReports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Loads past periods in bulk, for the system's own loaders only.
@Service
public class History {
    private final ImportedReports imported;
    private final Access access;

    History(ImportedReports imported, Access access) {
        this.imported = imported;
        this.access = access;
    }

    /// Makes the period that `lastDay` lies in, frozen as it has passed, with a snapshot for each statement.
    ///
    /// @param reported their `asOf` is replaced by `lastDay`; a project without report has overall NONE
    /// @return how many snapshots were made
    @Transactional
    public int load(LocalDate lastDay, List<ReportedProject> reported) {
        if (!access.actor().isSystem()) {
            throw new Forbidden(Permission.IMPORT);
        }
        return imported.take(
                reported.stream()
                        .map(one -> new ReportedProject(one.projectId(), lastDay, one.body(), one.facts(), one.file()))
                        .toList(),
                access.actor());
    }
}

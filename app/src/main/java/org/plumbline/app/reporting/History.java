package org.plumbline.app.reporting;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.reporting.internal.GroupReportTable;
import org.plumbline.app.reporting.internal.ImportedReports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Loads past periods in bulk, for the system's own loaders only.
@Service
public class History {
    private final ImportedReports imported;
    private final GroupReportTable groups;
    private final Periods periods;
    private final Access access;

    History(ImportedReports imported, GroupReportTable groups, Periods periods, Access access) {
        this.imported = imported;
        this.groups = groups;
        this.periods = periods;
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

    /// Adds what the manager of a programme or portfolio said of a period that has passed, and freezes it with the
    /// roll-up of the snapshots loaded before.
    ///
    /// @param groupKey of whom
    /// @param periodKey for when
    /// @param author who said it
    @Transactional
    public void say(String groupKey, String periodKey, Actor author, ReportBody body) {
        if (!access.actor().isSystem()) {
            throw new Forbidden(Permission.IMPORT);
        }
        var group = groups.group(groupKey).orElseThrow(() -> new Missing("group", groupKey));
        var period = periods.get(periodKey);
        groups.write(
                new GroupReportView(
                        Ids.next(), group, periodKey, 1, ReportState.SUBMITTED, body, author.name(), period.frozenAt()),
                author);
        groups.freeze(period);
    }
}

package org.plumbline.app.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.reporting.internal.ImportedReports;
import org.plumbline.app.reporting.internal.PeriodTable;
import org.plumbline.app.reporting.internal.ReportCheck;
import org.plumbline.app.reporting.internal.ReportTable;
import org.plumbline.app.reporting.internal.SnapshotTable;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The status reports of projects: written by the manager, checked by the PMO, frozen with the period.
@Service
public class StatusReports {
    private final ReportTable table;
    private final PeriodTable periods;
    private final SnapshotTable snapshots;
    private final ReportCheck check;
    private final ImportedReports imported;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    StatusReports(
            ReportTable table,
            PeriodTable periods,
            SnapshotTable snapshots,
            ReportCheck check,
            ImportedReports imported,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.periods = periods;
        this.snapshots = snapshots;
        this.check = check;
        this.imported = imported;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The latest version of a project's report for a period; an empty one in state OPEN where none was written.
    ///
    /// @throws Missing where project or period may not be seen or are not there
    @Transactional(readOnly = true)
    public ReportView get(UUID projectId, String periodKey) {
        access.require(Permission.SEE, projectId);
        period(periodKey);
        return latest(projectId, periodKey);
    }

    private ReportView latest(UUID projectId, String periodKey) {
        return table.latest(projectId, periodKey)
                .orElseGet(() -> new ReportView(
                        null,
                        projectId,
                        periodKey,
                        1,
                        ReportState.OPEN,
                        false,
                        ReportBody.EMPTY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0));
    }

    private PeriodView period(String key) {
        return periods.byKey(key).orElseThrow(() -> new Missing("period", key));
    }

    /// All versions of a project's reports, latest period first.
    @Transactional(readOnly = true)
    public List<ReportView> of(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return table.of(projectId);
    }

    /// Keeps what was written so far; nothing is checked yet but its length.
    ///
    /// @param editVersion the version the person saw; a later one is a conflict
    @Transactional
    public ReportView save(UUID projectId, String periodKey, int editVersion, ReportBody body) {
        var before = move(projectId, periodKey, ReportCommand.SAVE);
        if (before.editVersion() != editVersion) {
            throw new Refusal(ReportingRules.CHANGED_MEANWHILE);
        }
        check.length(body);
        var after = before.in(ReportState.DRAFTED, body);
        if (before.id() == null) {
            after = after.identified(Ids.next());
            table.insert(after, access.actor());
        } else {
            update(after);
        }
        record(after, "saved", before);
        return latest(projectId, periodKey);
    }

    /// Checks access, the table of states and that the period still takes reports.
    private ReportView move(UUID projectId, String periodKey, ReportCommand command) {
        access.require(Permission.SEE, projectId);
        var period = periods.locked(periodKey).orElseThrow(() -> new Missing("period", periodKey));
        var before = latest(projectId, periodKey);
        access.require(permission(command), projectId);
        if (period.isFrozen() && !before.isCorrection()) {
            throw new Refusal(ReportingRules.PERIOD_FROZEN, periodKey);
        }
        ReportLife.TABLE.require(before.state(), command);
        return before;
    }

    private static Permission permission(ReportCommand command) {
        return command == ReportCommand.SAVE || command == ReportCommand.SUBMIT
                ? Permission.REPORT
                : Permission.CHALLENGE;
    }

    /// Keeps what was written and hands it in, or refuses both: a try that was refused leaves nothing behind.
    @Transactional
    public ReportView submit(UUID projectId, String periodKey, int editVersion, ReportBody body) {
        save(projectId, periodKey, editVersion, body);
        return submit(projectId, periodKey);
    }

    /// Hands a report in: complete, and with a reason where it is better than the facts. From then on it is locked.
    @Transactional
    public ReportView submit(UUID projectId, String periodKey) {
        var before = move(projectId, periodKey, ReportCommand.SUBMIT);
        check.complete(before.body(), check.computed(projectId, periodKey));
        var inTime = !LocalDate.now(clock).isAfter(period(periodKey).dueDay());
        var after = before.in(ReportState.SUBMITTED, new ReportView.Handling(clock.instant(), inTime, null, null));
        update(after);
        table.show(projectId);
        record(after, "submitted", before);
        return latest(projectId, periodKey);
    }

    /// Gives a report back to its manager, who has to mend what `note` says.
    @Transactional
    public ReportView giveBack(UUID projectId, String periodKey, String note) {
        var before = move(projectId, periodKey, ReportCommand.RETURN);
        if (note.isBlank()) {
            throw new Refusal(ReportingRules.NOTE_NEEDED);
        }
        var after = before.in(ReportState.DRAFTED, new ReportView.Handling(null, null, null, note.strip()));
        update(after);
        table.show(projectId);
        record(after, "returned", before);
        return latest(projectId, periodKey);
    }

    /// Confirms a report. A correction of a frozen period becomes its next version at once.
    @Transactional
    public ReportView validate(UUID projectId, String periodKey) {
        var before = move(projectId, periodKey, ReportCommand.VALIDATE);
        var by = access.actor().name();
        var after = before.in(
                ReportState.VALIDATED,
                new ReportView.Handling(before.submittedAt(), before.isInTime(), by, before.returnNote()));
        update(after);
        record(after, "validated", before);
        var period = period(periodKey);
        if (period.isFrozen()) {
            snapshots.correct(after, period, by);
            update(latest(projectId, periodKey).in(ReportState.FROZEN, before.body()));
        }
        table.show(projectId);
        return latest(projectId, periodKey);
    }

    /// Starts a correction: the next version of a frozen report, which stays as it is until the correction is
    /// validated.
    @Transactional
    public ReportView correct(UUID projectId, String periodKey) {
        access.require(Permission.CHALLENGE, projectId);
        var period = period(periodKey);
        if (!period.isFrozen()) {
            throw new Refusal(ReportingRules.NOT_FROZEN, periodKey);
        }
        var before = latest(projectId, periodKey);
        if (before.isCorrection() && before.state() != ReportState.FROZEN) {
            return before;
        }
        var next = new ReportView(
                Ids.next(),
                projectId,
                periodKey,
                before.id() == null ? 1 : before.version() + 1,
                ReportState.DRAFTED,
                true,
                check.frozenBody(projectId, periodKey, before.body()),
                before.author(),
                null,
                null,
                null,
                null,
                null,
                0);
        table.insert(next, access.actor());
        record(next, "correction started", before);
        return latest(projectId, periodKey);
    }

    /// Takes what a file says of projects on a day. The period is made where it is missing, frozen where it has passed;
    /// in a frozen period only what differs makes a next version.
    ///
    /// @return how many statements were kept
    @Transactional
    public int importReported(List<ReportedProject> reported) {
        access.require(Permission.IMPORT);
        return imported.take(reported, access.actor());
    }

    /// How many of the projects were last said to be red, amber and so on as of a day.
    @Transactional(readOnly = true)
    public Map<Rag, Long> importedRatings(Collection<UUID> projects, LocalDate day) {
        access.require(Permission.IMPORT);
        return imported.ratings(projects, day);
    }

    private void update(ReportView report) {
        var id = report.id();
        var author = id == null || report.state() == ReportState.DRAFTED && report.returnNote() == null
                ? access.actor()
                : table.author(id);
        if (!table.update(report, author)) {
            throw new Refusal(ReportingRules.CHANGED_MEANWHILE);
        }
    }

    private void record(ReportView after, String action, ReportView before) {
        audit.record(subject(after), action, texts(before), texts(after));
    }

    private static Map<String, @Nullable Object> texts(ReportView report) {
        var texts = new LinkedHashMap<String, @Nullable Object>();
        texts.put("State", report.state());
        texts.put("Version", report.version());
        texts.put("Rating", report.body().overall());
        texts.put("Ratings", new java.util.TreeMap<>(report.body().ratings()));
        texts.put("Summary", report.body().summary());
        texts.put("Decisions needed", report.body().decisionsNeeded());
        texts.put("Reason", report.body().reason());
        texts.put("Return note", report.returnNote());
        return texts;
    }

    /// What audit trail and comments of a report hang on.
    public static Subject subject(ReportView report) {
        return new Subject(
                "status-report",
                report.id() == null ? report.projectId() : report.id(),
                report.periodKey(),
                report.projectId());
    }
}

package org.plumbline.app.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.reporting.internal.GroupReportTable;
import org.plumbline.app.reporting.internal.PeriodTable;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What managers of programmes and portfolios say in their own words, beside the roll-up of their projects.
@Service
public class GroupReports {
    private final GroupReportTable table;
    private final PeriodTable periods;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    GroupReports(GroupReportTable table, PeriodTable periods, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.periods = periods;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The programmes and portfolios that the acting person may read as a whole, by kind and name.
    @Transactional(readOnly = true)
    public List<GroupName> seen() {
        return table.groups().stream().filter(this::isSeen).toList();
    }

    private boolean isSeen(GroupName group) {
        return access.may(Permission.SEE, group.kind(), group.groupId());
    }

    /// The group of a key.
    ///
    /// @throws Missing where there is none or it may not be read
    @Transactional(readOnly = true)
    public GroupName group(String key) {
        return table.group(key).filter(this::isSeen).orElseThrow(() -> new Missing("group", key));
    }

    /// True where the acting person writes for the group.
    @Transactional(readOnly = true)
    public boolean mayReport(GroupName group) {
        return access.may(Permission.REPORT_GROUP, group.kind(), group.groupId());
    }

    /// The latest report of a group for a period.
    @Transactional(readOnly = true)
    public Optional<GroupReportView> get(String key, String periodKey) {
        return table.latest(group(key).groupId(), periodKey);
    }

    /// All versions of a group's report for a period, latest first: corrections before what they correct.
    @Transactional(readOnly = true)
    public List<GroupReportView> versions(String key, String periodKey) {
        return table.versions(group(key).groupId(), periodKey);
    }

    /// Hands in the words and the rating of a group. For an open period it replaces what was said before; for a frozen
    /// one it is a correction: the next version, frozen at once with the roll-up beside it, and only with a reason.
    @Transactional
    public GroupReportView submit(String key, String periodKey, ReportBody body) {
        var group = group(key);
        if (!mayReport(group)) {
            throw new Forbidden(Permission.REPORT_GROUP);
        }
        var period = periods.locked(periodKey).orElseThrow(() -> new Missing("period", periodKey));
        if (period.isFrozen() && body.reason() == null) {
            throw new Refusal(ReportingRules.CORRECTION_REASON, periodKey);
        }
        if (body.overall() == Rag.NONE) {
            throw new Refusal(ReportingRules.RATING_MISSING);
        }
        var before = table.latest(group.groupId(), periodKey);
        var isCorrection = period.isFrozen();
        var report = new GroupReportView(
                before.filter(one -> !isCorrection).map(GroupReportView::id).orElseGet(Ids::next),
                group,
                periodKey,
                isCorrection ? 1 + before.map(GroupReportView::version).orElse(0) : 1,
                ReportState.SUBMITTED,
                body,
                access.actor().name(),
                clock.instant());
        table.write(report, access.actor());
        if (isCorrection) {
            table.freeze(period);
        }
        audit.record(
                new Subject("group-report", report.id(), group.key() + " " + periodKey, null),
                isCorrection ? "corrected" : "submitted",
                before.<Map<String, Object>>map(
                                one -> Map.of("Rating", one.body().overall()))
                        .orElse(Map.of()),
                Map.of("Rating", body.overall(), "Words", String.valueOf(body.summary())));
        return report;
    }
}

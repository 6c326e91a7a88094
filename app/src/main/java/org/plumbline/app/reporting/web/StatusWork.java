package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportState;
import org.plumbline.app.reporting.internal.Owed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the status cycle wants of a person: updates to write, reports to check.
@Component
class StatusWork implements WorkSource {
    private final Periods periods;
    private final Owed owed;
    private final Access access;

    StatusWork(Periods periods, Owed owed, Access access) {
        this.periods = periods;
        this.owed = owed;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> mine() {
        var work = new ArrayList<WorkItem>();
        periods.current().filter(period -> !period.isFrozen()).ifPresent(period -> {
            checks(period, work);
            updates(period, work);
        });
        return work;
    }

    private void checks(PeriodView period, List<WorkItem> work) {
        if (!access.may(Permission.CHALLENGE)) {
            return;
        }
        var waiting = periods.review(period.key()).stream()
                .filter(line -> line.state() == ReportState.SUBMITTED)
                .count();
        if (waiting > 0) {
            work.add(new WorkItem(
                    WorkItem.Section.DECIDE,
                    plural(waiting, "{0} status report waits for your check", "{0} status reports wait for your check"),
                    "/status/review",
                    PeriodWords.name(period),
                    period.dueDay()));
        }
    }

    private void updates(PeriodView period, List<WorkItem> work) {
        var me = access.actor().personId();
        for (var due : owed.of(period, access.sight())) {
            if (due.personId().equals(me)) {
                work.add(new WorkItem(
                        WorkItem.Section.DUE,
                        t("Report status of {0}", due.projectName()),
                        "/projects/" + due.projectKey() + "/status/update",
                        due.projectKey() + " · " + PeriodWords.name(period),
                        period.dueDay()));
            }
        }
    }
}

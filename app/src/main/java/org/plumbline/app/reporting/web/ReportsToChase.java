package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.SupportKind;
import org.plumbline.app.organisation.SupportNeed;
import org.plumbline.app.organisation.SupportSource;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.internal.Owed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Projects that have handed in no report for the open period are to be chased.
@Component
class ReportsToChase implements SupportSource {
    private final Periods periods;
    private final Owed owed;
    private final Access access;

    ReportsToChase(Periods periods, Owed owed, Access access) {
        this.periods = periods;
        this.owed = owed;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SupportNeed> needs() {
        return periods.current().filter(period -> !period.isFrozen()).stream()
                .flatMap(period -> owed.of(period, access.sight()).stream()
                        .map(due -> new SupportNeed(
                                SupportKind.CHASING,
                                due.projectKey() + " " + period.key(),
                                t("Ask for the status report of {0}", due.projectName()),
                                "/projects/" + due.projectKey() + "/status",
                                new GovernedScope(ScopeKind.PROJECT, due.projectId()),
                                period.dueDay())))
                .toList();
    }
}

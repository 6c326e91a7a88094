package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.GroupName;
import org.plumbline.app.reporting.GroupReports;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.Rollups;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.StatusQuestion.Show;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What waits for the manager of a programme or portfolio: decisions that its projects ask for, ratings to doubt,
/// words to write before the freeze.
@Component
class GroupWork implements WorkSource {
    private final GroupReports groups;
    private final Rollups rollups;
    private final Periods periods;
    private final Access access;

    GroupWork(GroupReports groups, Rollups rollups, Periods periods, Access access) {
        this.groups = groups;
        this.rollups = rollups;
        this.periods = periods;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> mine() {
        var mine = groups.seen().stream().filter(this::isMine).toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        var open = periods.current().filter(period -> !period.isFrozen()).orElse(null);
        var work = new ArrayList<WorkItem>();
        for (var group : mine) {
            add(group, open, work);
        }
        return work;
    }

    /// The office may write for every group; its own are those it is named on.
    private boolean isMine(GroupName group) {
        return groups.mayReport(group)
                && (access.actor().personId().equals(group.managerId()) || !access.may(Permission.CHALLENGE));
    }

    private void add(GroupName group, @Nullable PeriodView open, List<WorkItem> work) {
        var total = rollups.of(StatusQuestion.asOf(null, null).within(group).running(), RollupBy.NONE)
                .total();
        var detail = group.key() + " · " + group.name();
        if (total.decisions() > 0) {
            work.add(new WorkItem(
                    WorkItem.Section.DECIDE,
                    plural(total.decisions(), "{0} project waits for a decision", "{0} projects wait for a decision"),
                    wall(group, Show.DECISION),
                    total.askedSince() == null
                            ? detail
                            : detail + " · " + t("oldest of {0}", Formats.date(total.askedSince())),
                    null));
        }
        if (total.falseGreens() > 0) {
            work.add(new WorkItem(
                    WorkItem.Section.DECIDE,
                    plural(
                            total.falseGreens(),
                            "{0} project is reported greener than its facts",
                            "{0} projects are reported greener than their facts"),
                    wall(group, Show.FALSE_GREEN),
                    detail,
                    null));
        }
        if (open != null && groups.get(group.key(), open.key()).isEmpty()) {
            work.add(new WorkItem(
                    WorkItem.Section.DUE,
                    t("Write what you say of {0}", group.name()),
                    "/status/groups/" + group.key() + "?period=" + open.key(),
                    detail + " · " + PeriodWords.name(open),
                    open.dueDay()));
        }
        work.add(new WorkItem(WorkItem.Section.FOLLOW, group.name(), page(group), standing(group, total), null));
    }

    private static String standing(GroupName group, Rollup.Group total) {
        return group.key() + " · "
                + t(
                        "{0} projects: {1} red, {2} late, {3} without a report",
                        total.projects(),
                        total.reported(Rag.RED) + total.reported(Rag.AMBER_RED),
                        total.late(),
                        total.shown(Show.NOT_REPORTED));
    }

    private static String wall(GroupName group, Show show) {
        return WallController.address(show) + "&" + group.kind().name().toLowerCase(Locale.ROOT) + "=" + group.key();
    }

    private static String page(GroupName group) {
        return (group.kind() == ScopeKind.PROGRAMME ? "/programmes/" : "/portfolios/") + group.key();
    }
}

package org.plumbline.app.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.reporting.internal.ChangeTable;
import org.plumbline.app.reporting.internal.FrozenTable;
import org.plumbline.app.reporting.internal.LineTable;
import org.plumbline.app.reporting.internal.RollupTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How projects stand, live or as of a day, within what the acting person may see.
@Service
public class Statuses {
    private final LineTable lines;
    private final RollupTable rollups;
    private final ChangeTable changes;
    private final FrozenTable frozen;
    private final Access access;
    private final Clock clock;

    Statuses(
            LineTable lines, RollupTable rollups, ChangeTable changes, FrozenTable frozen, Access access, Clock clock) {
        this.lines = lines;
        this.rollups = rollups;
        this.changes = changes;
        this.frozen = frozen;
        this.access = access;
        this.clock = clock;
    }

    /// One page of status lines.
    @Transactional(readOnly = true)
    public StatusPage page(StatusQuestion question, StatusView view) {
        return lines.page(question, view, access.sight(), LocalDate.now(clock));
    }

    /// Figures, lines and what changed since a period: all that a wall shows, read in one transaction.
    ///
    /// @param since key of the period to compare with, null for none
    /// @param changes how many changes at most
    @Transactional(readOnly = true)
    public Wall wall(StatusQuestion question, StatusView view, @Nullable String since, int changes) {
        var sight = access.sight();
        var today = LocalDate.now(clock);
        var rollup = rollups.sum(question, view.by(), sight, today);
        var page = new StatusPage(lines.lines(question, view, sight, today), rollup.shown(question.show()));
        return since == null
                ? new Wall(rollup, page, Map.of(), List.of())
                : new Wall(
                        rollup,
                        page,
                        this.changes.counts(since, question, sight),
                        this.changes.since(since, question, sight, today, changes));
    }

    /// What changed most since a frozen period, worst first.
    @Transactional(readOnly = true)
    public List<StatusChange> changes(StatusQuestion question, String sincePeriod, int limit) {
        return changes.since(sincePeriod, question, access.sight(), LocalDate.now(clock), limit);
    }

    /// How one project stands now.
    ///
    /// @throws Missing where it may not be seen
    @Transactional(readOnly = true)
    public StatusLine live(UUID projectId) {
        return page(StatusQuestion.of(projectId, null), StatusView.all()).lines().stream()
                .findFirst()
                .orElseThrow(() -> new Missing("project", projectId));
    }

    /// What was frozen of one project, latest period first, corrections before what they correct.
    @Transactional(readOnly = true)
    public List<FrozenStatus> frozen(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return frozen.of(projectId);
    }
}

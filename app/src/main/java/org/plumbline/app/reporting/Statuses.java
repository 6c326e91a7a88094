package org.plumbline.app.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.reporting.internal.ChangeTable;
import org.plumbline.app.reporting.internal.FrozenTable;
import org.plumbline.app.reporting.internal.LineTable;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How projects stand, live or as of a day, within what the acting person may see.
@Service
public class Statuses {
    private final LineTable lines;
    private final ChangeTable changes;
    private final FrozenTable frozen;
    private final Access access;
    private final Clock clock;

    Statuses(LineTable lines, ChangeTable changes, FrozenTable frozen, Access access, Clock clock) {
        this.lines = lines;
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

    /// What changed most since a frozen period, worst first.
    @Transactional(readOnly = true)
    public List<StatusChange> changes(StatusQuestion question, String sincePeriod, int limit) {
        return changes.since(sincePeriod, question, access.sight(), LocalDate.now(clock), limit);
    }

    /// How many projects had each reported rating in a frozen period.
    @Transactional(readOnly = true)
    public Map<Rag, Long> counts(StatusQuestion question, String period) {
        return changes.counts(period, question, access.sight());
    }

    /// Since when the oldest of the decisions waits that the projects of a question ask for; empty where none does.
    @Transactional(readOnly = true)
    public Optional<LocalDate> oldestDecision(StatusQuestion question) {
        return lines.oldestDecision(question, access.sight(), LocalDate.now(clock));
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

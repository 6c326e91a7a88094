package org.plumbline.app.reporting.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportState;
import org.plumbline.app.reporting.ReportView;
import org.plumbline.app.reporting.ReportedProject;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Component;

/// Takes status that other tools' tables tell: each statement is kept as a snapshot that answers from its day on.
/// Where its period is still open, it is also the report handed in for it.
@Component
public class ImportedReports {
    private final PeriodTable periods;
    private final CalendarTable calendar;
    private final SnapshotTable snapshots;
    private final SnapshotRows rows;
    private final ReportTable reports;
    private final AuditTrail audit;
    private final Clock clock;

    ImportedReports(
            PeriodTable periods,
            CalendarTable calendar,
            SnapshotTable snapshots,
            SnapshotRows rows,
            ReportTable reports,
            AuditTrail audit,
            Clock clock) {
        this.periods = periods;
        this.calendar = calendar;
        this.snapshots = snapshots;
        this.rows = rows;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps the statements, day by day.
    ///
    /// @return how many differed from what was known
    public int take(List<ReportedProject> reported, Actor actor) {
        var days = new LinkedHashMap<LocalDate, Map<UUID, ReportedProject>>();
        for (var one : reported) {
            days.computeIfAbsent(one.asOf(), day -> new LinkedHashMap<>()).put(one.projectId(), one);
        }
        var kept = 0;
        for (var day : days.keySet().stream().sorted().toList()) {
            kept += take(day, List.copyOf(days.getOrDefault(day, Map.of()).values()), actor);
        }
        return kept;
    }

    /// What was last said of projects as of a day, counted.
    public Map<Rag, Long> ratings(Collection<UUID> projects, LocalDate day) {
        return snapshots.ratings(projects, day);
    }

    private int take(LocalDate day, List<ReportedProject> reported, Actor actor) {
        var period = periodOf(day, actor);
        var added = snapshots.add(period, rows.of(period, reported, actor), actor.name());
        if (added > 0) {
            audit.record(
                    Periods.subject(period),
                    "status imported",
                    Map.of(),
                    new HashMap<>(Map.of("As of", day, "Projects", added)));
            if (!period.isFrozen()) {
                reported.forEach(one -> handIn(period, one, actor));
            }
            reports.showImported(period);
        }
        return added;
    }

    /// The period of a day, made where it is missing; one that has passed is history and so frozen at once.
    private PeriodView periodOf(LocalDate day, Actor actor) {
        var known = periods.covering(day);
        if (known.isPresent()) {
            return known.get();
        }
        var cut = calendar.read().calendar();
        var span = cut.spanOf(day);
        periods.insert(cut, span);
        if (span.to().isBefore(LocalDate.now(clock))) {
            periods.freeze(span.key(), actor.name());
        }
        return periods.byKey(span.key()).orElseThrow();
    }

    private void handIn(PeriodView period, ReportedProject one, Actor actor) {
        var known = reports.latest(one.projectId(), period.key());
        if (known.filter(report -> report.sourceFile() == null).isPresent()) {
            return;
        }
        var report = new ReportView(
                known.map(ReportView::id).orElseGet(Ids::next),
                one.projectId(),
                period.key(),
                known.map(ReportView::version).orElse(1),
                ReportState.SUBMITTED,
                false,
                one.body(),
                actor.name(),
                clock.instant(),
                !LocalDate.now(clock).isAfter(period.dueDay()),
                null,
                null,
                file(one),
                known.map(ReportView::editVersion).orElse(0));
        if (known.isPresent()) {
            reports.update(report, actor);
        } else {
            reports.insert(report, actor);
        }
    }

    private static @Nullable String file(ReportedProject one) {
        return one.file() == null ? "import" : one.file();
    }
}

package org.plumbline.app.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.ReportedProject;
import org.plumbline.app.reporting.SnapshotFacts;
import org.plumbline.engine.status.ComputedRag;
import org.plumbline.engine.status.Facts;
import org.plumbline.engine.status.Rag;
import org.plumbline.engine.status.Tolerances;
import org.springframework.stereotype.Component;

/// Words statements and facts of a past day as the columns of a snapshot, with the ratings those facts give.
@Component
class SnapshotRows {
    private final CalendarTable calendar;
    private final LiveFacts live;
    private final ToleranceTable tolerances;

    SnapshotRows(CalendarTable calendar, LiveFacts live, ToleranceTable tolerances) {
        this.calendar = calendar;
        this.live = live;
        this.tolerances = tolerances;
    }

    List<Map<String, @Nullable Object>> of(PeriodView period, List<ReportedProject> reported, Actor actor) {
        var usual = calendar.read().tolerances();
        var own =
                tolerances.of(reported.stream().map(ReportedProject::projectId).toList());
        var without = reported.stream()
                .filter(one -> one.facts() == null)
                .map(ReportedProject::projectId)
                .toList();
        Map<UUID, SnapshotFacts> known = without.isEmpty()
                ? Map.of()
                : live.of(without).stream().collect(Collectors.toMap(SnapshotFacts::projectId, one -> one));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var one : reported) {
            var facts = one.facts() == null ? known.get(one.projectId()) : one.facts();
            if (facts != null) {
                var row = facts(one, facts, own.getOrDefault(one.projectId(), usual));
                addReport(row, period, one, actor);
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> facts(
            ReportedProject one, SnapshotFacts facts, Tolerances tolerances) {
        var row = FactRatings.columns(one.projectId(), ComputedRag.of(facts(facts, one.asOf()), tolerances));
        row.put("answers_from", one.asOf());
        row.put("state", facts.state());
        row.put("is_active", facts.state().isActive());
        row.put("is_over", facts.state().isOver());
        row.put("start_date", facts.dates().start());
        row.put("baseline_finish", facts.dates().baselineFinish());
        row.put("forecast_finish", facts.dates().forecastFinish());
        row.put("actual_finish", facts.dates().actualFinish());
        row.put("percent_complete", facts.percentComplete());
        row.put("currency", facts.money().currency());
        row.put("budget", facts.money().budget());
        row.put("actual", facts.money().actual());
        row.put("forecast", facts.money().forecast());
        row.put("risks", facts.risks());
        row.put("issues", facts.issues());
        row.put("top_risks", facts.topRisks());
        row.put("decisions", facts.decisions());
        row.put("milestones", facts.milestones());
        row.put("source_file", facts.sourceFile() == null ? one.file() : facts.sourceFile());
        row.put("facts_as_of", one.asOf());
        return row;
    }

    private static Facts facts(SnapshotFacts facts, LocalDate asOf) {
        return new Facts(
                asOf,
                facts.state().isOver(),
                facts.dates().start(),
                facts.dates().baselineFinish(),
                facts.dates().forecastFinish(),
                facts.percentComplete(),
                facts.money().budget(),
                facts.money().actual(),
                facts.money().forecast(),
                facts.risks(),
                facts.issues(),
                null);
    }

    private static void addReport(
            Map<String, @Nullable Object> row, PeriodView period, ReportedProject one, Actor actor) {
        var isReported = one.body().overall() != Rag.NONE || one.body().summary() != null;
        row.put("report_period", isReported ? period.key() : null);
        row.put("reported", one.body().overall());
        row.put("ratings", one.body().ratings());
        row.put("report", isReported ? one.body() : null);
        row.put("reporter", isReported ? actor.name() : null);
        row.put("reported_on", isReported ? one.asOf() : null);
        row.put("fresh_until", isReported ? period.freshUntil() : null);
        row.put("report_file", isReported ? one.file() : null);
    }
}

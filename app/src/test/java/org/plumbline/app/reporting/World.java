package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.reporting.internal.PeriodTable;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What tests of reporting need: a head, a manager, projects, and periods of their own in the past.
final class World {
    private static final AtomicInteger MONTHS = new AtomicInteger();

    final StatusReports reports = Running.bean(StatusReports.class);
    final Periods periods = Running.bean(Periods.class);
    final Projects projects = Running.bean(Projects.class);
    final JdbcClient jdbc = Running.bean(JdbcClient.class);
    final Actor head = Running.person(Role.PMO_HEAD);
    final Actor manager = Running.person(Role.REQUESTER, ScopeKind.ORGANISATION, null);

    /// An open month of its own, long past, so that no other test has anything in it.
    PeriodView month() {
        var month = YearMonth.of(1990, 1).plusMonths(MONTHS.getAndIncrement());
        var cut = new ReportingCalendar(Cadence.MONTHLY, LocalDate.of(2024, 1, 1), 5, 10);
        var span = cut.spanOf(month.atDay(1));
        Running.bean(PeriodTable.class).insert(cut, span);
        return Running.as(head, () -> periods.get(span.key()));
    }

    /// An executing project of the manager, on track by its facts.
    ProjectView project(String name) {
        return project(name, Map.of());
    }

    /// The same with other facts.
    ProjectView project(String name, Map<ProjectField, Object> facts) {
        var values = new HashMap<ProjectField, Object>(Map.of(
                ProjectField.NAME,
                name,
                ProjectField.MANAGER,
                manager.personId(),
                ProjectField.START,
                LocalDate.of(2026, 1, 5),
                ProjectField.BASELINE_FINISH,
                LocalDate.of(2199, 6, 30),
                ProjectField.FORECAST_FINISH,
                LocalDate.of(2199, 6, 30),
                ProjectField.CURRENCY,
                "GBP",
                ProjectField.BUDGET,
                new BigDecimal("100"),
                ProjectField.ACTUAL,
                new BigDecimal("10"),
                ProjectField.FORECAST,
                new BigDecimal("90")));
        values.putAll(facts);
        return Running.as(
                head,
                () -> projects.create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        values,
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    /// A project whose forecast is 60 days late: red by its facts.
    ProjectView lateProject(String name) {
        return project(name, Map.of(ProjectField.FORECAST_FINISH, LocalDate.of(2199, 8, 29)));
    }

    /// A complete report.
    static ReportBody body(Rag overall, @Nullable String reason) {
        return new ReportBody(
                true, true, false, overall, "Said so", Map.of(), Map.of(), "done", "next", "Pick one", reason);
    }

    /// The same with a rated dimension.
    static ReportBody body(Rag overall, Dimension dimension, Rag rag, @Nullable String sentence) {
        return new ReportBody(
                true,
                true,
                false,
                overall,
                "Said so",
                Map.of(dimension, rag),
                sentence == null ? Map.of() : Map.of(dimension, sentence),
                "done",
                "next",
                "Pick one",
                "A reason");
    }

    /// Hands in a report as the manager.
    ReportView handIn(ProjectView project, PeriodView period, ReportBody body) {
        return Running.as(manager, () -> {
            var version = reports.get(project.id(), period.key()).editVersion();
            reports.save(project.id(), period.key(), version, body);
            return reports.submit(project.id(), period.key());
        });
    }

    PeriodView freeze(PeriodView period) {
        return Running.as(head, () -> periods.freeze(period.key()));
    }

    /// A column of the snapshot of a project for a period.
    @Nullable
    String frozen(ProjectView project, PeriodView period, int version) {
        return jdbc.sql("""
                        select reported || ' ' || computed || ' ' || agreement from reporting.snapshot
                        where project_id = :project and period_key = :period and version = :version
                        """)
                .param("project", project.id())
                .param("period", period.key())
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}

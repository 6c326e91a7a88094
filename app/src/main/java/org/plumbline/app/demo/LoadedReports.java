package org.plumbline.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanChanged.MilestoneFact;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.demo.world.Plan;
import org.plumbline.app.demo.world.Project;
import org.plumbline.app.demo.world.Reporting;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.registers.RegistersChanged.OpenRisk;
import org.plumbline.app.registers.RegistersChanged.WaitingDecision;
import org.plumbline.app.reporting.History;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportedProject;
import org.plumbline.app.reporting.ReportingSettings;
import org.plumbline.app.reporting.SnapshotFacts;
import org.plumbline.app.reporting.StatusReports;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Facts;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Component;

/// Brings twelve frozen periods in, and what managers have written of the open one.
@Component
class LoadedReports {
    private static final int TOP_RISKS = 5;

    private final History history;
    private final Periods periods;
    private final StatusReports reports;
    private final Access access;

    LoadedReports(History history, Periods periods, StatusReports reports, Access access) {
        this.history = history;
        this.periods = periods;
        this.reports = reports;
        this.access = access;
    }

    void load(World world, Cast cast) {
        var settings = periods.settings();
        periods.settle(new ReportingSettings(
                settings.calendar(),
                settings.tolerances(),
                world.organisation().currency(),
                world.periods().get(3).first(),
                settings.version()));
        for (var rate : world.organisation().rates()) {
            periods.rate(rate.currency(), rate.from(), rate.rate());
        }
        for (var period : world.periods()) {
            if (period.isFrozen()) {
                freeze(world, period, cast);
            }
        }
        var open = periods.openNext();
        for (var project : world.projects()) {
            report(project, open.key()).ifPresent(report -> write(project, report, open.key(), cast));
        }
    }

    private void freeze(World world, World.Period period, Cast cast) {
        var reported = new ArrayList<ReportedProject>();
        for (var project : world.projects()) {
            snapshot(project, period.key())
                    .map(facts -> new ReportedProject(
                            cast.id(project.key()),
                            period.last(),
                            report(project, period.key())
                                    .filter(report -> report.state() == Reporting.ReportState.FROZEN)
                                    .map(LoadedReports::body)
                                    .orElse(ReportBody.EMPTY),
                            facts(project, facts, period, cast),
                            null))
                    .ifPresent(reported::add);
        }
        history.load(period.last(), reported);
        for (var portfolio : world.portfolios()) {
            say(portfolio.key(), portfolio.managerKey(), portfolio.statements(), period, cast);
        }
        for (var programme : world.programmes()) {
            say(programme.key(), programme.managerKey(), programme.statements(), period, cast);
        }
    }

    private void say(
            String groupKey, String managerKey, List<World.Statement> statements, World.Period period, Cast cast) {
        for (var statement : statements) {
            if (statement.periodKey().equals(period.key())) {
                history.say(
                        cast.name(groupKey),
                        period.key(),
                        new Actor(cast.id(managerKey), cast.name(managerKey)),
                        ReportBody.of(statement.rag(), statement.words()));
            }
        }
    }

    private void write(Project project, Reporting.Report report, String period, Cast cast) {
        var author = new Actor(cast.id(report.authorKey()), cast.name(report.authorKey()));
        var projectId = cast.id(project.key());
        access.as(author, () -> {
            var saved = reports.save(projectId, period, 0, body(report));
            return report.state() == Reporting.ReportState.SUBMITTED ? reports.submit(projectId, period) : saved;
        });
    }

    private static Optional<Reporting.Report> report(Project project, String period) {
        return project.reports().stream()
                .filter(report -> report.periodKey().equals(period))
                .findFirst();
    }

    private static Optional<Facts> snapshot(Project project, String period) {
        return project.snapshots().stream()
                .filter(snapshot -> snapshot.periodKey().equals(period))
                .map(Reporting.Snapshot::facts)
                .findFirst();
    }

    private static ReportBody body(Reporting.Report report) {
        var ratings = new EnumMap<Dimension, Rag>(Dimension.class);
        var sentences = new EnumMap<Dimension, String>(Dimension.class);
        for (var rating : report.ratings()) {
            ratings.put(rating.dimension(), rating.rag());
            sentences.put(rating.dimension(), rating.words());
        }
        return new ReportBody(
                report.isOnTrack().isYes(),
                report.isOnBudget().isYes(),
                report.hasIssues().isYes(),
                report.overall(),
                report.isOnTrack().words(),
                ratings,
                sentences,
                report.thisPeriod(),
                report.nextPeriod(),
                ReportBody.given(String.join("\n", report.decisionsNeeded())),
                report.reason());
    }

    private static SnapshotFacts facts(Project project, Facts facts, World.Period period, Cast cast) {
        var closure = project.closure();
        var closedOn = closure == null || closure.closedOn().isAfter(period.last()) ? null : closure.closedOn();
        return new SnapshotFacts(
                cast.id(project.key()),
                state(project, period.last()),
                new SnapshotFacts.Dates(facts.start(), facts.baselineFinish(), facts.forecastFinish(), closedOn),
                new SnapshotFacts.Money(project.currency(), facts.budget(), facts.actual(), facts.forecast()),
                facts.percentComplete(),
                facts.openRisks(),
                facts.openIssues(),
                risks(project, period.last(), cast),
                decisions(project, period.last(), cast),
                milestones(project.plan(), period),
                null);
    }

    private static ProjectState state(Project project, LocalDate day) {
        var state = project.history().getFirst().state();
        for (var change : project.history()) {
            if (!change.on().isAfter(day)) {
                state = change.state();
            }
        }
        return ProjectState.valueOf(state.name());
    }

    private static boolean isOpen(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    private static List<OpenRisk> risks(Project project, LocalDate day, Cast cast) {
        return project.registers().risks().stream()
                .filter(risk -> isOpen(risk.raisedOn(), risk.closedOn(), day))
                .sorted(Comparator.comparingInt((org.plumbline.app.demo.world.Registers.Risk risk) -> -risk.score()))
                .limit(TOP_RISKS)
                .map(risk -> new OpenRisk(
                        risk.key(),
                        risk.title(),
                        risk.probability(),
                        risk.impact(),
                        risk.impactCost(),
                        cast.name(risk.ownerKey()),
                        risk.dueOn(),
                        risk.answer()))
                .toList();
    }

    private static List<WaitingDecision> decisions(Project project, LocalDate day, Cast cast) {
        return project.registers().decisions().stream()
                .filter(decision -> isOpen(decision.requestedOn(), decision.decidedOn(), day))
                .map(decision -> new WaitingDecision(
                        decision.key(),
                        decision.question(),
                        cast.name(decision.askedOfKey()),
                        decision.requestedOn(),
                        decision.neededBy(),
                        decision.weeklyCostOfWaiting().signum() == 0
                                ? null
                                : "About %s for each week without an answer"
                                        .formatted(Formats.moneyShort(
                                                decision.weeklyCostOfWaiting(), project.currency()))))
                .toList();
    }

    private static List<MilestoneFact> milestones(Plan plan, World.Period period) {
        var facts = new ArrayList<MilestoneFact>();
        for (var milestone : plan.milestones()) {
            var actual = milestone.actual();
            var isDone = actual != null && !actual.isAfter(period.last());
            milestone.history().stream()
                    .filter(forecast -> forecast.periodKey().equals(period.key()))
                    .map(Plan.Forecast::expected)
                    .findFirst()
                    .ifPresent(expected -> facts.add(new MilestoneFact(
                            milestone.taskId(), milestone.name(), milestone.baseline(), expected, isDone)));
        }
        return facts;
    }
}

package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.Baselines;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.demand.GateState;
import org.plumbline.app.demand.GateVerdict;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.planning.Planning;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.reporting.ReportView;
import org.plumbline.app.reporting.StatusReports;
import org.plumbline.engine.quality.CheckResult;
import org.plumbline.engine.quality.QualityReport;
import org.springframework.stereotype.Component;

/// Looks into the registers by itself. What a project does not keep here cannot be measured; that is said, and is never
/// held against it.
@Component
class EvidenceGathering {
    private static final int REVIEW_DAYS = 30;
    private static final int PERIODS = 3;

    private final Baselines baselines;
    private final Plans plans;
    private final Planning planning;
    private final Registers registers;
    private final Gates gates;
    private final StatusReports reports;
    private final ProjectMethods methods;
    private final StandardEvidence standards;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    EvidenceGathering(
            Baselines baselines,
            Plans plans,
            Planning planning,
            Registers registers,
            Gates gates,
            StatusReports reports,
            ProjectMethods methods,
            StandardEvidence standards,
            Clock clock) {
        this.baselines = baselines;
        this.plans = plans;
        this.planning = planning;
        this.registers = registers;
        this.gates = gates;
        this.reports = reports;
        this.methods = methods;
        this.standards = standards;
        this.clock = clock;
    }

    /// What is seen of one line.
    ///
    /// @param asks what the line asks for
    Gathered look(ProjectView project, Probe probe, AuditLine.Asks asks) {
        return switch (probe) {
            case ROLES -> roles(project);
            case BASELINE -> baseline(project);
            case RISK_REVIEW -> risks(project);
            case GATES -> gates(project);
            case SCHEDULE -> schedule(project);
            case STATUS -> status(project);
            case CHANGES -> changes(project);
            case DELIVERABLE -> deliverable(project, asks.text());
            case STANDARD -> standards.look(project, asks.text());
        };
    }

    /// A deliverable of the method that the project is on. What is not due yet is not held against it.
    private Gathered deliverable(ProjectView project, String name) {
        var found = methods.deliverables(project.id()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return unknown(t("The version of the method that the project is on does not ask for it."));
        }
        var day = found.touchedOn() == null ? "" : Formats.date(found.touchedOn());
        if (found.isPresent() && found.isFilled()) {
            return seen(Verdict.MET, t("It is there and filled, last touched on {0}.", day));
        }
        if (found.isPresent()) {
            return seen(Verdict.NOT_MET, t("It is there, but says no more than its template."));
        }
        return found.isDue()
                ? seen(Verdict.NOT_MET, t("It is not there, and the project has left {0}.", found.phaseName()))
                : unknown(t("It is due by the end of {0}.", found.phaseName()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Gathered seen(Verdict verdict, String sentence) {
        return new Gathered(verdict, today(), sentence);
    }

    private Gathered unknown(String sentence) {
        return seen(Verdict.NOT_MEASURABLE, sentence);
    }

    private Gathered roles(ProjectView project) {
        var missing = List.of(ProjectField.OWNER, ProjectField.SPONSOR, ProjectField.MANAGER).stream()
                .filter(field -> project.reference(field) == null)
                .map(field -> t(field.label()))
                .toList();
        return missing.isEmpty()
                ? seen(Verdict.MET, t("Owner, sponsor and project manager are named."))
                : seen(Verdict.NOT_MET, t("Nobody is named as: {0}.", String.join(", ", missing)));
    }

    private Gathered baseline(ProjectView project) {
        var finish = project.date(ProjectField.BASELINE_FINISH);
        if (finish != null) {
            var versions = baselines.of(project.id()).size();
            return seen(
                    Verdict.MET,
                    versions < 2
                            ? t("Baseline finish {0}.", Formats.date(finish))
                            : t("Baseline finish {0}; {1} versions are kept.", Formats.date(finish), versions));
        }
        return plans.tasks(project.id()).isEmpty()
                ? unknown(t("No plan of the project is kept here."))
                : seen(Verdict.NOT_MET, t("There is a plan, but no baseline finish."));
    }

    private List<RegisterView> records(ProjectView project, RegisterKind kind) {
        return registers.list(RegisterFilter.of(project.id(), kind)).rows();
    }

    private Gathered risks(ProjectView project) {
        var all = records(project, RegisterKind.RISK);
        if (all.isEmpty()) {
            return unknown(t("The risk register of the project is not in use."));
        }
        var last =
                all.stream().max(Comparator.comparing(RegisterView::changedAt)).orElseThrow();
        var day = last.changedAt().atZone(clock.getZone()).toLocalDate();
        var days = ChronoUnit.DAYS.between(day, today());
        var open = all.stream().filter(RegisterView::isOpen).count();
        var sentence = days <= REVIEW_DAYS
                ? t("{0} was last looked at on {1}; {2} risks are open.", last.key(), Formats.date(day), open)
                : t("No risk was looked at for {0} days, last {1}; {2} are open.", days, last.key(), open);
        return new Gathered(days <= REVIEW_DAYS ? Verdict.MET : Verdict.NOT_MET, day, sentence);
    }

    private Gathered changes(ProjectView project) {
        var all = records(project, RegisterKind.CHANGE);
        if (all.isEmpty()) {
            return unknown(t("The change register of the project is not in use."));
        }
        var waiting = all.stream()
                .filter(one -> one.isOverdue(today()))
                .map(RegisterView::key)
                .toList();
        return waiting.isEmpty()
                ? seen(
                        Verdict.MET,
                        plural(
                                all.size(),
                                "{0} change; none waits past its day.",
                                "{0} changes; none waits past its day."))
                : seen(
                        Verdict.NOT_MET,
                        t("Waiting past their day: {0}, of {1}.", String.join(", ", waiting), all.size()));
    }

    private Gathered gates(ProjectView project) {
        var decided = gates.about(project.id()).stream()
                .filter(gate -> gate.state() == GateState.DECIDED)
                .toList();
        if (decided.isEmpty()) {
            return unknown(t("No gate of the project is decided here."));
        }
        var wrong = new ArrayList<String>();
        for (var gate : decided) {
            var why = wrong(gate);
            if (!why.isEmpty()) {
                wrong.add(why);
            }
        }
        return wrong.isEmpty()
                ? seen(
                        Verdict.MET,
                        t(
                                "Passed with all that must be met: {0}.",
                                decided.stream().map(GateView::key).collect(Collectors.joining(", "))))
                : seen(wrong.size() < decided.size() ? Verdict.PARTLY : Verdict.NOT_MET, String.join(" ", wrong));
    }

    private String wrong(GateView gate) {
        var decision = gate.decision();
        var isGo = decision != null
                && (decision.verdict() == GateVerdict.GO || decision.verdict() == GateVerdict.GO_WITH_CONDITIONS);
        if (decision != null && isGo && !decision.isEligible()) {
            return t("{0} was passed without all that must be met.", gate.key());
        }
        var late = gate.conditions().stream()
                .filter(one -> one.doneOn() == null && one.dueOn().isBefore(today()))
                .count();
        return late == 0 ? "" : t("{0}: {1} conditions are past their day.", gate.key(), late);
    }

    private Gathered schedule(ProjectView project) {
        if (plans.tasks(project.id()).isEmpty()) {
            return unknown(t("No plan of the project is kept here."));
        }
        var quality = planning.quality(project.id());
        var report = quality.report();
        var applied = report.passed() + report.failed();
        if (applied == 0) {
            return unknown(t("The plan holds too little for the checks."));
        }
        var failed = report.results().stream()
                .filter(one -> one.verdict() == CheckResult.Verdict.FAIL)
                .map(one -> t(one.check().title()))
                .collect(Collectors.joining(", "));
        var sentence = t("Grade {0}: {1} of {2} checks that apply pass.", report.grade(), report.passed(), applied)
                + (failed.isEmpty() ? "" : " " + t("Failed: {0}.", failed));
        return new Gathered(verdict(report.grade()), quality.asOf(), sentence);
    }

    private static Verdict verdict(QualityReport.Grade grade) {
        return switch (grade) {
            case A, B -> Verdict.MET;
            case C -> Verdict.PARTLY;
            case D, E -> Verdict.NOT_MET;
        };
    }

    private Gathered status(ProjectView project) {
        var last = reports.of(project.id()).stream()
                .filter(one -> one.isInTime() != null)
                .limit(PERIODS)
                .toList();
        if (last.isEmpty()) {
            return unknown(t("No status report of the project was handed in here."));
        }
        var late = last.stream()
                .filter(one -> !Boolean.TRUE.equals(one.isInTime()))
                .map(ReportView::periodKey)
                .toList();
        var sentence = late.isEmpty()
                ? t("The last {0} reports were on time.", last.size())
                : t("Late of the last {0}: {1}.", last.size(), String.join(", ", late));
        return seen(
                late.isEmpty() ? Verdict.MET : late.size() < last.size() ? Verdict.PARTLY : Verdict.NOT_MET, sentence);
    }
}

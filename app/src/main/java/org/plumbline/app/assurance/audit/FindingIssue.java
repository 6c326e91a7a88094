package org.plumbline.app.assurance.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.assurance.Improvements;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemClasses;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.assurance.internal.FindingTable;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Component;

/// What the report of an audit does with its findings: what is wrong becomes a problem of the register, an
/// opportunity an improvement, and a solved class whose line is met again is noted as held.
@Component
class FindingIssue {
    private final FindingTable table;
    private final Problems problems;
    private final ProblemClasses classes;
    private final Improvements improvements;
    private final Clock clock;

    FindingIssue(
            FindingTable table, Problems problems, ProblemClasses classes, Improvements improvements, Clock clock) {
        this.table = table;
        this.problems = problems;
        this.classes = classes;
        this.improvements = improvements;
        this.clock = clock;
    }

    /// Those of some audits that have a critical finding.
    Set<UUID> critical(Collection<UUID> audits) {
        return table.of(audits).stream()
                .filter(one -> one.says().grade() == FindingGrade.CRITICAL)
                .map(FindingView::auditId)
                .collect(Collectors.toSet());
    }

    void issue(AuditView audit, List<AuditLine> lines) {
        for (var finding : table.of(List.of(audit.id()))) {
            var says = finding.says();
            if (says.kind().isProblem()) {
                var problem = problems.report(new NewProblem(
                        says.title(),
                        says.description(),
                        ProblemSource.AUDIT,
                        says.classId(),
                        audit.projectId(),
                        finding.subject()));
                table.put(new FindingView(
                        finding.id(),
                        finding.key(),
                        finding.auditId(),
                        finding.projectId(),
                        says,
                        finding.raisedBy(),
                        problem.id(),
                        finding.answer(),
                        finding.version() + 1));
            } else if (says.kind() == FindingKind.OPPORTUNITY) {
                var _ = improvements.propose(NewProblem.of(
                        ProblemSource.AUDIT, says.title(), says.description(), audit.projectId(), finding.subject()));
            }
        }
        for (var line : lines) {
            var classId = line.asks().classId();
            if (classId != null && line.verdict() == Verdict.MET) {
                classes.held(
                        classId,
                        audit.projectId(),
                        audit.key() + ": " + line.asks().text());
            }
        }
    }

    /// Refuses to close an audit before the cure of everything found is confirmed and all is answered, or the time for
    /// it has run out.
    void requireCured(AuditView audit) {
        var all = table.of(List.of(audit.id()));
        var due = audit.answerDue();
        for (var finding : all) {
            var hasTime = due != null && !due.isBefore(LocalDate.now(clock));
            if (finding.answer() == null && hasTime && finding.says().kind().isProblem()) {
                throw new Refusal(AuditRules.UNANSWERED, audit.key(), finding.key());
            }
        }
        var ids = all.stream()
                .map(FindingView::problemId)
                .filter(java.util.Objects::nonNull)
                .toList();
        for (var problem : problems.of(ids)) {
            if (problem.state().isOpen()) {
                throw new Refusal(AuditRules.NOT_CURED, audit.key(), problem.key());
            }
        }
    }

    void requireCollecting(AuditView audit) {
        if (audit.state() != AuditState.COLLECTING) {
            throw new Refusal(AuditRules.NOT_COLLECTING, audit.key(), audit.state());
        }
    }
}

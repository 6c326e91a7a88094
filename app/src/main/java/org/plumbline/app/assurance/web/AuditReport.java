package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.assurance.ActionView;
import org.plumbline.app.assurance.CorrectiveActions;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.assurance.audit.AuditLine;
import org.plumbline.app.assurance.audit.AuditLook;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.assurance.audit.FindingView;
import org.plumbline.app.assurance.audit.Findings;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.springframework.stereotype.Component;

/// The report of an audit: score and grade, findings with the project's answers and what is done, and the checklist
/// with its evidence.
@Component
class AuditReport {
    private final Audits audits;
    private final Findings findings;
    private final Problems problems;
    private final CorrectiveActions actions;
    private final AuditRegister register;

    AuditReport(
            Audits audits, Findings findings, Problems problems, CorrectiveActions actions, AuditRegister register) {
        this.audits = audits;
        this.findings = findings;
        this.problems = problems;
        this.actions = actions;
        this.register = register;
    }

    Paper of(AuditView audit) {
        var names = register.names(List.of(audit));
        var score = audits.scores(List.of(audit)).get(audit.id());
        var facts = new ArrayList<Map.Entry<String, String>>();
        facts.add(Map.entry(t("Project"), names.getOrDefault(audit.projectId(), "")));
        facts.add(Map.entry(t("Auditor"), names.getOrDefault(audit.order().leadId(), "")));
        facts.add(
                Map.entry(t("Why this project now"), AuditLook.why(audit.order().why())));
        facts.add(Map.entry(t("Checklist"), audit.checklist()));
        facts.add(Map.entry(t("Reported"), Formats.date(audit.reportedOn())));
        facts.add(Map.entry(t("Answers due"), Formats.date(audit.answerDue())));
        if (score != null) {
            facts.add(Map.entry(
                    t("Compliance"),
                    score.known().isEmpty()
                            ? t("n/a: nothing could be measured")
                            : t(
                                    "{0} %, grade {1}; {2} of {3} lines count",
                                    AuditRegister.percent(score), score.grade(), score.counted(), score.of())));
            if (score.isCapped()) {
                facts.add(Map.entry(t("Grade"), t("capped: something critical")));
            }
        }
        var paper = Paper.of(
                        t("{0} report", t(audit.order().kind().label())),
                        t("{0}, {1}", audit.key(), Formats.date(audit.reportedOn())))
                .heading(t("Summary"))
                .prose(audit.summary())
                .facts(facts)
                .heading(t("Findings"));
        return lines(findings(paper, audit, names), audits.lines(audit));
    }

    private Paper findings(Paper paper, AuditView audit, Map<UUID, String> names) {
        var raised = findings.of(List.of(audit));
        var ids = raised.stream()
                .map(FindingView::problemId)
                .filter(java.util.Objects::nonNull)
                .toList();
        var known = problems.of(ids).stream().collect(Collectors.toMap(ProblemView::id, one -> one));
        var planned = actions.of(ids);
        var written = raised.isEmpty() ? paper.prose(t("Nothing was found.")) : paper;
        for (var finding : raised) {
            var says = finding.says();
            var grade = says.grade() == null ? "" : ", " + t(says.grade().label());
            var facts = new ArrayList<Map.Entry<String, String>>();
            facts.add(Map.entry(t("Kind"), t(says.kind().label()) + grade));
            var answer = finding.answer();
            facts.add(Map.entry(
                    t("Answer of the project"),
                    answer == null
                            ? t("none yet")
                            : t(
                                    "{0} by {1} on {2}: {3}",
                                    answer.isAccepted() ? t("accepted") : t("disputed"),
                                    names.getOrDefault(answer.by(), ""),
                                    Formats.date(answer.on()),
                                    answer.words())));
            var problem = finding.problemId() == null ? null : known.get(finding.problemId());
            if (problem != null) {
                facts.add(Map.entry(
                        t("Problem"),
                        problem.key() + ", " + t(problem.state().label())
                                + (problem.isRecurrence() ? ", " + t("Recurrence") : "")));
                facts.add(Map.entry(t("What is done"), done(problem, planned)));
            }
            written = written.subheading(finding.key() + " " + says.title())
                    .prose(says.description())
                    .facts(facts);
        }
        return written;
    }

    private static String done(ProblemView problem, List<ActionView> planned) {
        var mine = planned.stream()
                .filter(one -> one.problemId().equals(problem.id()))
                .map(one -> t(
                        "{0} (due {1}, {2})",
                        one.says().title(),
                        Formats.date(one.says().dueOn()),
                        t(one.state().label())))
                .collect(Collectors.joining("; "));
        return mine.isEmpty() ? t("no action is planned yet") : mine;
    }

    private static Paper lines(Paper paper, List<AuditLine> lines) {
        return paper.heading(t("Checklist and evidence"))
                .table(new Paper.Table(
                        List.of(t("Line"), t("Verdict and evidence")),
                        lines.stream().map(AuditReport::row).toList(),
                        false));
    }

    private static List<String> row(AuditLine line) {
        var seen = line.evidence().stream()
                .map(one -> t("{0}, {1}: {2}", one.toldSource(), Formats.date(one.seenOn()), one.told()))
                .collect(Collectors.joining(" "));
        return List.of(
                t(
                        "{0}. {1} (weight {2})",
                        line.number(), line.asks().text(), line.asks().weight()),
                t(line.verdict().label()) + ". " + seen);
    }
}

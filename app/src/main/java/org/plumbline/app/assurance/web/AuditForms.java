package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.ProblemClasses;
import org.plumbline.app.assurance.audit.AuditKind;
import org.plumbline.app.assurance.audit.AuditLine;
import org.plumbline.app.assurance.audit.AuditRules;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Checklists;
import org.plumbline.app.assurance.audit.FindingGrade;
import org.plumbline.app.assurance.audit.FindingKind;
import org.plumbline.app.assurance.audit.FindingView;
import org.plumbline.app.assurance.audit.Verdict;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.springframework.stereotype.Component;

/// The forms of audits and findings.
@Component
class AuditForms {
    private static final int LONG = 4_000;

    private final Checklists checklists;
    private final ProblemClasses classes;
    private final ProblemForms people;

    AuditForms(Checklists checklists, ProblemClasses classes, ProblemForms people) {
        this.checklists = checklists;
        this.classes = classes;
        this.people = people;
    }

    FormPage order(UUID me, String today) {
        var form = FormModel.post(
                        "/audits",
                        t("Order it"),
                        Field.select("project", t("Project"), List.of())
                                .source("/projects/options")
                                .required(),
                        Field.radio(
                                        "kind",
                                        t("Kind"),
                                        Arrays.stream(AuditKind.values())
                                                .map(one -> new Option(one.name(), t(one.label())))
                                                .toList())
                                .value(AuditKind.HEALTH_CHECK)
                                .hint(t("An audit also looks at what the project's method asks for.")),
                        checklist(),
                        people.person("lead", t("Auditor"), me).required(),
                        Field.date("planned", t("Planned for")).required().value(today),
                        Field.area("why", t("Why this project now"))
                                .required()
                                .within(null, LONG)
                                .hint(t("It was not drawn by a programme: whoever manages it reads why.")))
                .cancel("/audits");
        return FormPage.of(t("Order an audit"), form).blaming(AuditForms::fieldOf);
    }

    private static @Nullable String fieldOf(org.plumbline.app.kernel.Rule rule) {
        return switch (rule) {
            case AuditRules.NO_REASON -> "why";
            case AuditRules.DAY_PASSED -> "planned";
            case AuditRules.UNKNOWN_PERSON, AuditRules.OWN_PROJECT -> "lead";
            case AuditRules.NO_CHECKLIST -> "checklist";
            case AuditRules.NO_TITLE -> "title";
            case AuditRules.NO_GRADE -> "grade";
            case AuditRules.NO_EVIDENCE -> "words";
            case AuditRules.NO_SUMMARY -> "summary";
            default -> null;
        };
    }

    Field checklist() {
        return Field.select(
                        "checklist",
                        t("Checklist"),
                        checklists.all().stream()
                                .map(one -> new Option(one.name(), one.title()))
                                .toList())
                .required();
    }

    static FormPage judge(AuditView audit, AuditLine line) {
        var seen = line.evidence().isEmpty() ? null : line.evidence().getFirst().told();
        var form = FormModel.post(
                        audit.href() + "/lines/" + line.number(),
                        t("Keep it"),
                        Field.radio(
                                        "verdict",
                                        t("Verdict"),
                                        Arrays.stream(Verdict.values())
                                                .filter(one -> one != Verdict.OPEN)
                                                .map(one -> new Option(one.name(), t(one.label())))
                                                .toList())
                                .required()
                                .value(line.verdict()),
                        Field.area("words", t("What you saw, and where"))
                                .required()
                                .within(null, LONG)
                                .value(line.note().isEmpty() ? null : line.note()))
                .cancel(audit.href());
        return FormPage.of(line.asks().text(), form)
                .asking(seen == null ? t("The system cannot look here by itself.") : t("The system saw: {0}", seen))
                .blaming(AuditForms::fieldOf);
    }

    FormPage finding(AuditView audit, @Nullable AuditLine line) {
        var form = FormModel.post(
                        audit.href() + "/findings",
                        t("Raise it"),
                        Field.hidden("line", line == null ? "" : Integer.toString(line.number())),
                        Field.select(
                                        "kind",
                                        t("Kind"),
                                        Arrays.stream(FindingKind.values())
                                                .map(one -> new Option(one.name(), t(one.label())))
                                                .toList())
                                .required()
                                .value(FindingKind.NONCONFORMITY),
                        Field.select(
                                        "grade",
                                        t("Grade"),
                                        Arrays.stream(FindingGrade.values())
                                                .map(one -> new Option(one.name(), t(one.label())))
                                                .toList())
                                .hint(t("Of a nonconformity only. A critical one caps the grade of the audit.")),
                        Field.text("title", t("What was found")).required().within(null, 200),
                        Field.area("description", t("Evidence and effect"))
                                .within(null, LONG)
                                .value(line == null ? null : evidence(line)),
                        Field.select(
                                        "class",
                                        t("Class of problem"),
                                        classes.all().stream()
                                                .map(one -> new Option(
                                                        one.id().toString(),
                                                        one.isSolved()
                                                                ? t("{0} (solved, watched)", one.name())
                                                                : one.name()))
                                                .toList())
                                .value(line == null ? null : line.asks().classId()))
                .cancel(audit.href());
        return FormPage.of(t("Raise a finding in {0}", audit.key()), form)
                .asking(line == null ? t("Beyond the checklist") : line.asks().text())
                .blaming(AuditForms::fieldOf);
    }

    private static String evidence(AuditLine line) {
        return String.join(
                "\n",
                line.evidence().stream()
                        .map(one -> one.toldSource() + ": " + one.told())
                        .toList());
    }

    static FormPage report(AuditView audit) {
        var form = FormModel.post(
                        audit.href() + "/moves/report",
                        t("Issue the report"),
                        Field.hidden("version", Integer.toString(audit.version())),
                        Field.area("summary", t("Summary")).required().within(null, LONG))
                .cancel(audit.href());
        return FormPage.of(t("Issue the report of {0}", audit.key()), form)
                .asking(t("What is wrong becomes a problem of the register; the project answers within ten working"
                        + " days."))
                .blaming(AuditForms::fieldOf);
    }

    static FormPage answer(FindingView finding) {
        var form = FormModel.post(
                        finding.href() + "/answer",
                        t("Answer"),
                        Field.radio(
                                        "accepted",
                                        t("The finding is"),
                                        List.of(new Option("true", t("accepted")), new Option("false", t("disputed"))))
                                .required(),
                        Field.area("words", t("Answer of the project"))
                                .required()
                                .within(null, LONG)
                                .hint(t("It stands beside the finding in the report and is not changed any more.")))
                .cancel(finding.href());
        return FormPage.of(finding.key() + " " + finding.says().title(), form)
                .asking(finding.says().description())
                .blaming(rule -> rule == AuditRules.NO_ANSWER ? "words" : null);
    }
}

package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.assurance.audit.AuditCommand;
import org.plumbline.app.assurance.audit.AuditLine;
import org.plumbline.app.assurance.audit.AuditLook;
import org.plumbline.app.assurance.audit.AuditState;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.assurance.audit.ComplianceScore;
import org.plumbline.app.assurance.audit.FindingGrade;
import org.plumbline.app.assurance.audit.FindingKind;
import org.plumbline.app.assurance.audit.FindingView;
import org.plumbline.app.assurance.audit.Findings;
import org.plumbline.app.assurance.audit.Verdict;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One audit: its checklist with evidence, its findings with the project's answers, its report.
@Controller
class AuditController {
    private static final String AUDIT = "/audits/{key:AUD-[0-9]+}";
    private static final int HISTORY = 10;

    private final Audits audits;
    private final Findings findings;
    private final Problems problems;
    private final AuditForms forms;
    private final AuditRegister register;
    private final AuditReport report;
    private final Histories histories;
    private final Talk talk;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    AuditController(
            Audits audits,
            Findings findings,
            Problems problems,
            AuditForms forms,
            AuditRegister register,
            AuditReport report,
            Histories histories,
            Talk talk,
            Clock clock) {
        this.audits = audits;
        this.findings = findings;
        this.problems = problems;
        this.forms = forms;
        this.register = register;
        this.report = report;
        this.histories = histories;
        this.talk = talk;
        this.clock = clock;
    }

    @GetMapping(AUDIT)
    String show(@PathVariable String key, Model model) {
        var audit = audits.get(key);
        var raised = findings.of(List.of(audit));
        model.addAttribute("record", head(audit, raised));
        model.addAttribute("audit", audit);
        model.addAttribute("lines", audits.lines(audit));
        model.addAttribute("findings", raised);
        model.addAttribute("problems", problemsOf(raised));
        model.addAttribute("names", register.names(List.of(audit)));
        model.addAttribute("mayJudge", audit.state() == AuditState.COLLECTING && audits.mayAudit(audit.projectId()));
        model.addAttribute("mayRead", audits.mayRead(audit));
        model.addAttribute("mayAnswer", findings.mayAnswer(audit));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("history", audits.mayRead(audit) ? histories.latest(audit.subject(), HISTORY) : List.of());
        model.addAttribute("talk", talk.about(audit.id()));
        return "assurance/audit";
    }

    private Map<UUID, ProblemView> problemsOf(List<FindingView> raised) {
        return problems
                .of(raised.stream()
                        .map(FindingView::problemId)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(ProblemView::id, one -> one));
    }

    private RecordView head(AuditView audit, List<FindingView> raised) {
        var names = register.names(List.of(audit));
        var head = RecordView.of(audit.key(), names.getOrDefault(audit.projectId(), ""))
                .sub(t(
                        "{0}, planned for {1}, auditor {2}",
                        t(audit.order().kind().label()),
                        Formats.date(audit.order().plannedOn()),
                        names.getOrDefault(audit.order().leadId(), Formats.NONE)))
                .state(t(audit.state().label()), AuditLook.tone(audit.state()));
        if (audit.state().isReported()) {
            head = head.step(Step.open(t("Report as PDF"), audit.href() + ".pdf"));
        }
        for (var command : audits.steps(audit)) {
            head = head.step(step(audit, command));
        }
        var score = audits.scores(List.of(audit)).get(audit.id());
        return score == null ? head : head.facts(figures(audit, score, raised));
    }

    private static Step step(AuditView audit, AuditCommand command) {
        var address = audit.href() + "/moves/" + command.word();
        return switch (command) {
            case REPORT -> Step.open(t(command.label()), address);
            case CANCEL ->
                Step.post(t(command.label()), address)
                        .confirm(t("Cancel {0}?", audit.key()))
                        .seldom(true);
            case COLLECT ->
                Step.post(audit.state() == AuditState.COLLECTING ? t("Look again") : t(command.label()), address);
            case NOTIFY, CLOSE -> Step.post(t(command.label()), address);
        };
    }

    private Figure[] figures(AuditView audit, ComplianceScore score, List<FindingView> raised) {
        var wrong = raised.stream().filter(one -> one.says().kind().isProblem()).toList();
        var open = wrong.stream().filter(one -> one.answer() == null).count();
        var due = audit.answerDue();
        var isLate = open > 0 && due != null && due.isBefore(LocalDate.now(clock));
        return new Figure[] {
            Figure.of(
                            t("Compliance"),
                            AuditRegister.percent(score) + (score.known().isPresent() ? " %" : ""))
                    .sub(t("{0} of {1} lines count", score.counted(), score.of()))
                    .basis(t(
                            "Sum of weight times score over the weights of what applies; what is not measurable is left"
                                    + " out")),
            Figure.of(t("Grade"), score.known().isPresent() ? score.grade().name() : t("n/a"))
                    .sub(score.isCapped() ? t("capped: something critical") : t("A from 90, B from 75, C from 60"))
                    .tone(AuditLook.tone(score.grade())),
            Figure.of(t("Findings"), Formats.number(raised.size())).sub(t("{0} to be put right", wrong.size())),
            Figure.of(t("Answers due"), Formats.date(due))
                    .sub(isLate ? t("{0} overdue", open) : t("{0} open", open))
                    .tone(isLate ? Tone.BAD : Tone.PLAIN)
        };
    }

    @GetMapping(AUDIT + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        var audit = audits.get(key);
        if (!audit.state().isReported()) {
            throw new Missing("report", key);
        }
        return PaperFile.answer(form, "audit-" + key, report.of(audit));
    }

    private AuditLine line(AuditView audit, int number) {
        return audits.lines(audit).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("line", number));
    }

    @GetMapping(AUDIT + "/lines/{number:[0-9]{1,4}}")
    ModelAndView judge(@PathVariable String key, @PathVariable int number) {
        var audit = audits.get(key);
        return AuditForms.judge(audit, line(audit, number)).show();
    }

    @PostMapping(AUDIT + "/lines/{number:[0-9]{1,4}}")
    Object keep(@PathVariable String key, @PathVariable int number, Typed typed, RedirectAttributes redirect) {
        var audit = audits.get(key);
        var line = line(audit, number);
        typed.require("verdict", t("Choose a verdict."));
        var verdict = typed.choice("verdict", Verdict.class).orElse(Verdict.OPEN);
        return AuditForms.judge(audit, line).take(typed, () -> {
            audits.judge(audit.id(), number, verdict, typed.text("words"));
            redirect.addFlashAttribute("flash", Flash.done(t("Kept.")));
            return "redirect:" + audit.href() + "#line-" + number;
        });
    }

    @GetMapping(AUDIT + "/findings/new")
    ModelAndView newFinding(@PathVariable String key, @RequestParam(defaultValue = "0") int line) {
        var audit = audits.get(key);
        return forms.finding(audit, line == 0 ? null : line(audit, line)).show();
    }

    @PostMapping(AUDIT + "/findings")
    Object raise(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var audit = audits.get(key);
        typed.require("title", t("Say what was found."));
        var number = typed.whole("line", 0);
        @Nullable AuditLine line = number == 0 ? null : line(audit, number);
        var says = new FindingView.Says(
                line == null ? null : number,
                typed.choice("kind", FindingKind.class).orElse(FindingKind.OBSERVATION),
                typed.choice("grade", FindingGrade.class).orElse(null),
                typed.text("title"),
                typed.text("description"),
                typed.reference("class"));
        return forms.finding(audit, line).take(typed, () -> {
            var made = findings.raise(audit.id(), says);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is raised.", made.key())));
            return "redirect:" + audit.href() + "#" + made.key();
        });
    }

    @GetMapping(AUDIT + "/moves/report")
    ModelAndView summary(@PathVariable String key) {
        return AuditForms.report(audits.get(key)).show();
    }

    @PostMapping(AUDIT + "/moves/{command:[a-z_]+}")
    Object move(@PathVariable String key, @PathVariable String command, Typed typed, RedirectAttributes redirect) {
        var audit = audits.get(key);
        var wanted = Command.of(AuditCommand.class, command);
        if (wanted == AuditCommand.REPORT) {
            return AuditForms.report(audit).take(typed, () -> {
                audits.move(audit.id(), typed.version(), wanted, typed.text("summary"));
                redirect.addFlashAttribute("flash", Flash.done(t("The report is issued.")));
                return "redirect:" + audit.href();
            });
        }
        return Outcome.of(redirect, audit.href(), () -> {
            var after = audits.move(audit.id(), typed.version(audit.version()), wanted, "");
            return t("{0}: {1}.", after.key(), t(after.state().label()));
        });
    }

    @GetMapping("/findings/{key:FND-[0-9]+}")
    String finding(@PathVariable String key) {
        return "redirect:" + findings.auditOf(findings.get(key)).href() + "#" + key;
    }

    @PostMapping("/findings/{key:FND-[0-9]+}/withdrawal")
    String withdraw(@PathVariable String key, RedirectAttributes redirect) {
        var audit = findings.auditOf(findings.get(key));
        return Outcome.of(redirect, audit.href(), t("Withdrawn."), () -> findings.withdraw(key));
    }

    @GetMapping("/findings/{key:FND-[0-9]+}/answer")
    ModelAndView answer(@PathVariable String key) {
        return AuditForms.answer(findings.get(key)).show();
    }

    @PostMapping("/findings/{key:FND-[0-9]+}/answer")
    Object keepAnswer(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var finding = findings.get(key);
        typed.require("accepted", t("Say whether the finding is accepted."));
        return AuditForms.answer(finding).take(typed, () -> {
            findings.answer(key, typed.isTicked("accepted"), typed.text("words"));
            redirect.addFlashAttribute("flash", Flash.done(t("The answer stands beside the finding.")));
            return "redirect:" + findings.auditOf(finding).href() + "#" + key;
        });
    }
}

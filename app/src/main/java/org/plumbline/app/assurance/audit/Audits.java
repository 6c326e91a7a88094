package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.inEnglish;
import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.internal.AuditTable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.StateMachine;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Audits and health checks of projects: ordered, announced, evidence looked at, reported, closed once all is cured.
@Service
public class Audits {
    private static final String PREFIX = "AUD";
    private static final int LONG = 4_000;
    private static final int ANSWER_DAYS = 10;

    private final AuditTable table;
    private final FindingIssue findings;
    private final Checklists checklists;
    private final EvidenceGathering gathering;
    private final Mandates mandates;
    private final Projects projects;
    private final People people;
    private final Notifications notifications;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Audits(
            AuditTable table,
            FindingIssue findings,
            Checklists checklists,
            EvidenceGathering gathering,
            Mandates mandates,
            Projects projects,
            People people,
            Notifications notifications,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            Clock clock) {
        this.table = table;
        this.findings = findings;
        this.checklists = checklists;
        this.gathering = gathering;
        this.mandates = mandates;
        this.projects = projects;
        this.people = people;
        this.notifications = notifications;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.clock = clock;
    }

    /// The audit of a key.
    ///
    /// @throws Missing where there is none or its project may not be seen
    @Transactional(readOnly = true)
    public AuditView get(String key) {
        return table.byKey(key, access.sight()).orElseThrow(() -> new Missing("audit", key));
    }

    /// All whose project the acting person sees, latest planned first.
    @Transactional(readOnly = true)
    public List<AuditView> all() {
        return table.all(access.sight());
    }

    /// True where the acting person audits there.
    public boolean mayAudit(UUID projectId) {
        return access.may(Permission.ASSURE, projectId);
    }

    /// True where the acting person may read what was found: once it is reported, or who audits.
    public boolean mayRead(AuditView audit) {
        return audit.state().isReported() || mayAudit(audit.projectId());
    }

    /// The lines of an audit with what was found; none before the report for who does not audit.
    @Transactional(readOnly = true)
    public List<AuditLine> lines(AuditView of) {
        return mayRead(get(of.key())) ? table.lines(List.of(of.id())) : List.of();
    }

    /// The score of each audit that the acting person may read.
    @Transactional(readOnly = true)
    public Map<UUID, ComplianceScore> scores(Collection<AuditView> of) {
        var readable = of.stream().filter(this::mayRead).map(AuditView::id).toList();
        var lines = table.lines(readable);
        var critical = findings.critical(readable);
        var scores = new java.util.HashMap<UUID, ComplianceScore>();
        for (var id : readable) {
            var mine = lines.stream()
                    .filter(one -> one.auditId().equals(id))
                    .map(one -> new ComplianceScore.Line(
                            one.asks().weight(), one.verdict(), one.asks().isCritical()))
                    .toList();
            scores.put(id, ComplianceScore.of(mine, critical.contains(id)));
        }
        return scores;
    }

    /// Orders an audit or health check.
    ///
    /// @param checklist name of the checklist; its latest version is taken
    /// @throws Refusal where no reason is given, the day has passed, or the person cannot audit
    @Transactional
    public AuditView order(AuditView.Order order, String checklist) {
        access.require(Permission.ASSURE, order.projectId());
        if (order.why().isBlank()) {
            throw new Refusal(AuditRules.NO_REASON);
        }
        if (order.plannedOn().isBefore(today())) {
            throw new Refusal(AuditRules.DAY_PASSED, Formats.date(order.plannedOn()));
        }
        return place(order, checklist);
    }

    /// As above, for a programme, whose days may begin in the past.
    AuditView place(AuditView.Order order, String checklist) {
        access.require(Permission.ASSURE, order.projectId());
        within(t("Why"), order.why());
        var project = projects.get(order.projectId());
        requireLead(order, project);
        var from = checklists.get(checklist);
        var asked = checklists.ofMethod(project);
        var made = new AuditView(
                Ids.next(),
                numbering.next(PREFIX),
                order,
                order.kind() == AuditKind.AUDIT && !asked.lines().isEmpty()
                        ? t("{0}; {1}", from.title(), asked.title())
                        : from.title(),
                AuditState.PLANNED,
                null,
                null,
                null,
                null,
                "",
                1);
        write(made, project);
        var lines = new ArrayList<>(from.lines());
        if (order.kind() == AuditKind.AUDIT) {
            lines.addAll(asked.lines());
            lines.addAll(mandates.lines(project));
        }
        table.add(made.id(), lines);
        audit.record(
                made.subject(),
                "created",
                Map.of(),
                Map.of("Kind", order.kind().label(), "Why", order.why(), "Planned", order.plannedOn()));
        return made;
    }

    private void requireLead(AuditView.Order order, ProjectView project) {
        var lead = people.byIds(List.of(order.leadId())).get(order.leadId());
        if (lead == null || lead.hasLeft()) {
            throw new Refusal(AuditRules.UNKNOWN_PERSON);
        }
        if (order.leadId().equals(project.reference(ProjectField.MANAGER))) {
            throw new Refusal(AuditRules.OWN_PROJECT, project.key());
        }
    }

    /// What can be done with an audit from where it stands, by the acting person.
    public List<AuditCommand> steps(AuditView of) {
        return mayAudit(of.projectId())
                ? AuditLife.TABLE.from(of.state()).stream()
                        .map(StateMachine.Transition::command)
                        .toList()
                : List.of();
    }

    /// Moves an audit on. Collecting lets the system look by itself; the report makes what is wrong problems of the
    /// register and asks the project for its answers within ten working days.
    ///
    /// @param summary of the report; ignored by the other steps
    /// @throws Refusal where it does not lead from its state, nothing was looked at, or something is not cured
    @Transactional
    public AuditView move(UUID id, int version, AuditCommand command, String summary) {
        var before = locked(id);
        requireAuditor(before);
        if (before.version() != version) {
            throw new Refusal(AuditRules.CHANGED_MEANWHILE, before.key());
        }
        var to = AuditLife.TABLE.require(before.state(), command).to();
        var project = projects.get(before.projectId());
        switch (command) {
            case COLLECT -> gather(before, project);
            case REPORT -> requireReport(before, summary);
            case CLOSE -> findings.requireCured(before);
            case NOTIFY, CANCEL -> {}
        }
        var isReport = command == AuditCommand.REPORT;
        var after = before.in(
                to,
                today(),
                isReport ? WorkingDays.after(today(), ANSWER_DAYS) : null,
                isReport ? summary.strip() : before.summary());
        write(after, project);
        if (isReport) {
            findings.issue(after, table.lines(List.of(id)));
        }
        audit.record(
                after.subject(),
                command.done(),
                Map.of("State", before.state().label()),
                Map.of("State", after.state().label()));
        tell(after, project, command);
        return after;
    }

    private void gather(AuditView of, ProjectView project) {
        for (var line : table.lines(List.of(of.id()))) {
            var probe = line.asks().probe();
            if (probe == null) {
                continue;
            }
            var seen = inEnglish(() -> gathering.look(project, probe, line.asks()));
            table.forget(line.id());
            table.keep(
                    line.id(),
                    new AuditLine.Evidence(
                            probe.label(),
                            seen.seenOn(),
                            seen.sentence(),
                            true,
                            access.actor().personId()));
            if (line.verdict() == Verdict.OPEN || line.note().isEmpty()) {
                table.judge(line.id(), seen.verdict(), line.note());
            }
        }
    }

    private void requireReport(AuditView of, String summary) {
        if (table.lines(List.of(of.id())).stream().allMatch(line -> line.verdict() == Verdict.OPEN)) {
            throw new Refusal(AuditRules.NOTHING_SEEN, of.key());
        }
        if (summary.isBlank()) {
            throw new Refusal(AuditRules.NO_SUMMARY);
        }
        within(t("Summary"), summary);
    }

    private void tell(AuditView of, ProjectView project, AuditCommand command) {
        var manager = project.reference(ProjectField.MANAGER);
        if (manager == null) {
            return;
        }
        if (command == AuditCommand.NOTIFY) {
            notifications.tell(
                    manager,
                    of.subject(),
                    () -> t(
                            "{0} is audited on {1}: {2}",
                            project.key(), Formats.date(of.order().plannedOn()), of.key()),
                    of.href());
        } else if (command == AuditCommand.REPORT) {
            notifications.tell(
                    manager,
                    of.subject(),
                    () -> t(
                            "{0} is reported. Please answer its findings by {1}.",
                            of.key(), Formats.date(of.answerDue())),
                    of.href());
        }
    }

    /// Says what was found of a line, with what was seen.
    ///
    /// @param words what was seen and where
    /// @throws Refusal outside the collecting of evidence, or where nothing was seen
    @Transactional
    public void judge(UUID id, int number, Verdict verdict, String words) {
        var of = locked(id);
        requireAuditor(of);
        findings.requireCollecting(of);
        if (words.isBlank()) {
            throw new Refusal(AuditRules.NO_EVIDENCE);
        }
        within(t("Evidence"), words);
        var line = table.lines(List.of(id)).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("line", number));
        table.judge(line.id(), verdict, words.strip());
        table.keep(
                line.id(),
                new AuditLine.Evidence(
                        inEnglish(() -> t("Seen by the auditor")),
                        today(),
                        words.strip(),
                        false,
                        access.actor().personId()));
        audit.record(
                of.subject(),
                "line judged",
                Map.of("Line", line.asks().text(), "Verdict", line.verdict().label()),
                Map.of("Line", line.asks().text(), "Verdict", verdict.label()));
    }

    private AuditView locked(UUID id) {
        return table.lock(id, access.sight()).orElseThrow(() -> new Missing("audit", id));
    }

    private void requireAuditor(AuditView of) {
        if (!mayAudit(of.projectId())) {
            throw new Forbidden(Permission.ASSURE);
        }
    }

    private static void within(String label, String text) {
        if (text.length() > LONG) {
            throw new Refusal(AuditRules.LONG, label, LONG);
        }
    }

    private void write(AuditView of, ProjectView project) {
        table.put(of);
        index.put(
                of.subject(),
                t(of.order().kind().label()) + " " + project.name(),
                of.order().why() + "\n" + of.summary(),
                of.href());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

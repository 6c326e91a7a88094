package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.internal.AuditTable;
import org.plumbline.app.assurance.internal.FindingTable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Findings of audits with the project's answer beside each.
@Service
public class Findings {
    private static final String PREFIX = "FND";
    private static final int TITLE = 200;
    private static final int LONG = 4_000;
    private static final int AHEAD_DAYS = 3;

    private final FindingTable table;
    private final AuditTable audits;
    private final Projects projects;
    private final FindingIssue issue;
    private final Notifications notifications;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Findings(
            FindingTable table,
            AuditTable audits,
            Projects projects,
            FindingIssue issue,
            Notifications notifications,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Clock clock) {
        this.table = table;
        this.audits = audits;
        this.projects = projects;
        this.issue = issue;
        this.notifications = notifications;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    @Bean
    static RecurringJob findingReminders(@Lazy Findings findings, Clock clock) {
        return RecurringJob.daily("finding-reminders", LocalTime.of(6, 40), clock.getZone(), findings::remind);
    }

    /// The findings of audits that the acting person may read, by key.
    @Transactional(readOnly = true)
    public List<FindingView> of(Collection<AuditView> of) {
        var ids = of.stream()
                .filter(one -> access.sight().covers(one.projectId()))
                .filter(one -> one.state().isReported() || access.may(Permission.ASSURE, one.projectId()))
                .map(AuditView::id)
                .toList();
        return ids.isEmpty() ? List.of() : table.of(ids);
    }

    /// The finding of a key.
    ///
    /// @throws Missing where there is none or it may not be read
    @Transactional(readOnly = true)
    public FindingView get(String key) {
        var finding = table.byKey(key).orElseThrow(() -> new Missing("finding", key));
        var of = auditOf(finding);
        if (!of.state().isReported() && !access.may(Permission.ASSURE, of.projectId())) {
            throw new Missing("finding", key);
        }
        return finding;
    }

    /// The audit of a finding.
    @Transactional(readOnly = true)
    public AuditView auditOf(FindingView finding) {
        return audits.byId(finding.auditId(), access.sight()).orElseThrow(() -> new Missing("finding", finding.key()));
    }

    /// Raises a finding while evidence is collected.
    ///
    /// @throws Refusal outside that time, or where something cannot stand
    @Transactional
    public FindingView raise(UUID auditId, FindingView.Says says) {
        var of = collecting(auditId);
        if (says.title().isBlank() || says.title().length() > TITLE) {
            throw new Refusal(AuditRules.NO_TITLE, TITLE);
        }
        if (says.description().length() > LONG) {
            throw new Refusal(AuditRules.LONG, t("Description"), LONG);
        }
        if ((says.kind() == FindingKind.NONCONFORMITY) != (says.grade() != null)) {
            throw new Refusal(AuditRules.NO_GRADE);
        }
        var finding = new FindingView(
                Ids.next(),
                numbering.next(PREFIX),
                auditId,
                of.projectId(),
                says,
                access.actor().personId(),
                null,
                null,
                1);
        table.put(finding);
        audit.record(
                of.subject(),
                "finding raised",
                Map.of(),
                Map.of("Finding", finding.key(), "Kind", says.kind().label(), "Title", says.title()));
        return finding;
    }

    /// Takes a finding away again while evidence is collected.
    @Transactional
    public void withdraw(String key) {
        var finding = get(key);
        var of = collecting(finding.auditId());
        table.remove(finding.id());
        audit.record(
                of.subject(),
                "finding withdrawn",
                Map.of("Finding", finding.key(), "Title", finding.says().title()),
                Map.of());
    }

    private AuditView collecting(UUID auditId) {
        var of = audits.lock(auditId, access.sight()).orElseThrow(() -> new Missing("audit", auditId));
        if (!access.may(Permission.ASSURE, of.projectId())) {
            throw new Forbidden(Permission.ASSURE);
        }
        issue.requireCollecting(of);
        return of;
    }

    /// True where the acting person answers for the project.
    public boolean mayAnswer(AuditView of) {
        return of.state() == AuditState.REPORTED
                && access.may(Permission.REPORT, of.projectId())
                && !access.actor().personId().equals(of.order().leadId());
    }

    /// Keeps the project's answer to a finding; it stands beside it and is not changed any more.
    ///
    /// @throws Refusal after the audit is closed, where it was answered before, or by who audits
    @Transactional
    public FindingView answer(String key, boolean isAccepted, String words) {
        var finding = get(key);
        var of = auditOf(finding);
        access.require(Permission.REPORT, of.projectId());
        requireAnswerable(of, finding, words);
        var me = access.actor().personId();
        var answered = new FindingView(
                finding.id(),
                finding.key(),
                finding.auditId(),
                finding.projectId(),
                finding.says(),
                finding.raisedBy(),
                finding.problemId(),
                new FindingView.Answer(isAccepted, words.strip(), me, LocalDate.now(clock)),
                finding.version() + 1);
        table.put(answered);
        audit.record(
                of.subject(),
                "finding answered",
                Map.of(),
                Map.of("Finding", finding.key(), "Answer", words.strip(), "Accepted", isAccepted));
        notifications.tell(
                of.order().leadId(),
                of.subject(),
                () -> isAccepted
                        ? t("{0} is accepted by the project.", finding.key())
                        : t("{0} is disputed by the project.", finding.key()),
                finding.href());
        return answered;
    }

    private void requireAnswerable(AuditView of, FindingView finding, String words) {
        var me = access.actor().personId();
        if (me.equals(of.order().leadId()) || me.equals(finding.raisedBy())) {
            throw new Refusal(AuditRules.OWN_ANSWER);
        }
        if (of.state() != AuditState.REPORTED) {
            throw new Refusal(AuditRules.CLOSED, of.key(), of.state());
        }
        var given = finding.answer();
        if (given != null) {
            throw new Refusal(AuditRules.ANSWERED, finding.key(), Formats.date(given.on()));
        }
        if (words.isBlank()) {
            throw new Refusal(AuditRules.NO_ANSWER);
        }
        if (words.length() > LONG) {
            throw new Refusal(AuditRules.LONG, t("Answer"), LONG);
        }
    }

    /// Asks projects for answers three days before they are due, and again each week once they are overdue.
    ///
    /// @return how many findings were asked about
    @Transactional
    public int remind() {
        var today = LocalDate.now(clock);
        var asked = 0;
        for (var of : audits.all(access.sight())) {
            var due = of.answerDue();
            if (of.state() == AuditState.REPORTED
                    && due != null
                    && !due.minusDays(AHEAD_DAYS).isAfter(today)) {
                asked += remind(of, due, today);
            }
        }
        return asked;
    }

    private int remind(AuditView of, LocalDate due, LocalDate today) {
        @Nullable UUID manager = projects.get(of.projectId()).reference(ProjectField.MANAGER);
        if (manager == null) {
            return 0;
        }
        var asked = 0;
        for (var finding : table.of(List.of(of.id()))) {
            var isOpen = finding.answer() == null && finding.says().kind().isProblem();
            if (isOpen && table.remind(finding.id(), today.minusDays(6), today)) {
                asked++;
                notifications.tell(
                        manager,
                        of.subject(),
                        () -> due.isBefore(today)
                                ? t("The answer to {0} was due on {1}.", finding.key(), Formats.date(due))
                                : t("The answer to {0} is due on {1}.", finding.key(), Formats.date(due)),
                        finding.href());
            }
        }
        return asked;
    }
}

package org.plumbline.app.methods.policy;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.methods.DeliverableView;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.methods.internal.PolicyTable;
import org.plumbline.app.methods.policy.WaiverView.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Waivers: asked for by a project, granted by somebody else until a day, and told of before that day comes. Each
/// is seen by whoever sees its project.
@Service
public class Waivers {
    /// Days before its end in which whoever asked for it is reminded.
    static final int NOTICE = 14;

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final PolicyTable table;
    private final Policies policies;
    private final Projects projects;
    private final ProjectMethods methods;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Notifications notifications;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Waivers(
            PolicyTable table,
            Policies policies,
            Projects projects,
            ProjectMethods methods,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Notifications notifications,
            Clock clock) {
        this.table = table;
        this.policies = policies;
        this.projects = projects;
        this.methods = methods;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Bean
    static RecurringJob waiverReminders(@Lazy Waivers waivers, Clock clock) {
        return RecurringJob.daily("waiver-reminders", LocalTime.of(6, 40), clock.getZone(), waivers::remind);
    }

    /// All waivers of projects that the acting person sees, those that end first at the top.
    @Transactional(readOnly = true)
    public List<WaiverView> all() {
        var sight = access.sight();
        return table.waivers().stream()
                .filter(one -> sight.covers(one.projectId()))
                .toList();
    }

    /// The waivers from a policy.
    @Transactional(readOnly = true)
    public List<WaiverView> of(PolicyView policy) {
        return all().stream().filter(one -> one.policyId().equals(policy.id())).toList();
    }

    /// The waivers of a project.
    @Transactional(readOnly = true)
    public List<WaiverView> of(UUID projectId) {
        return all().stream().filter(one -> one.projectId().equals(projectId)).toList();
    }

    /// The waiver of a key.
    ///
    /// @throws Missing where there is none or its project may not be seen
    @Transactional(readOnly = true)
    public WaiverView get(String key) {
        return all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("waiver", key));
    }

    /// Asks that a project need not keep to a policy until a day.
    @Transactional
    public WaiverView ask(PolicyView policy, UUID projectId, String reason, LocalDate until) {
        access.require(Permission.EDIT_PROJECT, projectId);
        requireDay(until);
        if (reason.strip().length() < SHORTEST || reason.length() > LONGEST) {
            throw new Refusal(PolicyRules.REASON);
        }
        if (!policies.get(policy.key()).state().holds()) {
            throw new Refusal(PolicyRules.NOT_IN_FORCE, policy.title());
        }
        requireNoneOpen(policy, projectId);
        var made = new WaiverView(
                Ids.next(),
                numbering.next("WVR"),
                policy.id(),
                projectId,
                reason.strip(),
                until,
                State.ASKED,
                "",
                access.actor().personId(),
                LocalDate.now(clock),
                null,
                1);
        table.put(made);
        audit.record(made.subject(), "created", Map.of(), told(made));
        var owner = policy.terms().ownerId();
        if (owner != null) {
            notifications.tell(
                    owner,
                    made.subject(),
                    () -> t("{0} asks for a waiver from {1}", made.key(), policy.title()),
                    href(made));
        }
        return made;
    }

    private void requireNoneOpen(PolicyView policy, UUID projectId) {
        of(projectId).stream()
                .filter(one -> one.policyId().equals(policy.id()) && one.state() == State.ASKED)
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(PolicyRules.WAIVER_OPEN, one.key());
                });
    }

    private void requireOpen(WaiverView waiver, int version) {
        if (waiver.askedBy().equals(access.actor().personId())) {
            throw new Refusal(PolicyRules.OWN_WAIVER);
        }
        if (waiver.state() != State.ASKED) {
            throw new Refusal(PolicyRules.ANSWERED, waiver.key());
        }
        if (waiver.version() != version) {
            throw new Refusal(PolicyRules.CHANGED_MEANWHILE, waiver.key());
        }
    }

    private void requireDay(LocalDate until) {
        var today = LocalDate.now(clock);
        if (!until.isAfter(today) || until.isAfter(today.plusYears(2))) {
            throw new Refusal(PolicyRules.UNTIL);
        }
    }

    private static String href(WaiverView waiver) {
        return "/policies/waivers/" + waiver.key();
    }

    /// True where the acting person answers it: by permission, and never who asked.
    public boolean mayAnswer(WaiverView waiver) {
        return waiver.state() == State.ASKED
                && access.may(Permission.RELEASE_METHODS)
                && !waiver.askedBy().equals(access.actor().personId());
    }

    /// Grants or declines a waiver.
    ///
    /// @param version as it was read
    /// @param until the last day, which may be earlier than asked for
    @Transactional
    public WaiverView answer(String key, int version, boolean isGranted, LocalDate until, String why) {
        access.require(Permission.RELEASE_METHODS);
        var before = get(key);
        requireOpen(before, version);
        if (isGranted) {
            requireDay(until);
        }
        if (!isGranted && why.strip().length() < SHORTEST) {
            throw new Refusal(PolicyRules.REASON);
        }
        var after = new WaiverView(
                before.id(),
                key,
                before.policyId(),
                before.projectId(),
                before.reason(),
                isGranted ? until : before.until(),
                isGranted ? State.GRANTED : State.DECLINED,
                why.strip(),
                before.askedBy(),
                before.askedOn(),
                access.actor().personId(),
                version + 1);
        table.put(after);
        audit.record(after.subject(), "answered", told(before), told(after));
        notifications.tell(
                after.askedBy(),
                after.subject(),
                () -> t("{0}: {1}", key, t(after.state().label())),
                href(after));
        return after;
    }

    /// A waiver that was granted before this installation knew of it.
    public record Past(String reason, LocalDate until, UUID askedBy, UUID answeredBy) {}

    /// Takes a waiver of the past over, as the system does when it loads: its day may be over.
    @Transactional
    public WaiverView takeOver(PolicyView policy, UUID projectId, Past past) {
        if (!access.actor().isSystem()) {
            throw new org.plumbline.app.kernel.Forbidden(Permission.RELEASE_METHODS);
        }
        var made = new WaiverView(
                Ids.next(),
                numbering.next("WVR"),
                policy.id(),
                projectId,
                past.reason(),
                past.until(),
                State.GRANTED,
                "",
                past.askedBy(),
                past.until().minusMonths(3),
                past.answeredBy(),
                1);
        table.put(made);
        audit.record(made.subject(), "created", Map.of(), told(made));
        return made;
    }

    /// Reminds of waivers about to end and of policies about to be reviewed, once each, as the system does each
    /// morning.
    ///
    /// @return how many were told
    @Transactional
    public int remind() {
        var today = LocalDate.now(clock);
        var told = 0;
        for (var one : table.waivers()) {
            var isNear = one.state() == State.GRANTED && !one.until().isAfter(today.plusDays(NOTICE));
            if (isNear && table.remindWaiver(one.id(), one.until())) {
                notifications.tell(
                        one.askedBy(),
                        one.subject(),
                        () -> one.isExpired(today)
                                ? t("{0} has expired. Keep to the rule, or ask anew.", one.key())
                                : t("{0} ends soon. Keep to the rule from then on, or ask anew.", one.key()),
                        href(one));
                told++;
            }
        }
        for (var one : table.all()) {
            var owner = one.terms().ownerId();
            var day = one.terms().reviewOn();
            var isNear = one.state().holds() && day != null && !day.isAfter(today.plusDays(NOTICE));
            if (owner != null && day != null && isNear && table.remindPolicy(one.id(), day)) {
                notifications.tell(
                        owner,
                        one.subject(),
                        () -> t("{0} is to be reviewed: {1}", one.key(), one.title()),
                        one.href());
                told++;
            }
        }
        return told;
    }

    /// How projects keep to a standard.
    ///
    /// @param applying projects that it is for
    /// @param keeping of those, the ones that show its deliverable or have accepted it
    /// @param waived of the rest, those with a waiver that holds
    /// @param open of the rest, the others
    public record Compliance(int applying, int keeping, int waived, List<ProjectView> open) {
        public Compliance {
            open = List.copyOf(open);
        }
    }

    /// How the running projects that the acting person sees keep to a policy; nobody applies where nothing shows
    /// it.
    @Transactional(readOnly = true)
    public Compliance compliance(PolicyView policy) {
        var today = LocalDate.now(clock);
        var running = applying(policy);
        var shown = policy.terms().deliverable().isEmpty()
                ? Map.<UUID, List<DeliverableView>>of()
                : methods.deliverables(running.keySet());
        var waived = of(policy).stream()
                .filter(one -> one.holdsOn(today))
                .map(WaiverView::projectId)
                .collect(Collectors.toSet());
        var accepted = table.said(policy.id()).stream()
                .filter(one -> one.edition() == policy.edition())
                .map(PolicyTable.Said::projectId)
                .collect(Collectors.toSet());
        var open = new ArrayList<ProjectView>();
        var counts = new HashMap<String, Integer>();
        running.forEach((id, project) -> {
            var keeps = accepted.contains(id)
                    || shown.getOrDefault(id, List.of()).stream()
                            .anyMatch(one -> one.key().equals(policy.terms().deliverable()) && one.isFilled());
            counts.merge(keeps ? "keeping" : waived.contains(id) ? "waived" : "open", 1, Integer::sum);
            if (!keeps && !waived.contains(id)) {
                open.add(project);
            }
        });
        return new Compliance(
                running.size(), counts.getOrDefault("keeping", 0), counts.getOrDefault("waived", 0), open);
    }

    private Map<UUID, ProjectView> applying(PolicyView policy) {
        if (policy.terms().deliverable().isEmpty() && policy.kind() != PolicyKind.ENGAGEMENT) {
            return Map.of();
        }
        var department = policy.terms().departmentId();
        return projects.all().stream()
                .filter(one -> one.state().isActive())
                .filter(one -> department == null
                        || department.equals(one.reference(org.plumbline.app.delivery.ProjectField.DEPARTMENT)))
                .collect(Collectors.toMap(
                        ProjectView::id, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private static Map<String, Object> told(WaiverView one) {
        return Map.of(
                "Reason", one.reason(),
                "Until", one.until(),
                "State", one.state(),
                "Answer", one.answer());
    }
}

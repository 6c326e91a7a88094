package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.internal.MandateTable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which standards executives mandate. An executive does so in person; who records decisions writes down what an
/// executive decided. Everybody who signs in reads them.
@Service
public class Mandates {
    private static final String PREFIX = "MND";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final MandateTable table;
    private final Policies policies;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Projects projects;
    private final Notifications notifications;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Mandates(
            MandateTable table,
            Policies policies,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Projects projects,
            Notifications notifications,
            Clock clock) {
        this.projects = projects;
        this.notifications = notifications;
        this.table = table;
        this.policies = policies;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// A standard in force with the mandate behind it.
    public record Standard(PolicyView policy, Mandate mandate) {}

    /// The mandates that hold, of standards that are in force, by title of the standard.
    @Transactional(readOnly = true)
    public List<Standard> standards() {
        var holding = table.holding();
        var standards = new ArrayList<Standard>();
        for (var policy : policies.inForce(null)) {
            var mandate = holding.get(policy.id());
            if (mandate != null) {
                standards.add(new Standard(policy, mandate));
            }
        }
        return standards;
    }

    /// What is in force and not mandated yet, by title.
    @Transactional(readOnly = true)
    public List<PolicyView> open() {
        var holding = table.holding();
        return policies.inForce(null).stream()
                .filter(one -> !holding.containsKey(one.id()))
                .toList();
    }

    /// The mandate of a key that holds.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public Mandate get(String key) {
        return table.holding().values().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("mandate", key));
    }

    /// True where the acting person mandates in person.
    public boolean isExecutive() {
        return access.holders(Role.EXECUTIVE).contains(access.actor().personId());
    }

    /// True where the acting person mandates, or writes down what an executive mandated.
    public boolean mayMandate() {
        return isExecutive() || access.may(Permission.RECORD_DECISION);
    }

    /// Mandates a standard. The managers of the projects that it is for are told, each once.
    ///
    /// @param byId the executive
    /// @param words why, or where it was decided, 10 to 2000 characters
    /// @throws Refusal where that person is no executive, the standard is not in force or is mandated already
    @Transactional
    public Mandate mandate(PolicyView policy, UUID byId, LocalDate on, String words) {
        requireRecorder();
        if (!access.holders(Role.EXECUTIVE).contains(byId)) {
            throw new Refusal(AuditRules.NO_EXECUTIVE);
        }
        if (!policies.get(policy.key()).state().holds()) {
            throw new Refusal(AuditRules.NOT_IN_FORCE, policy.title());
        }
        if (table.holding().containsKey(policy.id())) {
            throw new Refusal(AuditRules.MANDATED, policy.title());
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refusal(AuditRules.DAY_AHEAD, Formats.date(on));
        }
        requireWords(words);
        var made = new Mandate(
                Ids.next(),
                numbering.next(PREFIX),
                policy.id(),
                byId,
                on,
                words.strip(),
                access.actor().personId(),
                null,
                "",
                1);
        table.put(made);
        audit.record(
                made.subject(),
                "created",
                Map.of(),
                Map.of("Standard", policy.title(), "By", byId, "On", on, "Why", made.words()));
        tell(policy, made);
        return made;
    }

    private void tell(PolicyView policy, Mandate made) {
        var projectsOf = new HashMap<UUID, Integer>();
        for (var project : access.asSystem(projects::all)) {
            var manager = project.reference(ProjectField.MANAGER);
            var isConcerned = project.kind() == ProjectKind.PROJECT
                    && !project.state().isOver()
                    && StandardEvidence.applies(policy, project);
            if (manager != null && isConcerned) {
                projectsOf.merge(manager, 1, Integer::sum);
            }
        }
        projectsOf.forEach((manager, number) -> notifications.tell(
                manager,
                made.subject(),
                () -> t("{0} is mandated. Your projects that keep to it from now on: {1}", policy.title(), number),
                made.href()));
    }

    private void requireRecorder() {
        if (!mayMandate()) {
            throw new Forbidden(Permission.RECORD_DECISION);
        }
    }

    private static void requireWords(String words) {
        if (words.strip().length() < SHORTEST || words.length() > LONGEST) {
            throw new Refusal(AuditRules.MANDATE_WORDS);
        }
    }

    /// Ends a mandate: projects need not keep to the standard any more, what was seen stays.
    ///
    /// @param version as it was read
    @Transactional
    public void end(String key, int version, String why) {
        requireRecorder();
        requireWords(why);
        var before = get(key);
        if (before.version() != version) {
            throw new Refusal(AuditRules.CHANGED_MEANWHILE, key);
        }
        table.put(new Mandate(
                before.id(),
                key,
                before.policyId(),
                before.mandatedBy(),
                before.mandatedOn(),
                before.words(),
                before.recordedBy(),
                LocalDate.now(clock),
                why.strip(),
                version + 1));
        audit.record(before.subject(), "ended", Map.of(), Map.of("Why", why.strip()));
    }

    /// The lines that audits look at for the mandated standards that are for a project, each with the key of its
    /// standard in front.
    List<AuditLine.Asks> lines(org.plumbline.app.delivery.ProjectView project) {
        return standards().stream()
                .filter(one -> StandardEvidence.applies(one.policy(), project))
                .map(one -> new AuditLine.Asks(
                        one.policy().key() + " "
                                + t("Keeps to: {0}", one.policy().title()),
                        2,
                        false,
                        Probe.STANDARD,
                        null))
                .toList();
    }
}

package org.plumbline.app.methods.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.StateMachine;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.methods.TemplateLists;
import org.plumbline.app.methods.internal.PolicyTable;
import org.plumbline.app.methods.internal.PolicyTable.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Policies and standards: written, approved by somebody else, brought into force, read, reviewed, retired.
/// Everybody reads what holds or held; drafts are for those who write.
@Service
public class Policies implements TemplateLists {
    private static final int TITLE = 200;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 20_000;

    private final PolicyTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Clock clock;

    Policies(PolicyTable table, Access access, AuditTrail audit, Numbering numbering, SearchIndex index, Clock clock) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.clock = clock;
    }

    /// True where the acting person writes policies.
    public boolean mayShape() {
        return access.may(Permission.SHAPE_METHODS);
    }

    /// All that the acting person reads, by title.
    @Transactional(readOnly = true)
    public List<PolicyView> all() {
        var isWriter = mayShape();
        access.actor();
        return table.all().stream()
                .filter(one -> isWriter || one.state().holds() || one.state() == PolicyState.RETIRED)
                .toList();
    }

    /// What holds, of a kind or of all, by title.
    @Transactional(readOnly = true)
    public List<PolicyView> inForce(@Nullable PolicyKind kind) {
        return all().stream()
                .filter(one -> one.state().holds() && (kind == null || one.kind() == kind))
                .toList();
    }

    /// The policy of a key.
    ///
    /// @throws Missing where there is none or it may not be read
    @Transactional(readOnly = true)
    public PolicyView get(String key) {
        return all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("policy", key));
    }

    /// Writes a policy as a draft.
    @Transactional
    public PolicyView create(PolicyView.Terms terms) {
        access.require(Permission.SHAPE_METHODS);
        check(terms);
        var made = new PolicyView(
                Ids.next(),
                numbering.next("POL"),
                PolicyState.DRAFT,
                terms,
                null,
                1,
                access.actor().personId(),
                1);
        put(made, null, "created");
        return made;
    }

    private static void check(PolicyView.Terms terms) {
        if (terms.title().isBlank() || terms.title().length() > TITLE) {
            throw new Refusal(PolicyRules.TITLE);
        }
        if (terms.body().length() < SHORTEST || terms.body().length() > LONGEST) {
            throw new Refusal(PolicyRules.BODY);
        }
        var percent = terms.mostPercent();
        if (percent != null && (percent < 1 || percent > 200)) {
            throw new Refusal(PolicyRules.PERCENT);
        }
        var days = terms.noticeDays();
        if (days != null && (days < 0 || days > 365)) {
            throw new Refusal(PolicyRules.DAYS);
        }
    }

    /// Changes a draft, or one in review; another text of the latter is the next edition once it is confirmed.
    ///
    /// @param version as it was read
    @Transactional
    public PolicyView change(UUID id, int version, PolicyView.Terms terms) {
        access.require(Permission.SHAPE_METHODS);
        var before = lock(id, version);
        check(terms);
        if (before.state() != PolicyState.DRAFT && before.state() != PolicyState.IN_REVIEW) {
            throw new Refusal(PolicyRules.NOT_WRITTEN_NOW, before.key(), before.state());
        }
        var isOther = !before.terms().body().equals(terms.body());
        var isNext = isOther && before.state() == PolicyState.IN_REVIEW && before.inForceFrom() != null;
        var after = new PolicyView(
                before.id(),
                before.key(),
                before.state(),
                terms,
                isNext ? null : before.inForceFrom(),
                isNext ? before.edition() + 1 : before.edition(),
                isOther ? access.actor().personId() : before.writtenBy(),
                version + 1);
        put(after, before, "changed");
        return after;
    }

    private PolicyView lock(UUID id, int version) {
        var policy = table.lock(id).orElseThrow(() -> new Missing("policy", id));
        if (policy.version() != version) {
            throw new Refusal(PolicyRules.CHANGED_MEANWHILE, policy.key());
        }
        return policy;
    }

    /// The steps that the acting person may take.
    public List<PolicyCommand> steps(PolicyView policy) {
        var isMine = policy.writtenBy().equals(access.actor().personId());
        return PolicyLife.TABLE.from(policy.state()).stream()
                .filter(step -> access.may(step.permission()))
                .map(StateMachine.Transition::command)
                .filter(step -> !isMine || step != PolicyCommand.APPROVE)
                .toList();
    }

    /// Leads a policy on.
    ///
    /// @param version as it was read
    @Transactional
    public PolicyView move(UUID id, int version, PolicyCommand command) {
        access.require(Permission.SHAPE_METHODS);
        var before = lock(id, version);
        var step = PolicyLife.TABLE.require(before.state(), command);
        if (!access.may(step.permission())) {
            throw new Forbidden(step.permission());
        }
        requireReady(before, command);
        var holds = step.to().holds() && before.inForceFrom() == null;
        var after = new PolicyView(
                before.id(),
                before.key(),
                step.to(),
                before.terms(),
                holds ? LocalDate.now(clock) : before.inForceFrom(),
                before.edition(),
                before.writtenBy(),
                version + 1);
        put(after, before, command.done());
        return after;
    }

    private void requireReady(PolicyView policy, PolicyCommand command) {
        var isVerdict =
                command == PolicyCommand.APPROVE || (command == PolicyCommand.CONFIRM && policy.inForceFrom() == null);
        if (isVerdict && policy.writtenBy().equals(access.actor().personId())) {
            throw new Refusal(PolicyRules.OWN_TEXT);
        }
        if (command == PolicyCommand.APPROVE && policy.terms().ownerId() == null) {
            throw new Refusal(PolicyRules.NO_OWNER);
        }
        var day = policy.terms().reviewOn();
        var isHeld = command == PolicyCommand.ENFORCE || command == PolicyCommand.CONFIRM;
        if (isHeld && (day == null || !day.isAfter(LocalDate.now(clock)))) {
            throw new Refusal(PolicyRules.NO_REVIEW);
        }
    }

    /// Says that the acting person has read what holds.
    ///
    /// @return false where that is known already
    @Transactional
    public boolean acknowledge(PolicyView policy) {
        return say(get(policy.key()), null);
    }

    private boolean say(PolicyView policy, @Nullable UUID projectId) {
        if (!policy.state().holds()) {
            throw new Refusal(PolicyRules.NOT_IN_FORCE, policy.title());
        }
        var me = access.actor();
        var isFresh = table.say(
                Ids.next(),
                new Said(policy.id(), policy.edition(), me.personId(), me.name(), projectId, clock.instant()));
        if (isFresh) {
            var subject = new org.plumbline.app.kernel.Subject("policy", policy.id(), policy.key(), projectId);
            audit.record(
                    subject,
                    projectId == null ? "acknowledged" : "accepted for a project",
                    Map.of(),
                    Map.of("Edition", policy.edition()));
        }
        return isFresh;
    }

    /// Accepts rules of engagement for a project: who manages it does.
    ///
    /// @throws Missing where the project may not be seen
    @Transactional
    public boolean accept(PolicyView policy, UUID projectId) {
        access.require(Permission.EDIT_PROJECT, projectId);
        return say(get(policy.key()), projectId);
    }

    /// Who has read the present edition, the latest first.
    @Transactional(readOnly = true)
    public List<Said> acknowledged(PolicyView policy) {
        get(policy.key());
        return table.said(policy.id()).stream()
                .filter(one -> one.edition() == policy.edition() && one.projectId() == null)
                .toList();
    }

    /// Which rules a project has accepted, the latest first.
    ///
    /// @throws Missing where the project may not be seen
    @Transactional(readOnly = true)
    public List<Said> accepted(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return table.saidFor(projectId);
    }

    /// Which projects that the acting person sees have accepted the present edition of some policies, by policy; one
    /// that none has accepted is not in the answer.
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> acceptedBy(Collection<PolicyView> of) {
        var seen = access.sight();
        var editions = of.stream().collect(Collectors.toMap(PolicyView::id, PolicyView::edition));
        var accepted = new HashMap<UUID, Set<UUID>>();
        for (var one : table.accepted(editions.keySet())) {
            var project = one.projectId();
            if (project != null
                    && seen.covers(project)
                    && Integer.valueOf(one.edition()).equals(editions.get(one.policyId()))) {
                accepted.computeIfAbsent(one.policyId(), id -> new HashSet<>()).add(project);
            }
        }
        return accepted;
    }

    /// What holds and waits for the acting person to have read it.
    @Transactional(readOnly = true)
    public List<PolicyView> unread() {
        var read = table.saidBy(access.actor().personId());
        return inForce(null).stream()
                .filter(one -> one.terms().isAcknowledged())
                .filter(one -> read.stream()
                        .noneMatch(said -> said.policyId().equals(one.id())
                                && said.edition() == one.edition()
                                && said.projectId() == null))
                .toList();
    }

    /// How far a person may be allocated and how long before: the standard that holds, if any.
    @Transactional(readOnly = true)
    public Optional<PolicyView> allocation() {
        return inForce(PolicyKind.ALLOCATION).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<List<String>>> lists() {
        return Map.of(
                "communication",
                inForce(PolicyKind.COMMUNICATION).stream()
                        .flatMap(one -> one.rows().stream())
                        .toList());
    }

    private void put(PolicyView after, @Nullable PolicyView before, String done) {
        table.put(after);
        audit.record(after.subject(), done, before == null ? Map.of() : told(before), told(after));
        if (after.state().holds()) {
            index.put(after.subject(), after.title(), after.terms().body(), after.href());
        } else {
            index.remove(after.id());
        }
    }

    private static Map<String, Object> told(PolicyView policy) {
        var told = new HashMap<String, Object>();
        var terms = policy.terms();
        told.put("Title", terms.title());
        told.put("Text", terms.body());
        told.put("Applies to", terms.applies());
        told.put("State", policy.state());
        told.put("Edition", policy.edition());
        told.put("Owner", terms.ownerId());
        told.put("Review on", terms.reviewOn());
        return told;
    }
}

package org.plumbline.app.benefits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.benefits.BenefitProfile.Share;
import org.plumbline.app.benefits.internal.BenefitTable;
import org.plumbline.app.benefits.internal.Reader;
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
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.StateMachine;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of benefits: claimed by who shapes the work, vouched for by somebody else, owned by the line.
@Service
public class Benefits {
    private static final String PREFIX = "BEN";
    private static final int REASON = 2_000;

    private final BenefitTable table;
    private final ProfileChecks checks;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Clock clock;

    Benefits(
            BenefitTable table,
            ProfileChecks checks,
            Projects projects,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            Clock clock) {
        this.table = table;
        this.checks = checks;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.clock = clock;
    }

    /// The benefit of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public BenefitView get(String key) {
        return find(key).orElseThrow(() -> new Missing("benefit", key));
    }

    /// The benefit of a key, if it may be seen.
    @Transactional(readOnly = true)
    public Optional<BenefitView> find(String key) {
        return table.byKey(key, Reader.of(access));
    }

    /// Those of some ids that the acting person may see, by key.
    @Transactional(readOnly = true)
    public List<BenefitView> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.byIds(ids, Reader.of(access));
    }

    /// What the filter leaves of what the acting person may see, by key.
    @Transactional(readOnly = true)
    public List<BenefitView> list(BenefitFilter filter) {
        return table.list(filter, Reader.of(access));
    }

    /// True where the acting person holds the permission on the benefit: for the organisation, on one of its projects,
    /// or on its programme.
    public boolean may(Permission permission, BenefitView benefit) {
        return may(permission, benefit.profile());
    }

    private boolean may(Permission permission, BenefitProfile profile) {
        var programme = profile.place().programmeId();
        return access.may(permission)
                || (programme != null && access.may(permission, ScopeKind.PROGRAMME, programme))
                || profile.place().projects().stream().anyMatch(project -> access.may(permission, project));
    }

    /// True where the acting person may claim a benefit at all.
    public boolean mayClaim() {
        return access.may(Permission.SHAPE_BENEFITS)
                || access.grantsOf(access.actor().personId()).stream()
                        .anyMatch(grant -> grant.role().may(Permission.SHAPE_BENEFITS));
    }

    /// True where the acting person may change what it says.
    public boolean mayChange(BenefitView benefit) {
        return benefit.state().isOpen() && may(Permission.SHAPE_BENEFITS, benefit);
    }

    /// What can be done with a benefit from where it stands, by the acting person.
    public List<BenefitCommand> steps(BenefitView benefit) {
        var isMine = benefit.claimedBy().equals(access.actor().personId());
        return BenefitLife.TABLE.from(benefit.state()).stream()
                .filter(step -> may(step.permission(), benefit))
                .map(StateMachine.Transition::command)
                .filter(command -> command != BenefitCommand.VALIDATE || !isMine)
                .toList();
    }

    /// Claims a benefit.
    ///
    /// @throws Forbidden where it is claimed for projects that are not the acting person's to shape
    /// @throws Refusal where something cannot stand
    @Transactional
    public BenefitView claim(BenefitProfile profile) {
        requireRight(profile);
        requireSeen(profile.place().projects());
        checks.require(profile);
        var benefit = new BenefitView(
                Ids.next(),
                numbering.next(PREFIX),
                BenefitState.CLAIM,
                profile,
                null,
                access.actor().personId(),
                today(),
                null,
                null,
                1);
        write(benefit);
        audit.record(benefit.subject(), "created", Map.of(), Told.of(benefit));
        return benefit;
    }

    /// Changes what a benefit says. Projects that the acting person does not see stay as they are.
    ///
    /// @param version as it was read
    /// @throws Refusal where it was changed meanwhile, is over, or something cannot stand
    @Transactional
    public BenefitView change(UUID id, int version, BenefitProfile profile) {
        var before = locked(id, version);
        requireRight(before.profile());
        if (!before.state().isOpen()) {
            throw new Refusal(BenefitRules.NOT_OPEN, before.key(), before.state());
        }
        requireSeen(profile.place().projects());
        checks.require(profile);
        requireMeasure(before, profile);
        var after =
                before.saying(profile.with(withUnseen(before, profile.place().shares())));
        write(after);
        audit.record(after.subject(), "changed", Told.of(before), Told.of(after));
        return after;
    }

    private List<Share> withUnseen(BenefitView before, List<Share> wanted) {
        var seen = projects.of(before.profile().place().projects()).stream()
                .map(ProjectView::id)
                .toList();
        var all = new ArrayList<>(wanted);
        before.profile().place().shares().stream()
                .filter(share -> !seen.contains(share.projectId()))
                .forEach(all::add);
        return all;
    }

    /// What actuals were recorded against does not change under them.
    private void requireMeasure(BenefitView before, BenefitProfile profile) {
        var was = before.profile();
        var isOther = !was.measure().unit().equals(profile.measure().unit())
                || was.measure().reading() != profile.measure().reading()
                || was.grain() != profile.grain()
                || was.kind().sign() != profile.kind().sign()
                || !Objects.equals(was.currency(), profile.currency());
        if (isOther && table.hasActuals(before.id())) {
            throw new Refusal(BenefitRules.MEASURE_STANDS, before.key());
        }
    }

    /// Leads a benefit on.
    ///
    /// @param version as it was read
    /// @param reason blank where the step needs none
    /// @throws Forbidden where the step is somebody else's to do
    /// @throws Refusal where the step does not lead from its state, or something is missing
    @Transactional
    public BenefitView move(UUID id, int version, BenefitCommand command, String reason) {
        var before = locked(id, version);
        var step = BenefitLife.TABLE.require(before.state(), command);
        if (!may(step.permission(), before)) {
            throw new Forbidden(step.permission());
        }
        if (command.needsReason() && reason.isBlank()) {
            throw new Refusal(BenefitRules.NO_REASON);
        }
        ProfileChecks.within("Reason", reason, REASON);
        requireReady(before, command);
        return lead(before, command, step.to(), reason);
    }

    private void requireReady(BenefitView benefit, BenefitCommand command) {
        if (command == BenefitCommand.VALIDATE) {
            if (benefit.claimedBy().equals(access.actor().personId())) {
                throw new Refusal(BenefitRules.OWN_CLAIM);
            }
            Told.requireDoam(benefit);
        }
        if (command == BenefitCommand.PLAN) {
            Told.requireComplete(benefit, table.hasPlan(benefit.id()));
        }
    }

    /// The closure of its projects starts what was planned; nobody has to press a button.
    BenefitView lead(BenefitView before, BenefitCommand command, BenefitState to, String reason) {
        var isValidation = command == BenefitCommand.VALIDATE;
        var isClaim = to == BenefitState.CLAIM;
        var after = new BenefitView(
                before.id(),
                before.key(),
                to,
                before.profile(),
                reason.isBlank() ? before.reason() : reason.strip(),
                before.claimedBy(),
                before.claimedOn(),
                isValidation ? access.actor().personId() : isClaim ? null : before.validatedBy(),
                isValidation ? today() : isClaim ? null : before.validatedOn(),
                before.version() + 1);
        write(after);
        if (command == BenefitCommand.PLAN) {
            table.keepBaseline(after.id());
        }
        audit.record(after.subject(), command.done(), Told.of(before), Told.of(after));
        return after;
    }

    BenefitView locked(UUID id, int version) {
        var benefit = locked(id);
        if (benefit.version() != version) {
            throw new Refusal(BenefitRules.CHANGED_MEANWHILE, benefit.key());
        }
        return benefit;
    }

    BenefitView locked(UUID id) {
        return table.lock(id, Reader.of(access)).orElseThrow(() -> new Missing("benefit", id));
    }

    private void requireRight(BenefitProfile profile) {
        if (!may(Permission.SHAPE_BENEFITS, profile)) {
            throw new Forbidden(Permission.SHAPE_BENEFITS);
        }
    }

    private void requireSeen(Collection<UUID> wanted) {
        wanted.forEach(project -> access.require(Permission.SEE, project));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void write(BenefitView benefit) {
        table.put(benefit);
        var profile = benefit.profile();
        index.put(
                benefit.subject(),
                benefit.title(),
                profile.description() + "\n" + profile.measure().name() + "\n" + profile.beneficiaries(),
                benefit.href());
    }
}

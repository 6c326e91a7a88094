package org.plumbline.app.methods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.methods.internal.ProjectMethodTable;
import org.plumbline.app.methods.internal.ReleaseTable;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which way of working a project chose, and what it has to show for it. A project stays on its version until
/// somebody moves it, having seen what comes, stays and goes.
@Service
public class ProjectMethods {
    private static final int REASON = 2_000;

    private final ProjectMethodTable table;
    private final ReleaseTable releases;
    private final Deliverables shown;
    private final Projects projects;
    private final Registers registers;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    ProjectMethods(
            ProjectMethodTable table,
            ReleaseTable releases,
            Deliverables shown,
            Projects projects,
            Registers registers,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.releases = releases;
        this.shown = shown;
        this.projects = projects;
        this.registers = registers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a project is on; empty while nobody has chosen.
    ///
    /// @throws Missing where the project may not be seen
    @Transactional(readOnly = true)
    public Optional<PinnedMethod> pinned(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return Optional.ofNullable(pinned(List.of(projectId)).get(projectId));
    }

    /// What some projects are on, by project; only those that the acting person sees and that have chosen.
    @Transactional(readOnly = true)
    public Map<UUID, PinnedMethod> pinned(Collection<UUID> projectIds) {
        var sight = access.sight();
        return read(table.of(projectIds.stream().filter(sight::covers).toList()));
    }

    /// What every project that the acting person sees is on, by project.
    @Transactional(readOnly = true)
    public Map<UUID, PinnedMethod> all() {
        var sight = access.sight();
        return read(table.all().stream()
                .filter(one -> sight.covers(one.projectId()))
                .toList());
    }

    private Map<UUID, PinnedMethod> read(List<ProjectMethodTable.Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var versions = releases
                .byIds(rows.stream()
                        .map(ProjectMethodTable.Row::releaseId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(ReleaseView::id, Function.identity()));
        var methods = releases.methods().stream().collect(Collectors.toMap(MethodView::id, Function.identity()));
        var read = new HashMap<UUID, PinnedMethod>();
        for (var row : rows) {
            var release = java.util.Objects.requireNonNull(versions.get(row.releaseId()));
            var method = java.util.Objects.requireNonNull(methods.get(release.methodId()));
            read.put(row.projectId(), pinned(row, method, release));
        }
        return read;
    }

    private static PinnedMethod pinned(ProjectMethodTable.Row row, MethodView method, ReleaseView release) {
        return new PinnedMethod(
                row.projectId(),
                method,
                release,
                release.pack().tailored(row.approach(), row.tier()),
                row.approach(),
                row.tier(),
                row.traits(),
                row.advised(),
                row.advisedTier(),
                row.reasons(),
                row.ownReason(),
                row.pinnedBy(),
                row.pinnedOn(),
                row.version(),
                row.isByRule());
    }

    /// What a project has to show, in the order of its method; nothing while it has not chosen one.
    ///
    /// @throws Missing where the project may not be seen
    @Transactional(readOnly = true)
    public List<DeliverableView> deliverables(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return deliverables(List.of(projectId)).getOrDefault(projectId, List.of());
    }

    /// The same for several projects at once, by project; only those seen that have chosen.
    @Transactional(readOnly = true)
    public Map<UUID, List<DeliverableView>> deliverables(Collection<UUID> projectIds) {
        return shown.of(pinned(projectIds));
    }

    /// What the traits of a project are by what is known of it: size by budget and length, risk by its open risks.
    @Transactional(readOnly = true)
    public Traits traits(ProjectView project, Pack pack) {
        access.require(Permission.SEE, project.id());
        return Tailoring.traits(project, pack, highest(project.id()));
    }

    private int highest(UUID projectId) {
        var filter = RegisterFilter.of(projectId, RegisterKind.RISK)
                .show(RegisterFilter.Show.OPEN)
                .sorted(RegisterFilter.Sort.SCORE, true)
                .page(0, 1);
        return registers.list(filter).rows().stream()
                .mapToInt(one -> one.score().orElse(0))
                .max()
                .orElse(0);
    }

    /// True where the acting person chooses for a project.
    public boolean mayChoose(UUID projectId) {
        return access.may(Permission.EDIT_PROJECT, projectId);
    }

    /// What was chosen.
    ///
    /// @param reason why other than advised, blank where it is as advised
    public record Choice(Traits traits, Approach approach, Tier tier, String reason) {}

    /// Puts a project on a published version, or tailors it anew.
    ///
    /// @param version of the choice before, as it was read; 0 where there was none
    @Transactional
    public PinnedMethod pin(UUID projectId, UUID releaseId, int version, Choice choice) {
        access.require(Permission.EDIT_PROJECT, projectId);
        var before = table.lock(projectId).orElse(null);
        if ((before == null ? 0 : before.version()) != version) {
            throw new Refusal(
                    MethodRules.CHANGED_MEANWHILE, projects.get(projectId).key());
        }
        var release = releases.byIds(List.of(releaseId)).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("release", releaseId));
        requireUsable(release, before);
        var advice = Tailoring.advise(release.pack(), choice.traits());
        var isOther = advice.approach() != choice.approach() || advice.tier() != choice.tier();
        if (isOther && (choice.reason().isBlank() || choice.reason().length() > REASON)) {
            throw new Refusal(MethodRules.NO_REASON);
        }
        var reasons = advice.reasons().stream().map(Pack.TailoringRule::because).collect(Collectors.joining("\n"));
        return put(
                new ProjectMethodTable.Row(
                        projectId,
                        releaseId,
                        choice.approach(),
                        choice.tier(),
                        choice.traits(),
                        advice.approach(),
                        advice.tier(),
                        reasons,
                        isOther ? choice.reason().strip() : "",
                        access.actor().personId(),
                        LocalDate.now(clock),
                        version + 1,
                        false),
                release,
                before);
    }

    private void requireUsable(ReleaseView release, ProjectMethodTable.@Nullable Row before) {
        var isKept = before != null && before.releaseId().equals(release.id());
        if (release.state() != ReleaseState.PUBLISHED && !isKept) {
            throw new Refusal(MethodRules.NOT_PUBLISHED);
        }
        if (release.pack().kind() != Pack.Kind.PROJECT) {
            throw new Refusal(MethodRules.NOT_FOR_PROJECTS, release.pack().name());
        }
    }

    private PinnedMethod put(ProjectMethodTable.Row row, ReleaseView release, ProjectMethodTable.@Nullable Row before) {
        var method = releases.methods().stream()
                .filter(one -> one.id().equals(release.methodId()))
                .findFirst()
                .orElseThrow(() -> new Missing("method", release.methodId()));
        var after = pinned(row, method, release);
        table.put(row);
        var project = projects.get(row.projectId());
        var was = before == null
                ? Map.<String, Object>of()
                : told(read(List.of(before)).get(row.projectId()));
        audit.record(Projects.subject(project), before == null ? "method chosen" : "method changed", was, told(after));
        return after;
    }

    private static Map<String, Object> told(@Nullable PinnedMethod one) {
        if (one == null) {
            return Map.of();
        }
        return Map.of(
                "Method",
                one.method().name() + " " + one.release().number(),
                "Approach",
                one.approach(),
                "Size of method",
                one.tier(),
                "Reason",
                one.ownReason());
    }

    /// What a move to the published version would bring, keep and take, for the project as it is tailored.
    ///
    /// @param to the version that is published
    /// @param lost deliverables that go although something was handed in for them; the files stay attached
    public record Preview(PinnedMethod from, ReleaseView to, PackDifference difference, List<DeliverableView> lost) {}

    /// The preview of a move.
    ///
    /// @throws Refusal where the project is on the published version
    @Transactional(readOnly = true)
    public Preview preview(UUID projectId) {
        var from = pinned(projectId).orElseThrow(() -> new Missing("method", projectId));
        var to = releases.published().stream()
                .filter(one -> one.methodId().equals(from.method().id()))
                .filter(one -> !one.id().equals(from.release().id()))
                .findFirst()
                .orElseThrow(() -> new Refusal(MethodRules.NOTHING_TO_MOVE));
        var after = to.pack().tailored(from.approach(), from.tier());
        var lost = deliverables(projectId).stream()
                .filter(one ->
                        one.documentId() != null && after.deliverable(one.key()).isEmpty())
                .toList();
        return new Preview(from, to, PackDifference.between(from.pack(), after), lost);
    }

    /// Moves a project to the published version, tailored as before.
    ///
    /// @param version of the choice, as it was read
    @Transactional
    public PinnedMethod move(UUID projectId, int version) {
        var preview = preview(projectId);
        var from = preview.from();
        return pin(
                projectId,
                preview.to().id(),
                version,
                new Choice(
                        from.traits(),
                        from.approach(),
                        from.tier(),
                        from.ownReason().isBlank() ? "Tailored as on the version before" : from.ownReason()));
    }
}

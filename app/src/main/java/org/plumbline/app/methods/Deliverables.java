package org.plumbline.app.methods;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.methods.internal.ProjectMethodTable;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Component;

/// Looks what projects have to show: documents that were handed in, and records of their registers.
@Component
class Deliverables {
    private static final List<ProjectState> ORDER = List.of(
            ProjectState.PROPOSED,
            ProjectState.INITIATING,
            ProjectState.PLANNING,
            ProjectState.EXECUTING,
            ProjectState.CLOSING,
            ProjectState.CLOSED);

    private final ProjectMethodTable table;
    private final Projects projects;
    private final Registers registers;

    Deliverables(ProjectMethodTable table, Projects projects, Registers registers) {
        this.table = table;
        this.projects = projects;
        this.registers = registers;
    }

    private record Kept(UUID projectId, String what) {}

    /// What each of some projects has to show, by project.
    Map<UUID, List<DeliverableView>> of(Map<UUID, PinnedMethod> pinned) {
        if (pinned.isEmpty()) {
            return Map.of();
        }
        var documents = table.documents(pinned.keySet()).stream()
                .collect(Collectors.toMap(one -> new Kept(one.projectId(), one.deliverable()), Function.identity()));
        var touched = registersTouched(pinned);
        var states =
                projects.of(pinned.keySet()).stream().collect(Collectors.toMap(ProjectView::id, ProjectView::state));
        var all = new HashMap<UUID, List<DeliverableView>>();
        pinned.forEach((id, one) -> {
            var views = new ArrayList<DeliverableView>();
            for (var deliverable : one.pack().deliverables()) {
                views.add(view(
                        one,
                        deliverable,
                        states.get(id),
                        documents.get(new Kept(id, deliverable.key())),
                        touched.get(new Kept(id, deliverable.register()))));
            }
            all.put(id, views);
        });
        return all;
    }

    private Map<Kept, Instant> registersTouched(Map<UUID, PinnedMethod> pinned) {
        var kinds = pinned.values().stream()
                .flatMap(one -> one.pack().deliverables().stream())
                .map(one -> RegisterKind.of(one.register()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegisterKind.class)));
        var touched = new HashMap<Kept, Instant>();
        if (kinds.isEmpty()) {
            return touched;
        }
        for (var record : registers.list(filter(kinds, pinned.keySet())).rows()) {
            touched.merge(
                    new Kept(record.projectId(), record.kind().word()),
                    record.changedAt(),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        return touched;
    }

    private static RegisterFilter filter(EnumSet<RegisterKind> kinds, Collection<UUID> projectIds) {
        var all = RegisterFilter.all();
        return new RegisterFilter(
                kinds,
                java.util.Set.copyOf(projectIds),
                all.states(),
                all.bands(),
                null,
                null,
                null,
                all.show(),
                all.order(),
                0,
                all.limit());
    }

    private static DeliverableView view(
            PinnedMethod pinned,
            Pack.Deliverable deliverable,
            @Nullable ProjectState state,
            ProjectMethodTable.@Nullable Document document,
            @Nullable Instant register) {
        var phase = pinned.pack().phase(deliverable.phase());
        var isRecord = document == null && register != null;
        var at = document != null ? document.broughtAt() : register;
        return new DeliverableView(
                deliverable.key(),
                deliverable.name(),
                deliverable.phase(),
                phase.map(Pack.Phase::name).orElse(deliverable.phase()),
                deliverable.isMandatory(),
                deliverable.template(),
                deliverable.register(),
                phase.isPresent() && isPast(phase.get().state(), state),
                at != null,
                isRecord || (document != null && document.wordsBeyond() >= DeliverableView.FILLED),
                at == null ? null : Formats.day(at),
                document == null ? null : document.broughtBy(),
                document == null ? null : document.attachmentId());
    }

    /// True once a project has left the state of a phase. One that pauses owes what it owed while executing.
    static boolean isPast(ProjectState phase, @Nullable ProjectState now) {
        if (now == null || now == ProjectState.CANCELLED) {
            return false;
        }
        var at = now == ProjectState.ON_HOLD ? ProjectState.PLANNING : now;
        return ORDER.indexOf(at) > ORDER.indexOf(phase);
    }
}

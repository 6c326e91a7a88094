package org.plumbline.app.delivery;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.internal.DutyTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.PersonLeft;
import org.plumbline.app.organisation.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Duties whose holder left become vacancies, and the list of them waits to be handed over. When two persons turn out
/// to be one, the duties of both are the one's.
@Service
public class HandOvers {
    private final Projects projects;
    private final Groups groups;
    private final DutyTable duties;
    private final Access access;

    HandOvers(Projects projects, Groups groups, DutyTable duties, Access access) {
        this.projects = projects;
        this.groups = groups;
        this.duties = duties;
        this.access = access;
    }

    /// A duty that nobody took over yet.
    public record Vacancy(ProjectView project, ProjectField duty) {}

    /// What a person left behind and nobody took over, as far as the reader may see the projects.
    @Transactional(readOnly = true)
    public List<Vacancy> of(UUID personId) {
        var sight = access.sight();
        return duties.vacatedBy(personId).stream()
                .filter(held -> sight.covers(held.projectId()))
                .map(held -> new Vacancy(projects.get(held.projectId()), held.duty()))
                .toList();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void vacate(PersonLeft left) {
        move(left.personId(), null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void merge(PersonsMerged merged) {
        move(merged.gone(), merged.kept());
    }

    /// As the system: who lets people go need not see every project.
    private void move(UUID from, @Nullable UUID to) {
        access.asSystem(() -> {
            moveProjects(from, to);
            for (var kind : List.of(ScopeKind.PROGRAMME, ScopeKind.PORTFOLIO)) {
                moveGroups(kind, from, to);
            }
            return to == null;
        });
    }

    private void moveProjects(UUID from, @Nullable UUID to) {
        var patches = new HashMap<UUID, Map<ProjectField, @Nullable Object>>();
        for (var held : duties.heldBy(from)) {
            patches.computeIfAbsent(held.projectId(), id -> new HashMap<>()).put(held.duty(), to);
        }
        patches.forEach(
                (id, patch) -> projects.change(id, projects.get(id).version(), Collections.unmodifiableMap(patch)));
    }

    private void moveGroups(ScopeKind kind, UUID from, @Nullable UUID to) {
        for (var group : groups.all(kind)) {
            var manager = from.equals(group.managerId()) ? to : group.managerId();
            var owner = from.equals(group.ownerId()) ? to : group.ownerId();
            if (!Objects.equals(manager, group.managerId()) || !Objects.equals(owner, group.ownerId())) {
                groups.change(new GroupView(
                        group.id(), kind, group.key(), group.name(), group.purpose(), manager, owner, group.version()));
            }
        }
    }
}

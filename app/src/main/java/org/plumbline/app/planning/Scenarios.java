package org.plumbline.app.planning;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.planning.internal.ScenarioTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people tried on plans and kept as a note. No plan changes by it.
@Service
public class Scenarios {
    private final ScenarioTable table;
    private final Planning planning;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Scenarios(ScenarioTable table, Planning planning, Projects projects, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.planning = planning;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those kept of a project, latest first.
    @Transactional(readOnly = true)
    public List<Scenario> of(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return table.of(projectId);
    }

    /// Whether the acting person may keep and discard scenarios of a project.
    @Transactional(readOnly = true)
    public boolean mayKeep(UUID projectId) {
        return access.may(Permission.REGISTER, projectId);
    }

    /// Keeps changes with what they come to today.
    ///
    /// @param name what was tried
    /// @param note why, and what was learnt; null for none
    @Transactional
    public Scenario keep(UUID projectId, String name, @Nullable String note, List<PlanChange> changes) {
        access.require(Permission.REGISTER, projectId);
        if (name.isBlank()) {
            throw new Refusal(PlanningRules.NAME_MISSING);
        }
        var project = projects.get(projectId);
        var answer = planning.whatIf(projectId, changes);
        var own = answer.projects().getFirst();
        var actor = access.actor();
        var scenario = new Scenario(
                Ids.next(),
                projectId,
                name.strip(),
                note == null || note.isBlank() ? null : note.strip(),
                changes.stream().map(PlanChange::code).toList(),
                own.before(),
                own.after(),
                (int) answer.projects().stream()
                        .skip(1)
                        .filter(WhatIf.ProjectEffect::moves)
                        .count(),
                answer.asOf(),
                actor.name(),
                clock.instant());
        table.insert(scenario, actor);
        audit.record(
                Projects.subject(project),
                "kept a scenario of",
                Map.of(),
                Map.of("Scenario", scenario.name(), "Finish", own.after(), "Changes", changes.size()));
        return scenario;
    }

    /// Discards a scenario; it can be taken back.
    ///
    /// @throws Missing where there is none
    @Transactional
    public Scenario discard(UUID projectId, UUID id) {
        access.require(Permission.REGISTER, projectId);
        var scenario = table.find(id).filter(found -> found.projectId().equals(projectId));
        if (scenario.isEmpty() || !table.discard(projectId, id, true)) {
            throw new Missing("scenario", id);
        }
        told(projectId, "discarded a scenario of", scenario.get().name());
        return scenario.get();
    }

    /// Takes a discarding back.
    ///
    /// @throws Missing where there is none to take back
    @Transactional
    public void restore(UUID projectId, UUID id) {
        access.require(Permission.REGISTER, projectId);
        if (!table.discard(projectId, id, false)) {
            throw new Missing("scenario", id);
        }
        told(
                projectId,
                "took back the discarding of a scenario of",
                table.find(id).map(Scenario::name).orElse(""));
    }

    private void told(UUID projectId, String action, String name) {
        audit.record(Projects.subject(projects.get(projectId)), action, Map.of(), Map.of("Scenario", name));
    }
}

package org.plumbline.app.delivery;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.delivery.PlanParts.Resource;
import org.plumbline.app.delivery.PlanParts.Size;
import org.plumbline.app.delivery.PlanParts.TaskBaseline;
import org.plumbline.app.delivery.internal.CustomTable;
import org.plumbline.app.delivery.internal.PlanPartTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What comes along with a project's plan or row: resources, assignments, calendars, all baselines, fields of its own.
@Service
public class PlanFiles {
    private final PlanPartTable parts;
    private final CustomTable custom;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;

    PlanFiles(PlanPartTable parts, CustomTable custom, Projects projects, Access access, AuditTrail audit) {
        this.parts = parts;
        this.custom = custom;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
    }

    /// Replaces what a project's plan holds beside its tasks; equal parts change nothing.
    ///
    /// @return true where something changed
    @Transactional
    public boolean keep(UUID projectId, LocalDate asOf, PlanParts plan) {
        access.require(Permission.EDIT_PROJECT, projectId);
        var changed = parts.replace(projectId, asOf, plan);
        if (changed) {
            audit.record(
                    Projects.subject(projects.get(projectId)),
                    "replaced the plan's parts of",
                    Map.of(),
                    Map.of(
                            "Resources", plan.resources().size(),
                            "Assignments", plan.assignments().size(),
                            "Baselines", plan.baselines().size()));
        }
        return changed;
    }

    /// What a plan holds beside tasks and links.
    ///
    /// @param parts all but the baselines
    /// @param asOf the day the plan is of
    public record Kept(PlanParts parts, LocalDate asOf) {}

    /// What a project's plan holds beside its tasks and links; empty for one that came without a file.
    @Transactional(readOnly = true)
    public Optional<Kept> kept(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return parts.find(projectId);
    }

    /// How many tasks, links, resources, assignments and baselines a project has.
    @Transactional(readOnly = true)
    public Size size(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return parts.size(projectId);
    }

    /// The resources of a project's plan by name.
    @Transactional(readOnly = true)
    public List<Resource> resources(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return parts.resources(projectId);
    }

    /// What a baseline of the plan promised for each task.
    ///
    /// @param number 0 for the baseline, 1 to 10 for the numbered ones
    @Transactional(readOnly = true)
    public List<TaskBaseline> baselines(UUID projectId, int number) {
        access.require(Permission.SEE, projectId);
        return parts.baselines(projectId, number);
    }

    /// A value of a field that its owners defined.
    ///
    /// @param kind text, number, date, flag or choice
    public record CustomValue(String kind, String value) {
        /// Plain text.
        public static CustomValue text(String value) {
            return new CustomValue("text", value);
        }
    }

    /// A project's custom values by name.
    @Transactional(readOnly = true)
    public Map<String, CustomValue> custom(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return custom.of(projectId);
    }

    /// Writes custom values over those of the same name; the others stay.
    ///
    /// @param file where they come from
    /// @return how many differed
    @Transactional
    public int keep(UUID projectId, LocalDate asOf, String file, Map<String, CustomValue> values) {
        access.require(Permission.EDIT_PROJECT, projectId);
        var before = custom.of(projectId);
        var changed = new LinkedHashMap<>(values);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        if (!changed.isEmpty()) {
            custom.write(projectId, asOf, file, changed);
            var old = new LinkedHashMap<String, Object>();
            changed.keySet().forEach(name -> {
                var known = before.get(name);
                if (known != null) {
                    old.put(name, known.value());
                }
            });
            var fresh = new LinkedHashMap<String, Object>();
            changed.forEach((name, value) -> fresh.put(name, value.value()));
            audit.record(Projects.subject(projects.get(projectId)), "changed", old, fresh);
        }
        return changed.size();
    }
}

package org.plumbline.app.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanChanged.MilestoneFact;
import org.plumbline.app.delivery.internal.PlanTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The plans of projects: tasks, what depends on what, milestones.
@Service
public class Plans {
    private final PlanTable table;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Plans(PlanTable table, Projects projects, Access access, AuditTrail audit, ApplicationEventPublisher events) {
        this.table = table;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /// The tasks of a project in plan order.
    @Transactional(readOnly = true)
    public List<PlanTask> tasks(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return table.tasks(projectId);
    }

    /// True where the acting person may put another plan in place of a project's: whoever manages it, the office where
    /// it is directive, and whoever keeps the project's facts as long as it has no plan.
    @Transactional(readOnly = true)
    public boolean mayChange(UUID projectId) {
        return access.may(Permission.EDIT_PROJECT, projectId)
                && (access.may(Permission.PLAN, projectId)
                        || table.tasks(projectId).isEmpty());
    }

    /// Milestones of the projects that the acting person sees among some, by day.
    ///
    /// @param mostOfEach how many of each project at most, highest level first
    @Transactional(readOnly = true)
    public List<Milestone> milestones(Collection<UUID> projectIds, LocalDate from, LocalDate to, int mostOfEach) {
        var sight = access.sight();
        return table.milestones(projectIds.stream().filter(sight::covers).toList(), from, to, mostOfEach);
    }

    /// The links of a project's plan.
    @Transactional(readOnly = true)
    public List<PlanLink> links(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return table.links(projectId);
    }

    /// Replaces a project's plan; the same plan again changes nothing and tells nobody.
    ///
    /// @param asOf the day the plan is of
    @Transactional
    public PlanCounts replace(UUID projectId, LocalDate asOf, List<PlanTask> tasks, List<PlanLink> links) {
        access.require(Permission.EDIT_PROJECT, projectId);
        var project = projects.get(projectId);
        var counts = table.replace(projectId, tasks, links);
        if (!counts.isNothing()) {
            audit.record(
                    Projects.subject(project),
                    "replaced the plan of",
                    Map.of(),
                    Map.of(
                            "Tasks created", counts.created(),
                            "Tasks updated", counts.updated(),
                            "Tasks removed", counts.removed()));
            events.publishEvent(new PlanChanged(projectId, asOf, tasks.size(), milestones(tasks)));
        }
        return counts;
    }

    private static List<MilestoneFact> milestones(List<PlanTask> tasks) {
        return tasks.stream()
                .filter(task -> task.isMilestone() && !task.isSummary())
                .map(task -> new MilestoneFact(
                        task.uniqueId(),
                        task.name() == null ? "" : task.name(),
                        day(task.dates().baselineFinish()),
                        day(
                                task.dates().actualFinish() == null
                                        ? task.dates().finish()
                                        : task.dates().actualFinish()),
                        task.dates().actualFinish() != null))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}

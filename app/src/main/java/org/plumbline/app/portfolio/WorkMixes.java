package org.plumbline.app.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.portfolio.internal.WorkTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells strategic projects, projects and operations apart, and what their money is spent for.
@Service
public class WorkMixes {
    private static final int REASON = 1_000;
    private static final int COMES_FIRST = 2;

    private final WorkTable table;
    private final AlignmentReports alignment;
    private final Objectives objectives;
    private final Projects projects;
    private final Groups groups;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    WorkMixes(
            WorkTable table,
            AlignmentReports alignment,
            Objectives objectives,
            Projects projects,
            Groups groups,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.alignment = alignment;
        this.objectives = objectives;
        this.projects = projects;
        this.groups = groups;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The running work of a portfolio, null for all projects, as far as the acting person may see it.
    @Transactional(readOnly = true)
    public WorkMix of(@Nullable GroupView portfolio) {
        var members = portfolio == null ? null : groups.members(portfolio);
        return mix(projects.all().stream()
                .filter(project -> project.state().isActive())
                .filter(project -> members == null || members.contains(project.id()))
                .toList());
    }

    private WorkMix mix(List<ProjectView> work) {
        var said = table.classes();
        var first = objectives.active().stream()
                .filter(objective -> objective.text().priority() <= COMES_FIRST)
                .map(ObjectiveView::id)
                .collect(Collectors.toSet());
        var served = alignment.of(work);
        return new WorkMix(work.stream()
                .map(project -> line(
                        project,
                        said.get(project.id()),
                        served.getOrDefault(project.id(), Map.of()).keySet().stream()
                                .anyMatch(first::contains)))
                .toList());
    }

    private static WorkMix.Line line(ProjectView project, WorkTable.@Nullable Said said, boolean isFirst) {
        var isOperation = project.kind() == ProjectKind.OPERATION;
        var derived = isOperation ? WorkClass.OPERATION : isFirst ? WorkClass.STRATEGIC_PROJECT : WorkClass.PROJECT;
        var work = said == null ? null : said.work();
        var bucket = said == null ? null : said.bucket();
        return new WorkMix.Line(
                project.id(),
                project.key(),
                project.name(),
                work == null ? derived : work,
                work != null,
                bucket == null && isOperation ? Bucket.RUN : bucket,
                said == null ? null : said.reason(),
                project.number(ProjectField.BUDGET),
                project.text(ProjectField.CURRENCY));
    }

    /// One piece of work, whatever its state.
    @Transactional(readOnly = true)
    public WorkMix.Line get(String key) {
        return mix(List.of(projects.get(key))).lines().getFirst();
    }

    /// True where the acting person classes the work: who sets the strategy, and who answers for it.
    public boolean mayClass(UUID projectId) {
        return objectives.maySet() || access.may(Permission.EDIT_PROJECT, projectId);
    }

    /// Says what a piece of work is and what its money is spent for; null leaves it to what is derived.
    ///
    /// @throws Refusal where the reason is too long
    @Transactional
    public void classify(String key, @Nullable WorkClass work, @Nullable Bucket bucket, @Nullable String reason) {
        var project = projects.get(key);
        if (!objectives.maySet()) {
            access.require(Permission.EDIT_PROJECT, project.id());
        }
        if (reason != null && reason.length() > REASON) {
            throw new Refusal(StrategyRules.LONG, "Reason", REASON);
        }
        var before = table.classes().get(project.id());
        var after = work == null && bucket == null ? null : new WorkTable.Said(work, bucket, reason);
        table.put(project.id(), after, access.actor().personId(), LocalDate.now(clock));
        audit.record(Projects.subject(project), "classed", told(before), told(after));
    }

    private static Map<String, String> told(WorkTable.@Nullable Said said) {
        var told = new LinkedHashMap<String, String>();
        if (said != null && said.work() != null) {
            told.put("Class", said.work().label());
        }
        if (said != null && said.bucket() != null) {
            told.put("Bucket", said.bucket().label());
        }
        if (said != null && said.reason() != null) {
            told.put("Reason", said.reason());
        }
        return told;
    }
}

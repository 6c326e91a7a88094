package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.PlanLink;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demo.world.Plan;
import org.plumbline.app.demo.world.Project;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.finance.Expenditure;
import org.plumbline.app.finance.Measure;
import org.plumbline.app.finance.Money;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.stereotype.Component;

/// Brings portfolios, programmes, projects, plans and money in.
@Component
class LoadedProjects {
    private static final int MINUTES_A_DAY = 480;

    private final Groups groups;
    private final Projects projects;
    private final Plans plans;
    private final Money money;

    LoadedProjects(Groups groups, Projects projects, Plans plans, Money money) {
        this.groups = groups;
        this.projects = projects;
        this.plans = plans;
        this.money = money;
    }

    void load(World world, Cast cast) {
        for (var portfolio : world.portfolios()) {
            var made = groups.create(
                    ScopeKind.PORTFOLIO,
                    portfolio.name(),
                    portfolio.purpose(),
                    cast.id(portfolio.managerKey()),
                    cast.id(portfolio.ownerKey()));
            cast.add(portfolio.key(), made.id(), made.key());
        }
        for (var programme : world.programmes()) {
            var made = groups.create(
                    ScopeKind.PROGRAMME, programme.name(), programme.goal(), cast.id(programme.managerKey()), null);
            cast.add(programme.key(), made.id(), made.key());
        }
        world.projects().forEach(project -> add(project, world.today(), cast));
        world.operations()
                .forEach(operation -> add(operation, world.organisation().currency(), cast));
    }

    private void add(World.Operation operation, String currency, Cast cast) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.put(ProjectField.NAME, operation.name());
        values.put(ProjectField.DESCRIPTION, operation.description());
        values.put(ProjectField.DEPARTMENT, cast.id(operation.departmentKey()));
        values.put(ProjectField.OWNER, cast.id(operation.ownerKey()));
        values.put(ProjectField.CURRENCY, currency);
        values.put(ProjectField.BUDGET, operation.yearlyBudget());
        projects.create(new NewProject(
                ProjectKind.OPERATION,
                ProjectState.EXECUTING,
                values,
                Map.of(),
                List.of(cast.id(operation.portfolioKey())),
                ProjectView.Source.HERE));
    }

    private void add(Project project, LocalDate today, Cast cast) {
        var portfolios = new ArrayList<UUID>();
        portfolios.add(cast.id(project.homePortfolioKey()));
        project.otherPortfolioKeys().forEach(key -> portfolios.add(cast.id(key)));
        var made = projects.create(new NewProject(
                ProjectKind.PROJECT,
                ProjectState.valueOf(project.state().name()),
                values(project, cast),
                Map.of(),
                portfolios,
                ProjectView.Source.HERE));
        cast.add(project.key(), made.id(), made.key());
        plans.replace(made.id(), today, tasks(project.plan(), cast), links(project.plan()));
        money.record(made.id(), lines(project), "Cost plan", today);
    }

    private static EnumMap<ProjectField, Object> values(Project project, Cast cast) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.put(ProjectField.NAME, project.name());
        values.put(ProjectField.GOAL, project.goal());
        values.put(ProjectField.DESCRIPTION, project.description());
        values.put(ProjectField.CATEGORY, project.category());
        values.put(ProjectField.DEPARTMENT, cast.id(project.departmentKey()));
        values.put(ProjectField.OWNER, cast.id(project.ownerKey()));
        values.put(ProjectField.MANAGER, cast.id(project.managerKey()));
        values.put(ProjectField.START, project.start());
        values.put(ProjectField.CURRENCY, project.currency());
        values.put(ProjectField.BUDGET, project.budget());
        if (project.state() != Project.State.PROPOSED) {
            values.put(ProjectField.SPONSOR, cast.id(project.sponsorKey()));
            values.put(
                    ProjectField.BASELINE_FINISH, project.baselines().getLast().finish());
        }
        put(values, ProjectField.PROGRAMME, cast.idOrNone(project.programmeKey()));
        put(values, ProjectField.IS_CONFIDENTIAL, project.isConfidential() ? true : null);
        if (!project.snapshots().isEmpty()) {
            var facts = project.snapshots().getLast().facts();
            put(values, ProjectField.FORECAST_FINISH, facts.forecastFinish());
            put(values, ProjectField.PERCENT_COMPLETE, facts.percentComplete());
        }
        var closure = project.closure();
        if (closure != null) {
            values.put(ProjectField.ACTUAL_FINISH, closure.closedOn());
        } else if (project.state() == Project.State.CANCELLED) {
            values.put(ProjectField.ACTUAL_FINISH, project.history().getLast().on());
        }
        return values;
    }

    private static void put(Map<ProjectField, Object> values, ProjectField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static List<MoneyLine> lines(Project project) {
        var lines = new ArrayList<MoneyLine>();
        for (var line : project.money()) {
            var kind = line.type() == Project.CostType.CAPEX ? Expenditure.CAPITAL : Expenditure.OPERATING;
            lines.add(new MoneyLine(Measure.BUDGET, kind, line.month(), line.budget(), project.currency()));
            lines.add(new MoneyLine(Measure.FORECAST, kind, line.month(), line.forecast(), project.currency()));
            if (line.actual() != null) {
                lines.add(new MoneyLine(Measure.ACTUAL, kind, line.month(), line.actual(), project.currency()));
            }
        }
        return lines;
    }

    private static List<PlanTask> tasks(Plan plan, Cast cast) {
        var tasks = new ArrayList<PlanTask>();
        for (var task : plan.tasks()) {
            var assigned = plan.assignments().stream()
                    .filter(assignment -> assignment.taskId() == task.id())
                    .map(assignment -> cast.name(assignment.personKey()))
                    .toList();
            tasks.add(task(task, tasks.size() + 1, assigned.isEmpty() ? null : String.join(", ", assigned)));
        }
        return tasks;
    }

    private static PlanTask task(Plan.Task task, int position, @Nullable String assigned) {
        return new PlanTask(
                task.id(),
                position,
                task.wbs(),
                1 + (int) task.wbs().chars().filter(c -> c == '.').count(),
                task.parentId(),
                task.name(),
                new PlanTask.Dates(
                        morning(task.start()),
                        evening(task.finish()),
                        morning(task.baselineStart()),
                        evening(task.baselineFinish()),
                        morning(task.actualStart()),
                        evening(task.actualFinish())),
                BigDecimal.valueOf(task.durationDays()),
                BigDecimal.valueOf(task.percentComplete()),
                task.kind() == Plan.Kind.SUMMARY,
                task.kind() == Plan.Kind.MILESTONE,
                false,
                new PlanTask.Effort(null, null, BigDecimal.valueOf(task.workHours())),
                null,
                null,
                null,
                assigned,
                null,
                Map.of());
    }

    private static @Nullable LocalDateTime morning(@Nullable LocalDate day) {
        return day == null ? null : day.atTime(8, 0);
    }

    private static @Nullable LocalDateTime evening(@Nullable LocalDate day) {
        return day == null ? null : day.atTime(17, 0);
    }

    private static List<PlanLink> links(Plan plan) {
        return plan.links().stream()
                .map(link -> new PlanLink(
                        link.fromId(),
                        link.toId(),
                        switch (link.relation()) {
                            case FINISH_START -> "FS";
                            case START_START -> "SS";
                            case FINISH_FINISH -> "FF";
                        },
                        (long) link.lagDays() * MINUTES_A_DAY))
                .toList();
    }
}

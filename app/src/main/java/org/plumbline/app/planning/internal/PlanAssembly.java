package org.plumbline.app.planning.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanFiles;
import org.plumbline.app.delivery.PlanLink;
import org.plumbline.app.delivery.PlanParts.TaskBaseline;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.files.Value;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.PlanTiming;

/// Puts tasks, links, calendars and what their dates hang on together again.
final class PlanAssembly {
    private static final int USUAL_DAY = 480;
    private static final double MINUTES_PER_HOUR = 60;

    private final ProjectView project;
    private final PlanFiles.@Nullable Kept kept;
    private final PlanTiming timing;
    private final int minutesPerDay;
    private final Map<Integer, PlanTiming.Row> rows = new HashMap<>();

    PlanAssembly(ProjectView project, PlanFiles.@Nullable Kept kept, PlanTiming timing) {
        this.project = project;
        this.kept = kept;
        this.timing = timing;
        minutesPerDay = kept == null || kept.parts().minutesPerDay() <= 0
                ? USUAL_DAY
                : kept.parts().minutesPerDay();
        timing.rows().forEach(row -> rows.put(row.uniqueId(), row));
    }

    /// What the register holds of the plan.
    record Parts(
            List<PlanTask> tasks, List<PlanLink> links, List<Plan.Calendar> calendars, List<TaskBaseline> baselines) {}

    Plan plan(Parts parts, LocalDateTime statusDate) {
        var promised = new HashMap<Integer, TaskBaseline>();
        parts.baselines().forEach(baseline -> promised.put(baseline.task(), baseline));
        return new Plan(
                kept == null ? "REGISTER" : kept.parts().format(),
                project.name(),
                null,
                null,
                null,
                timing.start(),
                timing.finish(),
                statusDate,
                project.text(ProjectField.CURRENCY),
                minutesPerDay,
                timing.rules(),
                kept == null ? null : kept.parts().defaultCalendar(),
                parts.calendars(),
                parts.tasks().stream()
                        .map(task -> task(task, promised.get(task.uniqueId())))
                        .toList(),
                links(parts.links()),
                resources(),
                assignments(parts.tasks()),
                List.of());
    }

    private Plan.Task task(PlanTask task, @Nullable TaskBaseline promised) {
        var row = rows.get(task.uniqueId());
        var days = real(task.durationDays());
        var hours = days == null ? null : (Double) (days * minutesPerDay / MINUTES_PER_HOUR);
        var dates = task.dates();
        return new Plan.Task(
                task.uniqueId(),
                row == null ? (Integer) task.position() : row.id(),
                null,
                null,
                task.wbs(),
                task.outlineLevel(),
                task.parentUniqueId(),
                task.name(),
                dates.start(),
                dates.finish(),
                row == null ? hours : row.durationHours(),
                days,
                real(task.percentComplete()),
                task.isSummary(),
                task.isMilestone(),
                task.isCritical(),
                row == null || row.active(),
                dates.actualStart(),
                dates.actualFinish(),
                real(task.effort().cost()),
                real(task.effort().actualCost()),
                real(task.effort().workHours()),
                null,
                null,
                task.constraintKind(),
                task.constraintAt(),
                task.deadlineAt(),
                row == null ? null : row.calendar(),
                task.notes(),
                row == null ? Plan.Scheduling.UNKNOWN : row.scheduling(),
                baselines(task, promised),
                figures(task.custom()));
    }

    /// Added fields that hold a number: among them may be the shortest and longest duration.
    private static Map<String, Value> figures(Map<String, String> custom) {
        var figures = new LinkedHashMap<String, Value>();
        custom.forEach((name, text) -> {
            try {
                figures.put(name, new Value.Figure(new BigDecimal(text.strip())));
            } catch (NumberFormatException noNumber) {
                figures.put(name, new Value.Text(text));
            }
        });
        return figures;
    }

    private static Map<Integer, Plan.Baseline> baselines(PlanTask task, @Nullable TaskBaseline promised) {
        var dates = task.dates();
        if (promised == null && dates.baselineFinish() == null) {
            return Map.of();
        }
        return Map.of(
                0,
                new Plan.Baseline(
                        dates.baselineStart(),
                        dates.baselineFinish(),
                        promised == null ? null : promised.durationHours(),
                        promised == null ? null : promised.cost(),
                        promised == null ? null : promised.workHours()));
    }

    private List<Plan.Link> links(List<PlanLink> links) {
        var odd = new HashMap<String, Plan.Link>();
        timing.oddLinks().forEach(link -> odd.put(name(link.predecessor(), link.successor(), link.type()), link));
        return links.stream()
                .map(link -> {
                    var type = Plan.LinkType.valueOf(link.kind());
                    var stated = odd.get(name(link.predecessor(), link.successor(), type));
                    double lag = link.lagMinutes();
                    return stated != null
                            ? stated
                            : new Plan.Link(link.predecessor(), link.successor(), type, lag, lag, "m", false);
                })
                .toList();
    }

    private static String name(int predecessor, int successor, Plan.LinkType type) {
        return predecessor + ">" + successor + type;
    }

    private List<Plan.Resource> resources() {
        return kept == null
                ? List.of()
                : kept.parts().resources().stream()
                        .map(resource -> new Plan.Resource(
                                resource.uniqueId(),
                                null,
                                null,
                                resource.name(),
                                resource.kind(),
                                resource.email(),
                                resource.team(),
                                resource.code(),
                                resource.maxUnits(),
                                resource.rate(),
                                resource.rateUnit(),
                                null,
                                resource.calendar(),
                                Map.of()))
                        .toList();
    }

    /// Where only the names of the people are known, each task has one assignment that stands for them.
    private List<Plan.Assignment> assignments(List<PlanTask> tasks) {
        var assignments = new ArrayList<Plan.Assignment>();
        if (kept != null) {
            kept.parts()
                    .assignments()
                    .forEach(of -> assignments.add(new Plan.Assignment(
                            of.uniqueId(),
                            of.task(),
                            of.resource(),
                            of.units(),
                            of.workHours(),
                            of.actualWorkHours(),
                            null,
                            of.cost(),
                            of.actualCost(),
                            of.start(),
                            of.finish())));
            return assignments;
        }
        tasks.stream()
                .filter(task -> Objects.nonNull(task.assigned()))
                .forEach(task -> assignments.add(new Plan.Assignment(
                        task.uniqueId(), task.uniqueId(), 0, null, null, null, null, null, null, null, null)));
        return assignments;
    }

    private static @Nullable Double real(@Nullable BigDecimal number) {
        return number == null ? null : (Double) number.doubleValue();
    }
}

package org.plumbline.files.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.FieldTypeClass;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.RelationType;
import org.mpxj.TimeUnit;
import org.plumbline.files.plan.Plan.Baseline;

/// Copies what the reader library found into neutral records and leaves the library behind.
final class PlanMapping {
    private static final int BASELINES = 10;

    private final ProjectFile project;
    private final ProjectProperties properties;
    private final PlanFormat format;
    private final CustomValues custom;
    private final SchedulingMapping scheduling;

    PlanMapping(ProjectFile project, PlanFormat format) {
        this.project = project;
        this.format = format;
        properties = project.getProjectProperties();
        custom = new CustomValues(project);
        scheduling = new SchedulingMapping(properties);
    }

    Plan plan() {
        var calendar = project.getDefaultCalendar();
        return new Plan(
                format.name(),
                name(),
                id(properties.getGUID()),
                properties.getProjectID() != null ? properties.getProjectID() : text(properties.getUniqueID()),
                properties.getManager(),
                properties.getStartDate(),
                properties.getFinishDate(),
                properties.getStatusDate(),
                properties.getCurrencyCode(),
                minutesPerDay(),
                SchedulingMapping.rules(properties, format),
                calendar == null ? null : calendar.getUniqueID(),
                Calendars.of(project),
                tasks(),
                links(),
                resources(),
                assignments(),
                custom.definitions());
    }

    private String name() {
        for (var name : new @Nullable String[] {properties.getProjectTitle(), properties.getName()}) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        var first = project.getTasks().isEmpty() ? null : project.getTasks().getFirst();
        return first == null || first.getName() == null ? "" : first.getName();
    }

    private int minutesPerDay() {
        var minutes = properties.getMinutesPerDay();
        return minutes == null || minutes <= 0 ? 480 : minutes;
    }

    private List<Plan.Task> tasks() {
        var tasks = new ArrayList<Plan.Task>();
        for (var task : project.getTasks()) {
            tasks.add(task(task));
        }
        return tasks;
    }

    private Plan.Task task(org.mpxj.Task task) {
        var constraint = task.getConstraintType();
        return new Plan.Task(
                number(task.getUniqueID()),
                task.getID(),
                id(task.getGUID()),
                task.getActivityID(),
                task.getWBS(),
                number(task.getOutlineLevel()),
                task.getParentTask() == null ? null : task.getParentTask().getUniqueID(),
                task.getName(),
                task.getStart(),
                task.getFinish(),
                in(TimeUnit.HOURS, task.getDuration()),
                in(TimeUnit.DAYS, task.getDuration()),
                real(task.getPercentageComplete()),
                task.getSummary(),
                task.getMilestone(),
                task.getCritical(),
                task.getActive(),
                task.getActualStart(),
                task.getActualFinish(),
                real(task.getCost()),
                real(task.getActualCost()),
                in(TimeUnit.HOURS, task.getWork()),
                in(TimeUnit.HOURS, task.getActualWork()),
                in(TimeUnit.HOURS, task.getTotalSlack()),
                constraint == null ? null : constraint.name(),
                task.getConstraintDate(),
                task.getDeadline(),
                task.getCalendar() == null ? null : task.getCalendar().getUniqueID(),
                task.getNotes() == null || task.getNotes().isBlank() ? null : task.getNotes(),
                scheduling.of(task),
                baselines(task),
                custom.of(FieldTypeClass.TASK, task::getCachedValue));
    }

    private Map<Integer, Baseline> baselines(org.mpxj.Task task) {
        var baselines = new HashMap<Integer, Baseline>();
        var first = new Baseline(
                task.getBaselineStart(),
                task.getBaselineFinish(),
                in(TimeUnit.HOURS, task.getBaselineDuration()),
                real(task.getBaselineCost()),
                in(TimeUnit.HOURS, task.getBaselineWork()));
        keep(baselines, 0, first);
        for (int number = 1; number <= BASELINES; number++) {
            var baseline = new Baseline(
                    task.getBaselineStart(number),
                    task.getBaselineFinish(number),
                    in(TimeUnit.HOURS, task.getBaselineDuration(number)),
                    real(task.getBaselineCost(number)),
                    in(TimeUnit.HOURS, task.getBaselineWork(number)));
            keep(baselines, number, baseline);
        }
        return baselines;
    }

    /// A baseline is set when it has a date, or a figure other than the zero that stands for nothing.
    private static void keep(Map<Integer, Baseline> baselines, int number, Baseline baseline) {
        if (baseline.start() != null
                || baseline.finish() != null
                || isSet(baseline.durationHours())
                || isSet(baseline.cost())
                || isSet(baseline.workHours())) {
            baselines.put(number, baseline);
        }
    }

    private static boolean isSet(@Nullable Double figure) {
        return figure != null && figure != 0;
    }

    private List<Plan.Link> links() {
        var links = new ArrayList<Plan.Link>();
        for (var relation : project.getRelations()) {
            var lag = relation.getLag();
            var unit = lag.getUnits();
            boolean elapsed = unit.isElapsed();
            boolean share = unit == TimeUnit.PERCENT || unit == TimeUnit.ELAPSED_PERCENT;
            var target = elapsed ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES;
            links.add(new Plan.Link(
                    number(relation.getPredecessorTask().getUniqueID()),
                    number(relation.getSuccessorTask().getUniqueID()),
                    type(relation.getType()),
                    share ? 0 : Objects.requireNonNullElse(in(target, lag), 0.0),
                    lag.getDuration(),
                    unit.name().toLowerCase(Locale.ROOT),
                    elapsed));
        }
        return links;
    }

    private static Plan.LinkType type(@Nullable RelationType type) {
        return switch (type == null ? RelationType.FINISH_START : type) {
            case FINISH_START -> Plan.LinkType.FS;
            case START_START -> Plan.LinkType.SS;
            case FINISH_FINISH -> Plan.LinkType.FF;
            case START_FINISH -> Plan.LinkType.SF;
        };
    }

    private List<Plan.Resource> resources() {
        var resources = new ArrayList<Plan.Resource>();
        for (var resource : project.getResources()) {
            var rate = resource.getStandardRate();
            resources.add(new Plan.Resource(
                    number(resource.getUniqueID()),
                    resource.getID(),
                    id(resource.getGUID()),
                    resource.getName(),
                    resource.getType() == null ? "WORK" : resource.getType().name(),
                    resource.getEmailAddress(),
                    resource.getGroup(),
                    resource.getCode(),
                    real(resource.getMaxUnits()),
                    rate == null ? null : (Double) rate.getAmount(),
                    rate == null || rate.getUnits() == null
                            ? null
                            : rate.getUnits().name().toLowerCase(Locale.ROOT),
                    real(resource.getCostPerUse()),
                    resource.getCalendar() == null
                            ? null
                            : resource.getCalendar().getUniqueID(),
                    custom.of(FieldTypeClass.RESOURCE, resource::getCachedValue)));
        }
        return resources;
    }

    private List<Plan.Assignment> assignments() {
        var assignments = new ArrayList<Plan.Assignment>();
        for (var assignment : project.getResourceAssignments()) {
            assignments.add(new Plan.Assignment(
                    number(assignment.getUniqueID()),
                    assignment.getTaskUniqueID(),
                    assignment.getResource() == null
                            ? null
                            : assignment.getResource().getUniqueID(),
                    real(assignment.getUnits()),
                    in(TimeUnit.HOURS, assignment.getWork()),
                    in(TimeUnit.HOURS, assignment.getActualWork()),
                    in(TimeUnit.HOURS, assignment.getRemainingWork()),
                    real(assignment.getCost()),
                    real(assignment.getActualCost()),
                    assignment.getStart(),
                    assignment.getFinish()));
        }
        return assignments;
    }

    private @Nullable Double in(TimeUnit unit, @Nullable Duration duration) {
        if (duration == null || duration.getUnits() == null) {
            return null;
        }
        double figure = duration.convertUnits(unit, properties).getDuration();
        return Double.isFinite(figure) ? (Double) figure : null;
    }

    private static @Nullable Double real(@Nullable Number number) {
        return number == null || !Double.isFinite(number.doubleValue()) ? null : (Double) number.doubleValue();
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static @Nullable String id(@Nullable UUID guid) {
        return guid == null ? null : guid.toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

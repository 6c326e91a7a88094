package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.plan.Plan;

/// Puts a project's rows of the feed together as a plan, so that it goes the way of any plan file. The feed publishes
/// no links.
final class FeedPlan {
    static final String FORMAT = "PROJECT_ONLINE";
    private static final int FULL = 100;

    private final FeedRow project;
    private final List<FeedRow> tasks;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Map<Integer, Plan.Baseline>> baselines = new HashMap<>();

    FeedPlan(FeedRow project, List<FeedRow> tasks, List<FeedRow> taskBaselines) {
        this.project = project;
        this.tasks = tasks.stream()
                .sorted(Comparator.comparing(
                        row -> row.whole("TaskIndex"), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        number();
        for (var row : taskBaselines) {
            var task = row.text("TaskId", 100);
            var number = row.whole("BaselineNumber");
            if (task != null && number != null) {
                baselines.computeIfAbsent(task, id -> new HashMap<>()).put(number, baseline(row, "TaskBaseline"));
            }
        }
    }

    /// The number of its client where every task has one, else its place.
    private void number() {
        var seen = new HashSet<Integer>();
        boolean areUnique = tasks.stream().allMatch(row -> {
            var own = row.whole("TaskClientUniqueId");
            return own != null && seen.add(own);
        });
        for (int i = 0; i < tasks.size(); i++) {
            var row = tasks.get(i);
            var id = row.text("TaskId", 100);
            var own = areUnique ? Objects.requireNonNull(row.whole("TaskClientUniqueId")) : i + 1;
            if (id != null) {
                numbers.putIfAbsent(id, row.is("TaskIsProjectSummary") ? 0 : own);
            }
        }
    }

    Plan plan(List<FeedRow> assignments, Map<String, FeedRow> resources) {
        var published = project.moment("ProjectLastPublishedDate");
        var assigned = assignments(assignments, resources);
        return new Plan(
                FORMAT,
                Objects.requireNonNullElse(project.text("ProjectName", 300), ""),
                project.text("ProjectId", 100),
                project.text("ProjectId", 100),
                project.text("ProjectOwnerName", 200),
                project.moment("ProjectStartDate"),
                project.moment("ProjectFinishDate"),
                published == null ? project.moment("ProjectModifiedDate") : published,
                currency(),
                480,
                Plan.Rules.STANDARD,
                null,
                List.of(),
                rows(),
                List.of(),
                assigned.resources(),
                assigned.assignments(),
                List.of());
    }

    private @Nullable String currency() {
        var code = project.text("ProjectCurrencyCode", 3);
        return code == null ? project.text("ProjectCurrency", 3) : code;
    }

    private List<Plan.Task> rows() {
        var rows = new ArrayList<Plan.Task>();
        boolean hasRoot = tasks.stream().anyMatch(row -> row.is("TaskIsProjectSummary"));
        if (!hasRoot) {
            rows.add(root());
        }
        tasks.forEach(row -> rows.add(task(row)));
        rows.sort(Comparator.comparingInt(task -> task.uniqueId() == 0 ? 0 : 1));
        return rows;
    }

    private Plan.Task root() {
        return task(project, "Project", new Place(0, 0, null, true));
    }

    private Plan.Task task(FeedRow row) {
        var id = row.text("TaskId", 100);
        var parent = row.text("ParentTaskId", 100);
        var number = id == null ? 0 : numbers.getOrDefault(id, 0);
        var level = Objects.requireNonNullElse(row.whole("TaskOutlineLevel"), number == 0 ? 0 : 1);
        var above = parent == null || parent.equals(id) ? null : numbers.get(parent);
        return task(row, "Task", new Place(number, level, above, row.is("TaskIsSummary") || number == 0));
    }

    /// Where a row stands in its outline.
    private record Place(int number, int level, @Nullable Integer parent, boolean isSummary) {}

    private Plan.Task task(FeedRow row, String of, Place place) {
        var hours = row.number(of + "Duration");
        var id = row.text(of + "Id", 100);
        return new Plan.Task(
                place.number(),
                row.whole("TaskIndex"),
                id,
                null,
                row.text("TaskWBS", 200),
                place.level(),
                place.parent(),
                row.text(of + "Name", 1_000),
                row.moment(of + "StartDate"),
                row.moment(of + "FinishDate"),
                hours,
                hours == null ? null : hours / 8,
                row.number(of + "PercentCompleted"),
                place.isSummary(),
                row.is("TaskIsMilestone"),
                row.is("TaskIsCritical"),
                true,
                row.moment(of + "ActualStartDate"),
                row.moment(of + "ActualFinishDate"),
                row.number(of + "Cost"),
                row.number(of + "ActualCost"),
                row.number(of + "Work"),
                row.number(of + "ActualWork"),
                row.number("TaskTotalSlack"),
                null,
                null,
                row.moment("TaskDeadline"),
                null,
                null,
                Plan.Scheduling.UNKNOWN,
                baselines(row, of, id),
                of.equals("Task") ? row.custom() : Map.of());
    }

    private Map<Integer, Plan.Baseline> baselines(FeedRow row, String of, @Nullable String id) {
        var kept = new HashMap<>(id == null ? Map.<Integer, Plan.Baseline>of() : baselines.getOrDefault(id, Map.of()));
        if (row.moment(of + "Baseline0FinishDate") != null) {
            kept.putIfAbsent(0, baseline(row, of + "Baseline0"));
        }
        return kept;
    }

    private static Plan.Baseline baseline(FeedRow row, String prefix) {
        return new Plan.Baseline(
                row.moment(prefix + "StartDate"),
                row.moment(prefix + "FinishDate"),
                row.number(prefix + "Duration"),
                row.number(prefix + "Cost"),
                row.number(prefix + "Work"));
    }

    private record Assigned(List<Plan.Resource> resources, List<Plan.Assignment> assignments) {}

    private Assigned assignments(List<FeedRow> rows, Map<String, FeedRow> resources) {
        var known = new HashMap<String, Integer>();
        var used = new ArrayList<Plan.Resource>();
        var made = new ArrayList<Plan.Assignment>();
        for (var row : rows) {
            var task = row.text("TaskId", 100);
            var resource = row.text("ResourceId", 100);
            Integer who = null;
            if (resource != null) {
                who = known.computeIfAbsent(resource, id -> {
                    used.add(resource(used.size() + 1, row, resources.get(id)));
                    return used.size();
                });
            }
            var units = row.number("AssignmentPeakUnits");
            made.add(new Plan.Assignment(
                    made.size() + 1,
                    task == null ? null : numbers.get(task),
                    who,
                    units == null ? null : units * FULL,
                    row.number("AssignmentWork"),
                    row.number("AssignmentActualWork"),
                    row.number("AssignmentRemainingWork"),
                    row.number("AssignmentCost"),
                    row.number("AssignmentActualCost"),
                    row.moment("AssignmentStartDate"),
                    row.moment("AssignmentFinishDate")));
        }
        return new Assigned(used, made);
    }

    private static Plan.Resource resource(int number, FeedRow assignment, @Nullable FeedRow row) {
        var units = row == null ? null : row.number("ResourceMaxUnits");
        return new Plan.Resource(
                number,
                number,
                null,
                row == null ? assignment.text("ResourceName", 500) : row.text("ResourceName", 500),
                "WORK",
                row == null ? null : row.text("ResourceEmailAddress", 254),
                row == null ? null : row.text("ResourceGroup", 200),
                row == null ? null : row.text("ResourceCode", 200),
                units == null ? null : units * FULL,
                row == null ? null : row.number("ResourceStandardRate"),
                "HOURS",
                null,
                null,
                Map.of());
    }
}

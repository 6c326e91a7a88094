package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanLink;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.files.plan.Plan;

/// Turns the tasks and links of a file's plan into those of the register; what cannot be kept is reported and left out.
final class PlanTasks {
    private static final int NAME = 1_000;
    private static final int ASSIGNED = 500;
    private static final BigDecimal MOST_DAYS = new BigDecimal("99999999");
    private static final BigDecimal MOST_MONEY = new BigDecimal("999999999999999");
    private static final BigDecimal MOST_HOURS = new BigDecimal("9999999999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Plan plan;
    private final Outcome outcome;
    private final Map<Integer, String> assigned;
    private final Set<Integer> known = new HashSet<>();

    PlanTasks(Plan plan, Outcome outcome) {
        this.plan = plan;
        this.outcome = outcome;
        assigned = assigned(plan);
    }

    /// In plan order; a number that comes twice is taken once.
    List<PlanTask> tasks() {
        var loops = loops();
        var tasks = new ArrayList<PlanTask>(plan.tasks().size());
        for (var task : plan.tasks()) {
            if (known.add(task.uniqueId())) {
                tasks.add(task(task, tasks.size() + 1, loops.contains(task.uniqueId())));
            } else {
                outcome.problem(
                        row(task),
                        "uniqueId",
                        String.valueOf(task.uniqueId()),
                        "Two tasks have this number; only the first is taken. Number them anew in the plan's tool.");
            }
        }
        return tasks;
    }

    private static int row(Plan.Task task) {
        var id = task.id();
        return id == null ? task.uniqueId() : id;
    }

    private PlanTask task(Plan.Task task, int position, boolean loops) {
        if (loops) {
            outcome.problem(
                    row(task),
                    "outline",
                    String.valueOf(task.parentUniqueId()),
                    "This task lies within itself; it is taken without a task above it. Mend the outline.");
        }
        var parent = task.parentUniqueId();
        var baseline = task.baselines().get(0);
        return new PlanTask(
                task.uniqueId(),
                position,
                Texts.line(task.wbs(), 200),
                Math.max(0, task.outlineLevel()),
                loops ? null : parent,
                Texts.line(task.name(), NAME),
                new PlanTask.Dates(
                        time(task, "start", task.start()),
                        time(task, "finish", task.finish()),
                        baseline == null ? null : time(task, "baseline start", baseline.start()),
                        baseline == null ? null : time(task, "baseline finish", baseline.finish()),
                        time(task, "actual start", task.actualStart()),
                        time(task, "actual finish", task.actualFinish())),
                number(task, "duration", task.durationDays(), MOST_DAYS),
                percent(task),
                task.summary(),
                task.milestone(),
                task.critical(),
                new PlanTask.Effort(
                        number(task, "cost", task.cost(), MOST_MONEY),
                        number(task, "actual cost", task.actualCost(), MOST_MONEY),
                        number(task, "work", task.workHours(), MOST_HOURS)),
                Texts.line(task.constraintType(), 60),
                time(task, "constraint", task.constraintDate()),
                time(task, "deadline", task.deadline()),
                assigned.get(task.uniqueId()),
                Texts.clean(task.notes()),
                custom(task));
    }

    private @Nullable LocalDateTime time(Plan.Task task, String field, @Nullable LocalDateTime time) {
        if (time == null || time.getYear() >= 1900 && time.getYear() < 2200) {
            return time;
        }
        outcome.problem(
                row(task), field, time.toString(), "Not a plausible date; it is left out. Use one from 1900 to 2199.");
        return null;
    }

    private @Nullable BigDecimal number(Plan.Task task, String field, @Nullable Double value, BigDecimal most) {
        if (value == null || value.isNaN()) {
            return null;
        }
        if (value.isInfinite() || BigDecimal.valueOf(value).abs().compareTo(most) > 0) {
            outcome.problem(
                    row(task),
                    field,
                    value.toString(),
                    "Too large to be true; it is left out. Correct it in the plan.");
            return null;
        }
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal percent(Plan.Task task) {
        var percent = number(task, "percent complete", task.percentComplete(), MOST_DAYS);
        return percent == null ? null : percent.max(BigDecimal.ZERO).min(HUNDRED);
    }

    private static Map<String, String> custom(Plan.Task task) {
        var custom = new LinkedHashMap<String, String>();
        task.custom().forEach((name, value) -> {
            var clean = Texts.line(name, 200);
            if (clean != null) {
                custom.put(clean, Texts.of(value));
            }
        });
        return custom;
    }

    private static Map<Integer, String> assigned(Plan plan) {
        var names = new HashMap<Integer, String>();
        for (var resource : plan.resources()) {
            var name = Texts.line(resource.name(), 200);
            if (name != null) {
                names.put(resource.uniqueId(), name);
            }
        }
        var joined = new HashMap<Integer, StringJoiner>();
        for (var assignment : plan.assignments()) {
            var resource = assignment.resource();
            var task = assignment.task();
            if (task != null && resource != null && names.containsKey(resource)) {
                joined.computeIfAbsent(task, id -> new StringJoiner(", ")).add(names.get(resource));
            }
        }
        var assigned = new HashMap<Integer, String>();
        joined.forEach((task, text) -> assigned.put(task, String.valueOf(Texts.line(text.toString(), ASSIGNED))));
        return assigned;
    }

    /// Tasks whose way upwards never ends.
    private Set<Integer> loops() {
        var parents = new HashMap<Integer, Integer>();
        plan.tasks().forEach(task -> {
            var parent = task.parentUniqueId();
            if (parent != null) {
                parents.putIfAbsent(task.uniqueId(), parent);
            }
        });
        var ends = new HashSet<Integer>();
        var loops = new HashSet<Integer>();
        for (var start : parents.keySet()) {
            var way = new HashSet<Integer>();
            Integer at = start;
            while (at != null && !ends.contains(at) && !loops.contains(at) && way.add(at)) {
                at = parents.get(at);
            }
            if (at != null && way.contains(at) && !ends.contains(at)) {
                loops.add(at);
            }
            ends.addAll(way);
        }
        return loops;
    }

    /// Links between tasks that are there; a task that waits for itself waits for ever.
    List<PlanLink> links() {
        var links = new LinkedHashMap<String, PlanLink>();
        for (var link : plan.links()) {
            boolean isWhole = known.contains(link.predecessor())
                    && known.contains(link.successor())
                    && link.predecessor() != link.successor();
            if (isWhole) {
                links.putIfAbsent(
                        link.predecessor() + ">" + link.successor() + link.type(),
                        new PlanLink(
                                link.predecessor(),
                                link.successor(),
                                link.type().name(),
                                Math.round(link.lagMinutes())));
            } else {
                outcome.problem(
                        link.successor(),
                        "predecessor",
                        String.valueOf(link.predecessor()),
                        "This link leads to itself or to a task that is not in the plan; it is left out.");
            }
        }
        return withoutCircles(List.copyOf(links.values()));
    }

    private List<PlanLink> withoutCircles(List<PlanLink> links) {
        var circles = LinkCircles.in(links);
        circles.forEach((link, way) -> outcome.problem(
                link.successor(),
                "predecessor",
                String.valueOf(link.predecessor()),
                "These tasks wait for each other in a circle: %s. This link is left out; mend one of them in the plan."
                        .formatted(way.stream()
                                .limit(10)
                                .map(String::valueOf)
                                .collect(java.util.stream.Collectors.joining(" > ")))));
        return circles.isEmpty()
                ? links
                : links.stream().filter(link -> !circles.containsKey(link)).toList();
    }
}

package org.plumbline.files.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.Constraint;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.NetworkBuilder;
import org.plumbline.engine.network.NetworkResult;
import org.plumbline.engine.network.Progress;

/// A plan as a network that the engine can schedule, with the way back from its tasks to the rows of the plan.
///
/// Rows that nobody schedules have no task: empty and inactive ones, and Primavera's activities that only span others.
/// What had to be read otherwise than the plan says is listed in the notes.
public final class PlanNetwork {
    private final NetworkResult result;
    private final List<Plan.Task> rows;
    private final Map<Integer, Integer> tasks;
    private final List<String> notes;

    private PlanNetwork(Filling filling, NetworkResult result) {
        this.result = result;
        rows = List.copyOf(filling.rows);
        tasks = Map.copyOf(filling.tasks);
        notes = List.copyOf(filling.notes);
    }

    public static PlanNetwork of(Plan plan) {
        var filling = new Filling(plan);
        return new PlanNetwork(filling, filling.fill());
    }

    /// The network or why there is none; its sentences want [#name].
    public NetworkResult result() {
        return result;
    }

    /// The row a task of the network stands for; null for tasks that stand for a part of one.
    public Plan.@Nullable Task row(int task) {
        return task < rows.size() ? rows.get(task) : null;
    }

    /// The task of a row by its unique id, -1 for rows that are not scheduled.
    public int task(int uniqueId) {
        return tasks.getOrDefault(uniqueId, -1);
    }

    /// Rows that are scheduled, by the numbers of their tasks.
    public List<Plan.Task> rows() {
        return rows;
    }

    /// What a person calls a task: number and name of its row.
    public String name(int task) {
        var row = row(task);
        return row == null
                ? "a part of a row"
                : "%d \"%s\""
                        .formatted(row.id() == null ? row.uniqueId() : row.id(), row.name() == null ? "" : row.name());
    }

    /// What was read otherwise than the plan says, in sentences.
    public List<String> notes() {
        return notes;
    }

    /// Turns the plan into the builder's calls.
    private static final class Filling {
        private static final double LONGEST = NetworkBuilder.LONGEST;

        private final Plan plan;
        private final PlanCalendars calendars;
        private final WorkCalendar calendar;
        private final NetworkBuilder builder = Network.builder();
        private final Map<WorkCalendar, Integer> numbers = new HashMap<>();
        private final Map<Integer, List<Plan.Assignment>> assignments = new HashMap<>();
        private final Map<Integer, Plan.Resource> resources = new HashMap<>();
        final List<Plan.Task> rows = new ArrayList<>();
        final Map<Integer, Integer> tasks = new HashMap<>();
        final List<String> notes = new ArrayList<>();

        Filling(Plan plan) {
            this.plan = plan;
            calendars = new PlanCalendars(plan);
            calendar = projectCalendar();
            plan.resources().forEach(resource -> resources.put(resource.uniqueId(), resource));
            for (var assignment : plan.assignments()) {
                if (assignment.task() != null) {
                    assignments
                            .computeIfAbsent(assignment.task(), key -> new ArrayList<>())
                            .add(assignment);
                }
            }
        }

        NetworkResult fill() {
            startProject();
            for (var task : plan.tasks()) {
                if (isScheduled(task) && !tasks.containsKey(task.uniqueId())) {
                    add(task);
                }
            }
            for (int task = 0; task < rows.size(); task++) {
                var parent = rows.get(task).parentUniqueId();
                if (parent != null && tasks.containsKey(parent)) {
                    builder.within(task, tasks.get(parent));
                }
            }
            plan.links().forEach(this::link);
            return builder.build();
        }

        private void startProject() {
            builder.project(time(start(), "start of the plan"), number(calendar));
            var rules = plan.rules();
            if (!rules.constraintsWin()) {
                builder.linksWin();
            }
            if (rules.fromFinish()) {
                notes.add(
                        "The plan is scheduled from its finish; early dates are computed from its start all the same.");
            }
            if (rules.primavera()) {
                var status = plan.statusDate() == null ? start() : plan.statusDate();
                builder.progress(
                        time(status, "status date"),
                        "PROGRESS_OVERRIDE".equals(rules.progress()) ? Progress.OVERRIDE : Progress.RETAINED_LOGIC);
            }
            if (rules.mustFinishBy() != null) {
                builder.finishBy(time(rules.mustFinishBy(), "required finish"));
            }
        }

        /// The stated start, else that of the first task.
        private LocalDateTime start() {
            var start = plan.start();
            if (start == null) {
                start = plan.tasks().stream()
                        .map(Plan.Task::start)
                        .filter(java.util.Objects::nonNull)
                        .min(LocalDateTime::compareTo)
                        .orElse(null);
            }
            return start == null ? LocalDateTime.of(2000, 1, 3, 8, 0) : start;
        }

        private WorkCalendar projectCalendar() {
            var stated = calendars.get(plan.defaultCalendar());
            if (stated != null) {
                return stated;
            }
            if (calendars.isIdle(plan.defaultCalendar())) {
                notes.add(
                        "The calendar of the plan has no working time; Monday to Friday, 8 to 12 and 13 to 17 is used.");
            }
            return WorkCalendar.office();
        }

        private int number(WorkCalendar used) {
            return numbers.computeIfAbsent(used, builder::calendar);
        }

        private static boolean isScheduled(Plan.Task task) {
            var type = task.scheduling().activityType();
            boolean spans = "LEVEL_OF_EFFORT".equals(type) || "WBS_SUMMARY".equals(type);
            boolean empty = task.name() == null && task.start() == null && task.durationHours() == null;
            return task.active() && !empty && (!spans || task.summary());
        }

        private void add(Plan.Task row) {
            var work = new TaskWork(row, calendars, assignments.getOrDefault(row.uniqueId(), List.of()), resources);
            int number = work.isElapsed() ? NetworkBuilder.ALWAYS : number(calendarOf(row, work));
            int task = builder.task(row.summary() ? 0 : minutes(work.minutes()), number);
            tasks.put(row.uniqueId(), task);
            rows.add(row);
            if (!row.summary()) {
                addRules(row, task, work);
            }
        }

        private WorkCalendar calendarOf(Plan.Task row, TaskWork work) {
            if (calendars.isIdle(row.calendar())) {
                notes.add("Task %d works by \"%s\", which has no working time; the plan's own calendar is used."
                        .formatted(row.uniqueId(), calendars.name(java.util.Objects.requireNonNull(row.calendar()))));
            }
            var own = work.calendar();
            return own == null ? calendar : own;
        }

        private void addRules(Plan.Task row, int task, TaskWork work) {
            var scheduling = row.scheduling();
            if (row.actualFinish() != null) {
                var begun = row.actualStart() == null ? row.actualFinish() : row.actualStart();
                builder.finished(task, time(begun, "actual start"), time(row.actualFinish(), "actual finish"));
            } else if (row.actualStart() != null) {
                builder.started(task, time(row.actualStart(), "actual start"), minutes(work.remaining()));
            } else if (scheduling.manual() && row.start() != null && row.finish() != null) {
                builder.manual(task, time(row.start(), "start"), time(row.finish(), "finish"));
            }
            constrain(task, row.constraintType(), row.constraintDate());
            constrain(task, scheduling.secondConstraint(), scheduling.secondConstraintDate());
            if (row.deadline() != null) {
                builder.deadline(task, time(row.deadline(), "deadline"));
            }
        }

        private void constrain(int task, @Nullable String type, @Nullable LocalDateTime date) {
            if (type == null || (date == null && !type.startsWith("AS_"))) {
                return;
            }
            int at = date == null ? 0 : time(date, "constraint date");
            switch (type) {
                case "START_ON" -> {
                    builder.constraint(task, Constraint.START_NO_EARLIER_THAN, at);
                    builder.constraint(task, Constraint.START_NO_LATER_THAN, at);
                }
                case "FINISH_ON" -> {
                    builder.constraint(task, Constraint.FINISH_NO_EARLIER_THAN, at);
                    builder.constraint(task, Constraint.FINISH_NO_LATER_THAN, at);
                }
                default -> builder.constraint(task, Constraint.valueOf(type), at);
            }
        }

        private void link(Plan.Link link) {
            var before = tasks.get(link.predecessor());
            var after = tasks.get(link.successor());
            if (before == null || after == null) {
                return;
            }
            double lag = link.lagMinutes();
            if (link.lagUnit().endsWith("percent")) {
                var length = rows.get(before).scheduling().minutes();
                lag = length == null ? 0 : length * link.lag() / 100;
            }
            builder.link(before, after, type(link.type()), minutes(lag), lagCalendar(link));
        }

        private int lagCalendar(Plan.Link link) {
            if (link.elapsed()) {
                return NetworkBuilder.ALWAYS;
            }
            return switch (plan.rules().lagCalendar()) {
                case "PREDECESSOR" -> NetworkBuilder.OF_PREDECESSOR;
                case "TWENTY_FOUR_HOUR" -> NetworkBuilder.ALWAYS;
                case "PROJECT_DEFAULT" -> number(calendar);
                default -> NetworkBuilder.OF_SUCCESSOR;
            };
        }

        private static LinkType type(Plan.LinkType type) {
            return switch (type) {
                case FS -> LinkType.FINISH_START;
                case SS -> LinkType.START_START;
                case FF -> LinkType.FINISH_FINISH;
                case SF -> LinkType.START_FINISH;
            };
        }

        /// To the nearest minute; what no number of minutes can hold is left for the builder to refuse.
        private static int minutes(double minutes) {
            return (int) Math.clamp(Math.rint(minutes), -LONGEST - 1, LONGEST + 1);
        }

        /// A time outside the computable years is kept at their edge, and said.
        private int time(LocalDateTime time, String what) {
            if (Moment.isKnown(time)) {
                return Moment.of(time);
            }
            notes.add("A %s of %s lies outside the years 1600 to 2999.".formatted(what, time));
            return time.getYear() < 1600 ? Moment.FIRST : Moment.LAST - 1;
        }
    }
}

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
/// Rows that nobody schedules have no task: empty and inactive ones. A row whose people have different working times is
/// a summary of one task for each of these. What had to be read otherwise than the plan says is listed in the notes.
public final class PlanNetwork {
    private final NetworkResult result;
    private final List<Plan.Task> rows;
    private final Map<Integer, Integer> tasks;
    private final List<Part> parts;
    private final List<String> notes;

    /// A task that stands for the share of some people in a row; they have working times of their own.
    ///
    /// @param row number of the task that stands for the whole row
    private record Part(int row, TaskWork work, TaskWork.Share share) {}

    private PlanNetwork(Filling filling, NetworkResult result) {
        this.result = result;
        rows = List.copyOf(filling.rows);
        tasks = Map.copyOf(filling.tasks);
        parts = List.copyOf(filling.parts);
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

    /// The row a task of the network stands for, in whole or for the share of some of its people.
    public Plan.@Nullable Task row(int task) {
        int part = task - rows.size();
        return part < 0
                ? rows.get(task)
                : part < parts.size() ? rows.get(parts.get(part).row()) : null;
    }

    /// Whether a task stands for the share of some people only; the row has one such task for each working time.
    public boolean isPart(int task) {
        return task >= rows.size();
    }

    /// The task that stands for the whole row of a task.
    public int whole(int task) {
        return isPart(task) ? parts.get(task - rows.size()).row() : task;
    }

    /// Whether an assignment of its row is among those a task stands for.
    public boolean includes(int task, Plan.Assignment assignment) {
        return !isPart(task)
                || parts.get(task - rows.size()).share().assignments().contains(assignment);
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
        private static final int NAMED = 5;

        private final Plan plan;
        private final PlanCalendars calendars;
        private final WorkCalendar calendar;
        private final NetworkBuilder builder = Network.builder();
        private final Map<WorkCalendar, Integer> numbers = new HashMap<>();
        private final Map<Integer, List<Plan.Assignment>> assignments = new HashMap<>();
        private final Map<Integer, Plan.Resource> resources = new HashMap<>();
        final List<Plan.Task> rows = new ArrayList<>();
        final Map<Integer, Integer> tasks = new HashMap<>();
        final List<Part> parts = new ArrayList<>();
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
            noteLengths();
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
            parts.forEach(this::addPart);
            plan.links().forEach(this::link);
            for (int task = 0; task < rows.size(); task++) {
                span(task);
            }
            return builder.build();
        }

        private void noteLengths() {
            var without = plan.tasks().stream()
                    .filter(row -> isScheduled(row) && !row.summary() && !row.milestone())
                    .filter(row ->
                            row.durationHours() == null && row.scheduling().minutes() == null)
                    .map(row -> "%d \"%s\"".formatted(row.uniqueId(), row.name() == null ? "" : row.name()))
                    .toList();
            if (!without.isEmpty()) {
                notes.add("%d tasks have no readable duration and count as milestones: %s%s."
                        .formatted(
                                without.size(),
                                String.join(", ", without.subList(0, Math.min(NAMED, without.size()))),
                                without.size() > NAMED ? " and others" : ""));
            }
        }

        private void startProject() {
            var rules = plan.rules();
            var finish = plan.finish();
            if (rules.fromFinish() && finish != null) {
                builder.projectFromFinish(time(finish, "finish of the plan"), number(calendar));
            } else {
                builder.project(time(start(), "start of the plan"), number(calendar));
            }
            if (!rules.constraintsWin()) {
                builder.linksWin();
            }
            if (rules.fromFinish() && finish == null) {
                notes.add("The plan is to be scheduled from its finish and has none; it is scheduled from its start.");
            }
            if (rules.primavera()) {
                var status = plan.statusDate() == null ? start() : plan.statusDate();
                builder.progress(time(status, "status date"), progress(rules.progress()));
            }
            if (rules.mustFinishBy() != null) {
                builder.finishBy(time(rules.mustFinishBy(), "required finish"));
            }
        }

        private static Progress progress(@Nullable String rule) {
            return switch (rule) {
                case "PROGRESS_OVERRIDE" -> Progress.OVERRIDE;
                case "ACTUAL_DATES" -> Progress.ACTUAL_DATES;
                case null, default -> Progress.RETAINED_LOGIC;
            };
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
            boolean empty = task.name() == null && task.start() == null && task.durationHours() == null;
            return task.active() && !empty;
        }

        private void add(Plan.Task row) {
            var of = assignments.getOrDefault(row.uniqueId(), List.of());
            var work = new TaskWork(row, calendars, of, resources, plan.rules().primavera());
            int number = work.isElapsed() ? NetworkBuilder.ALWAYS : number(calendarOf(row, work));
            boolean whole = !row.summary() && work.shares().isEmpty();
            int task = builder.task(whole ? minutes(work.minutes()) : 0, number);
            tasks.put(row.uniqueId(), task);
            rows.add(row);
            if (isEffort(row)) {
                builder.levelOfEffort(task);
            } else if (whole) {
                addRules(row, task, work.remaining());
            } else {
                work.shares().forEach(share -> parts.add(new Part(task, work, share)));
            }
        }

        /// Numbers of parts follow those of all rows.
        private void addPart(Part part) {
            var share = part.share();
            int task = builder.task(minutes(part.work().minutes(share)), number(share.calendar()));
            builder.within(task, part.row());
            addRules(rows.get(part.row()), task, part.work().remaining(share));
        }

        private static boolean isEffort(Plan.Task row) {
            return row.followsOthers() && !row.summary();
        }

        /// Primavera's summary of a part of the work breakdown spans what stands beside it.
        private void span(int effort) {
            var row = rows.get(effort);
            for (int task = 0; "WBS_SUMMARY".equals(row.scheduling().activityType()) && task < rows.size(); task++) {
                var other = rows.get(task);
                boolean beside = other.parentUniqueId() != null
                        && other.parentUniqueId().equals(row.parentUniqueId())
                        && !isEffort(other);
                if (beside) {
                    builder.link(task, effort, LinkType.START_START, 0);
                    builder.link(task, effort, LinkType.FINISH_FINISH, 0);
                }
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

        private void addRules(Plan.Task row, int task, double remaining) {
            var scheduling = row.scheduling();
            if (row.actualFinish() != null) {
                var begun = row.actualStart() == null ? row.actualFinish() : row.actualStart();
                builder.finished(task, time(begun, "actual start"), time(row.actualFinish(), "actual finish"));
            } else if (row.actualStart() != null) {
                builder.started(task, time(row.actualStart(), "actual start"), minutes(remaining));
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

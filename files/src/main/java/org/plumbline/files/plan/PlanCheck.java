package org.plumbline.files.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.NetworkResult;
import org.plumbline.engine.network.Schedule;
import org.plumbline.engine.quality.CheckedPlan;
import org.plumbline.engine.quality.CheckedPlan.CriticalPathTest;

/// A plan as the quality checks look at it, with the way back from its tasks to the rows. Float, the way to the end and
/// the critical path test come from our own schedule; only where that fails float is what the file says.
///
/// @param rows the rows of the checked tasks, by their places
/// @param isScheduled whether dates could be computed; the notes say why not
/// @param notes what was read otherwise than the plan says, or is not counted
public record PlanCheck(CheckedPlan checked, List<Plan.Task> rows, boolean isScheduled, List<String> notes) {
    private static final double DELAY_DAYS = 600;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double MINUTES_PER_CLOCK_DAY = 1440;
    private static final Set<String> HARD = Set.of(
            "MUST_START_ON", "MUST_FINISH_ON", "START_NO_LATER_THAN", "FINISH_NO_LATER_THAN", "START_ON", "FINISH_ON");

    public PlanCheck {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    public static PlanCheck of(Plan plan) {
        return new Reading(plan).check();
    }

    /// Gathers what the checks want.
    private static final class Reading {
        private final Plan plan;
        private final PlanNetwork read;
        private final @Nullable Schedule schedule;
        private final double minutesPerDay;
        private final Set<Integer> assigned = new HashSet<>();
        private final List<Plan.Task> rows = new ArrayList<>();
        private final Map<Integer, Integer> places = new HashMap<>();
        private final List<String> notes = new ArrayList<>();

        Reading(Plan plan) {
            this.plan = plan;
            read = PlanNetwork.of(plan);
            minutesPerDay = plan.minutesPerDay();
            schedule = switch (read.result()) {
                case NetworkResult.Built built -> built.network().schedule();
                case NetworkResult.Cyclic cyclic -> {
                    notes.add(cyclic.sentence(read::name));
                    yield null;
                }
                case NetworkResult.Refused refused -> {
                    refused.findings().forEach(finding -> notes.add(finding.sentence(read::name)));
                    yield null;
                }
            };
            notes.addAll(read.notes());
            plan.assignments().stream()
                    .filter(assignment -> assignment.resource() != null)
                    .map(Plan.Assignment::task)
                    .filter(Objects::nonNull)
                    .forEach(assigned::add);
        }

        PlanCheck check() {
            var tasks = new ArrayList<CheckedPlan.Task>();
            for (var row : read.rows()) {
                if (!row.summary() && !row.followsOthers()) {
                    places.put(row.uniqueId(), rows.size());
                    rows.add(row);
                    tasks.add(task(row));
                }
            }
            var checked = new CheckedPlan(tasks, links(), plan.statusDate(), remaining(), endFloat(), pathTest());
            return new PlanCheck(checked, rows, schedule != null, notes);
        }

        private CheckedPlan.Task task(Plan.Task row) {
            int task = read.task(row.uniqueId());
            var baseline = row.baselines().get(0);
            var start = row.start() != null || schedule == null ? row.start() : schedule.earlyStartAt(task);
            var finish = row.finish() != null || schedule == null ? row.finish() : schedule.earlyFinishAt(task);
            return new CheckedPlan.Task(
                    row.name() == null ? "" : row.name(),
                    duration(row),
                    floatDays(row, task),
                    isHeld(row),
                    assigned.contains(row.uniqueId()) || (row.cost() != null && row.cost() > 0),
                    new CheckedPlan.Dates(
                            start,
                            finish,
                            row.actualStart(),
                            row.actualFinish(),
                            baseline == null ? null : baseline.finish()));
        }

        private double duration(Plan.Task row) {
            var minutes = row.scheduling().minutes();
            double length = minutes == null
                    ? row.durationHours() == null ? 0 : row.durationHours() * MINUTES_PER_HOUR
                    : minutes;
            return length / (row.scheduling().elapsed() ? MINUTES_PER_CLOCK_DAY : minutesPerDay);
        }

        private @Nullable Double floatDays(Plan.Task row, int task) {
            if (schedule != null) {
                return schedule.totalFloat(task) / (row.scheduling().elapsed() ? MINUTES_PER_CLOCK_DAY : minutesPerDay);
            }
            var hours = row.totalSlackHours();
            return hours == null ? null : (Double) (hours * MINUTES_PER_HOUR / minutesPerDay);
        }

        private static boolean isHeld(Plan.Task row) {
            var first = row.constraintType();
            var second = row.scheduling().secondConstraint();
            return (first != null && HARD.contains(first))
                    || (second != null && HARD.contains(second))
                    || row.scheduling().manual();
        }

        private List<CheckedPlan.Link> links() {
            var links = new ArrayList<CheckedPlan.Link>();
            int ofSummaries = 0;
            for (var link : plan.links()) {
                var before = places.get(link.predecessor());
                var after = places.get(link.successor());
                if (before != null && after != null) {
                    links.add(new CheckedPlan.Link(before, after, type(link.type()), lagDays(link, rows.get(before))));
                } else if (read.task(link.predecessor()) >= 0 && read.task(link.successor()) >= 0) {
                    ofSummaries++;
                }
            }
            if (ofSummaries > 0) {
                notes.add("%d links of summaries hold their parts, but do not count as links of these."
                        .formatted(ofSummaries));
            }
            return links;
        }

        private double lagDays(Plan.Link link, Plan.Task before) {
            if (link.lagUnit().endsWith("percent")) {
                return duration(before) * link.lag() / 100;
            }
            return link.lagMinutes() / (link.elapsed() ? MINUTES_PER_CLOCK_DAY : minutesPerDay);
        }

        private static LinkType type(Plan.LinkType type) {
            return switch (type) {
                case FS -> LinkType.FINISH_START;
                case SS -> LinkType.START_START;
                case FF -> LinkType.FINISH_FINISH;
                case SF -> LinkType.START_FINISH;
            };
        }

        private @Nullable WorkCalendar calendar() {
            return schedule == null || rows.isEmpty()
                    ? null
                    : schedule.network().calendar(read.task(rows.getLast().uniqueId()));
        }

        private double remaining() {
            var calendar = calendar();
            if (schedule == null || calendar == null) {
                return 0;
            }
            int from = schedule.network().projectStart(0);
            var status = plan.statusDate();
            if (status != null && Moment.isKnown(status)) {
                from = Math.max(from, Moment.of(status));
            }
            return (calendar.workAt(schedule.finish(0)) - calendar.workAt(from)) / minutesPerDay;
        }

        private @Nullable Double endFloat() {
            var calendar = calendar();
            var promised = rows.stream()
                    .map(row -> row.baselines().get(0))
                    .map(baseline -> baseline == null ? null : baseline.finish())
                    .filter(finish -> finish != null && Moment.isKnown(finish))
                    .max(LocalDateTime::compareTo);
            if (schedule == null || calendar == null || promised.isEmpty()) {
                return null;
            }
            return (calendar.workAt(Moment.of(promised.get())) - calendar.workAt(schedule.finish(0))) / minutesPerDay;
        }

        /// Delays the first open critical task and looks where the last task of the plan goes.
        private @Nullable CriticalPathTest pathTest() {
            if (schedule == null) {
                return null;
            }
            var network = schedule.network();
            int first = -1;
            for (int place = 0; place < rows.size(); place++) {
                int task = read.task(rows.get(place).uniqueId());
                boolean isOpen = schedule.isCritical(task) && network.remaining(task) > 0;
                if (isOpen
                        && (first < 0
                                || schedule.earlyStart(task)
                                        < schedule.earlyStart(
                                                read.task(rows.get(first).uniqueId())))) {
                    first = place;
                }
            }
            return first < 0 ? null : delayed(network, schedule, first);
        }

        private @Nullable CriticalPathTest delayed(Network network, Schedule before, int place) {
            int task = read.task(rows.get(place).uniqueId());
            var remaining = new int[network.tasks()];
            for (int each = 0; each < remaining.length; each++) {
                remaining[each] = network.remaining(each);
            }
            remaining[task] += (int) Math.round(DELAY_DAYS * minutesPerDay);
            if (!(network.withRemaining(remaining) instanceof NetworkResult.Built longer)) {
                return null;
            }
            int end = end(before);
            var calendar = network.calendar(task);
            int moved = calendar.workAt(longer.network().schedule().earlyFinish(end))
                    - calendar.workAt(before.earlyFinish(end));
            return new CriticalPathTest(place, DELAY_DAYS, moved / minutesPerDay);
        }

        /// The task that ends the plan: of those that finish last one that holds no other.
        private int end(Schedule of) {
            var holding = new HashSet<Integer>();
            plan.links().forEach(link -> holding.add(link.predecessor()));
            return rows.stream()
                    .max(Comparator.<Plan.Task>comparingInt(row -> of.earlyFinish(read.task(row.uniqueId())))
                            .thenComparing(row -> !holding.contains(row.uniqueId())))
                    .map(row -> read.task(row.uniqueId()))
                    .orElseThrow();
        }
    }
}

package org.plumbline.files.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.levelling.Activity;
import org.plumbline.engine.levelling.Demand;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Project;
import org.plumbline.engine.levelling.Resource;
import org.plumbline.engine.levelling.WorkingTime;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.Schedule;

/// Puts the networks and assignments of plans together into one levelling problem.
final class LevellingAssembly {
    private static final int HOUR = 60;
    private static final int QUARTER = 15;

    /// Working minutes in quarters beyond which the grid is in hours.
    private static final long MANY_QUARTERS = 400_000;

    private final List<Plan> plans;
    private final List<PlanNetwork> networks;
    private final List<Network> built;
    private final List<Schedule> early = new ArrayList<>();
    private final PlanPeople people;
    private final Slots slots;

    private final List<PlanLevelling.Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Precedence> links = new ArrayList<>();
    private final List<WorkingTime> times = new ArrayList<>();
    private final Map<Set<WorkCalendar>, Integer> timeOf = new HashMap<>();

    /// By plan and task, the activities at whose start and end links pull; the same for a task, two for a summary.
    private final List<Map<Integer, Ends>> ends = new ArrayList<>();

    private record Ends(int first, int last) {}

    LevellingAssembly(List<Plan> plans, List<PlanNetwork> networks, List<Network> built) {
        this.plans = plans;
        this.networks = networks;
        this.built = built;
        built.forEach(network -> early.add(network.schedule()));
        people = new PlanPeople(plans);
        slots = slots();
    }

    List<PlanLevelling.Row> rows() {
        return rows;
    }

    List<String> notes() {
        return notes;
    }

    PlanLevelling.Assembled assemble() {
        var projects = new ArrayList<Project>();
        for (int p = 0; p < built.size(); p++) {
            var network = built.get(p);
            int release = slots.from(network.projectStart(0));
            projects.add(new Project(plans.get(p).name(), release, null, 1));
            ends.add(new HashMap<>());
            for (int task = 0; task < network.tasks(); task++) {
                if (!network.isSummary(task) && !network.isFinished(task)) {
                    add(p, task);
                }
            }
            for (int link = 0; link < network.links(); link++) {
                link(p, link);
            }
        }
        notes.addAll(people.notes());
        return new PlanLevelling.Assembled(
                new LevellingProblem("plans", projects, resources(), times, activities, links), slots);
    }

    private List<Resource> resources() {
        var resources = new ArrayList<Resource>();
        people.capacities().forEach((name, units) -> resources.add(Resource.renewable(name, units)));
        return resources;
    }

    private void add(int p, int task) {
        var network = built.get(p);
        var row = networks.get(p).row(task);
        int duration = slots.count(network.remaining(task));
        var calendars = new LinkedHashSet<WorkCalendar>();
        calendars.add(network.calendar(task));
        List<Demand> demands = List.of();
        if (duration > 0 && row != null) {
            var networkOf = networks.get(p);
            demands = people.demands(p, row, assignment -> networkOf.includes(task, assignment));
            calendars.addAll(people.calendars(p, row, assignment -> networkOf.includes(task, assignment)));
        }
        if (duration > 0 && calendars.size() > 1 && !slots.meet(List.copyOf(calendars))) {
            notes.add("The people of task %s are never at work together; its own calendar is used."
                    .formatted(networks.get(p).name(task)));
            calendars.retainAll(Set.of(network.calendar(task)));
        }
        int time = duration == 0 ? Activity.ALWAYS : timeOf.computeIfAbsent(Set.copyOf(calendars), this::time);
        ends.get(p).put(task, new Ends(activities.size(), activities.size()));
        rows.add(new PlanLevelling.Row(p, row));
        activities.add(new Activity(
                networks.get(p).name(task),
                p,
                List.of(new Mode(duration, demands)),
                release(p, task),
                due(row),
                1,
                time));
    }

    private int time(Set<WorkCalendar> calendars) {
        var time = slots.common(List.copyOf(calendars));
        if (time.breaks().isEmpty()) {
            return Activity.ALWAYS;
        }
        times.add(time);
        return times.size() - 1;
    }

    /// Without a date of its own a task is free from the start of the project; with one, from when that lets it begin.
    private int release(int p, int task) {
        var network = built.get(p);
        var row = networks.get(p).row(task);
        boolean dated =
                row != null && (row.constraintDate() != null || row.scheduling().manual() || network.isStarted(task));
        if (!dated) {
            return slots.from(network.projectStart(0));
        }
        return slots.from(early.get(p).earlyStart(task));
    }

    private @org.jspecify.annotations.Nullable Integer due(Plan.@org.jspecify.annotations.Nullable Task row) {
        return row == null || row.deadline() == null
                ? null
                : slots.from(org.plumbline.engine.calendar.Moment.of(row.deadline()));
    }

    private void link(int p, int link) {
        var network = built.get(p);
        int from = network.predecessor(link);
        int to = network.successor(link);
        var before = ends(p, from);
        var after = ends(p, to);
        if (before == null || after == null) {
            return;
        }
        var type = network.linkType(link);
        boolean fromStart = type == LinkType.START_START || type == LinkType.START_FINISH;
        boolean toStart = type == LinkType.START_START || type == LinkType.FINISH_START;
        int lag = slots.lag(network.lag(link), network.lagCalendar(link));
        var kind = fromStart
                ? toStart ? Precedence.Kind.START_START : Precedence.Kind.START_FINISH
                : toStart ? Precedence.Kind.FINISH_START : Precedence.Kind.FINISH_FINISH;
        if (!toStart && network.isSummary(to)) {
            notes.add("A link to the end of summary %s moves nothing within it and is left out."
                    .formatted(networks.get(p).name(to)));
            return;
        }
        links.add(new Precedence(fromStart ? before.first() : before.last(), after.first(), kind, lag));
    }

    /// Null for work that is done.
    private @org.jspecify.annotations.Nullable Ends ends(int p, int task) {
        var known = ends.get(p).get(task);
        if (known != null || !built.get(p).isSummary(task)) {
            return known;
        }
        var parts = new ArrayList<Integer>();
        ends.get(p).forEach((part, its) -> {
            if (!built.get(p).isSummary(part) && isWithin(p, part, task)) {
                parts.add(its.first());
            }
        });
        if (parts.isEmpty()) {
            return null;
        }
        parts.sort(Integer::compare);
        int first = gate(p, task, "start");
        int last = gate(p, task, "end");
        for (int part : parts) {
            links.add(Precedence.finishToStart(first, part));
            links.add(Precedence.finishToStart(part, last));
        }
        var made = new Ends(first, last);
        ends.get(p).put(task, made);
        return made;
    }

    private boolean isWithin(int p, int part, int summary) {
        int above = built.get(p).summaryOf(part);
        while (above >= 0 && above != summary) {
            above = built.get(p).summaryOf(above);
        }
        return above == summary;
    }

    /// A milestone that stands for the start or the end of a summary.
    private int gate(int p, int task, String which) {
        rows.add(new PlanLevelling.Row(p, null));
        activities.add(
                new Activity("%s of %s".formatted(which, networks.get(p).name(task)), p, new Mode(0, List.of())));
        return activities.size() - 1;
    }

    private Slots slots() {
        var calendars = new LinkedHashMap<WorkCalendar, Boolean>();
        long sum = 0;
        int from = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int p = 0; p < built.size(); p++) {
            var network = built.get(p);
            from = Math.min(from, network.projectStart(0));
            last = Math.max(last, early.get(p).finish(0));
            for (int task = 0; task < network.tasks(); task++) {
                if (!network.isSummary(task) && !network.isFinished(task)) {
                    sum += network.remaining(task);
                    calendars.put(network.calendar(task), true);
                    last = Math.max(last, early.get(p).earlyFinish(task));
                }
            }
            for (int link = 0; link < network.links(); link++) {
                sum += Math.max(0, network.lag(link));
            }
        }
        if (calendars.isEmpty()) {
            calendars.put(WorkCalendar.office(), true);
        }
        int minutes = sum / QUARTER > MANY_QUARTERS ? HOUR : QUARTER;
        long span = Math.max(0, (long) last - from) / minutes;
        return new Slots(calendars.keySet(), minutes, from, sum / minutes * 2 + span + 1_000);
    }
}

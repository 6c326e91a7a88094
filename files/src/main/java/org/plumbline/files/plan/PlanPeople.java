package org.plumbline.files.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.levelling.Demand;

/// Who works on the tasks of several plans: resources of equal name are one. Units are in per cent of one person.
final class PlanPeople {
    private static final double FULL = 100;
    private static final int MOST = 1_000_000;

    private final Map<String, Integer> numbers = new HashMap<>();

    /// By name as first written, in the order of the numbers.
    private final Map<String, Integer> capacities = new LinkedHashMap<>();

    private final List<String> names = new ArrayList<>();
    private final List<Map<Integer, Plan.Resource>> resources = new ArrayList<>();
    private final List<Map<Integer, List<Plan.Assignment>>> assignments = new ArrayList<>();
    private final List<PlanCalendars> calendars = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    PlanPeople(List<Plan> plans) {
        for (var plan : plans) {
            var known = new HashMap<Integer, Plan.Resource>();
            for (var resource : plan.resources()) {
                if ("WORK".equals(resource.type()) && resource.name() != null) {
                    known.put(resource.uniqueId(), resource);
                    enter(resource.name(), resource);
                }
            }
            resources.add(known);
            var work = new HashMap<Integer, List<Plan.Assignment>>();
            for (var assignment : plan.assignments()) {
                if (assignment.task() != null && known.containsKey(assignment.resource())) {
                    work.computeIfAbsent(assignment.task(), key -> new ArrayList<>())
                            .add(assignment);
                }
            }
            assignments.add(work);
            calendars.add(new PlanCalendars(plan));
        }
    }

    private void enter(String name, Plan.Resource resource) {
        int units = units(resource.maxUnits());
        var key = key(name);
        if (!numbers.containsKey(key)) {
            numbers.put(key, names.size());
            names.add(name.strip());
            capacities.put(name.strip(), units);
        } else {
            capacities.merge(names.get(numbers.get(key)), units, Math::max);
        }
    }

    /// Per cent; a resource without stated units is one person.
    private static int units(@Nullable Double units) {
        return units == null || units <= 0 ? (int) FULL : (int) Math.clamp(Math.rint(units), 1, MOST);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    Map<String, Integer> capacities() {
        return capacities;
    }

    List<String> notes() {
        return notes;
    }

    /// What a task takes while it works; more than there is becomes all there is, and is said.
    List<Demand> demands(int plan, Plan.Task row, Predicate<Plan.Assignment> included) {
        var wanted = new LinkedHashMap<Integer, Integer>();
        for (var assignment : assignments.get(plan).getOrDefault(row.uniqueId(), List.of())) {
            var units = assignment.units();
            boolean done = assignment.remainingWorkHours() != null && assignment.remainingWorkHours() == 0;
            if (units != null && units > 0 && !done && included.test(assignment)) {
                wanted.merge(number(plan, assignment), (int) Math.clamp(Math.rint(units), 1, MOST), Integer::sum);
            }
        }
        var demands = new ArrayList<Demand>();
        wanted.forEach((number, units) -> {
            int most = capacities.getOrDefault(names.get(number), 0);
            if (units > most) {
                notes.add("Task %d asks for %d %% of %s, who has %d %%; it is levelled with %d %%."
                        .formatted(row.id() == null ? row.uniqueId() : row.id(), units, names.get(number), most, most));
            }
            demands.add(new Demand(number, Math.min(units, most)));
        });
        return demands;
    }

    /// The calendars of those who work on a task.
    Set<WorkCalendar> calendars(int plan, Plan.Task row, Predicate<Plan.Assignment> included) {
        var found = new LinkedHashSet<WorkCalendar>();
        for (var assignment : assignments.get(plan).getOrDefault(row.uniqueId(), List.of())) {
            var resource = resources.get(plan).get(assignment.resource());
            var calendar = resource == null ? null : calendars.get(plan).get(resource.calendar());
            boolean works = assignment.units() != null && assignment.units() > 0 && included.test(assignment);
            if (calendar != null && works) {
                found.add(calendar);
            }
        }
        return found;
    }

    private int number(int plan, Plan.Assignment assignment) {
        var resource = java.util.Objects.requireNonNull(resources.get(plan).get(assignment.resource()));
        return java.util.Objects.requireNonNull(numbers.get(key(java.util.Objects.requireNonNull(resource.name()))));
    }
}

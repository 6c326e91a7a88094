package org.plumbline.files.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.CalendarBuilder;
import org.plumbline.engine.calendar.CalendarResult;
import org.plumbline.engine.calendar.DayHours;
import org.plumbline.engine.calendar.WorkCalendar;

/// The calendars of a plan as the engine computes with them; equal ones become one, since every resource of a plan
/// tends
/// to have a copy of the same.
public final class PlanCalendars {
    private final Map<Integer, Plan.Calendar> stated = new HashMap<>();
    private final Map<Integer, CalendarBuilder> builders = new HashMap<>();
    private final Map<Integer, WorkCalendar> calendars = new HashMap<>();
    private final Set<Integer> idle = new HashSet<>();
    private final Map<List<WorkCalendar>, WorkCalendar> common = new HashMap<>();

    public PlanCalendars(Plan plan) {
        plan.calendars().forEach(calendar -> stated.put(calendar.uniqueId(), calendar));
        var known = new HashMap<Integer, List<WorkCalendar>>();
        for (var calendar : plan.calendars()) {
            switch (builder(calendar, new HashSet<>()).build()) {
                case CalendarResult.Built built -> calendars.put(calendar.uniqueId(), one(built.calendar(), known));
                case CalendarResult.NoWorkingTime none -> idle.add(calendar.uniqueId());
            }
        }
    }

    private static WorkCalendar one(WorkCalendar calendar, Map<Integer, List<WorkCalendar>> known) {
        var alike = known.computeIfAbsent(calendar.hoursHash(), key -> new ArrayList<>());
        for (var other : alike) {
            if (other.hasSameHours(calendar)) {
                return other;
            }
        }
        alike.add(calendar);
        return calendar;
    }

    /// The calendar under a number of the plan; null when there is none or nobody works on it.
    public @Nullable WorkCalendar get(@Nullable Integer uniqueId) {
        return uniqueId == null ? null : calendars.get(uniqueId);
    }

    /// The time in which two calendars both work; that of the first where they never do. Equal questions have the
    /// same calendar as answer.
    WorkCalendar common(WorkCalendar one, WorkCalendar other) {
        return common.computeIfAbsent(List.of(one, other), both -> switch (one.common(other)) {
            case CalendarResult.Built built -> built.calendar();
            case CalendarResult.NoWorkingTime none -> one;
        });
    }

    /// Whether a calendar exists on which nobody ever works.
    public boolean isIdle(@Nullable Integer uniqueId) {
        return uniqueId != null && idle.contains(uniqueId);
    }

    /// What the plan calls a calendar.
    public String name(int uniqueId) {
        var calendar = stated.get(uniqueId);
        return calendar == null || calendar.name() == null ? "number " + uniqueId : calendar.name();
    }

    /// @param above calendars that are being built; one that inherits from itself inherits nothing
    private CalendarBuilder builder(Plan.Calendar calendar, Set<Integer> above) {
        var known = builders.get(calendar.uniqueId());
        if (known != null) {
            return known;
        }
        var name = name(calendar.uniqueId());
        var parent = calendar.parent() == null ? null : stated.get(calendar.parent());
        boolean inherits = parent != null && above.add(calendar.uniqueId()) && !above.contains(parent.uniqueId());
        var builder = parent != null && inherits ? builder(parent, above).derived(name) : WorkCalendar.builder(name);
        calendar.week().forEach((day, shifts) -> builder.on(DayOfWeek.valueOf(day), hours(shifts)));
        for (var special : calendar.specialDays()) {
            builder.except(special.from(), special.to(), hours(special.shifts()));
        }
        builders.put(calendar.uniqueId(), builder);
        return builder;
    }

    private static DayHours hours(List<Plan.Shift> shifts) {
        var hours = new ArrayList<DayHours.Shift>();
        for (var shift : shifts) {
            if (shift.from() != null && shift.to() != null) {
                int from = minute(shift.from());
                int to = minute(shift.to());
                // What runs into the next day ends with the day; the rest stands with the next one.
                hours.add(new DayHours.Shift(from, to <= from ? DayHours.DAY : to));
            }
        }
        return hours.isEmpty() ? DayHours.FREE : new DayHours(hours);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}

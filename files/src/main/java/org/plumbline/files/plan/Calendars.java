package org.plumbline.files.plan;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.DayType;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.plumbline.files.plan.Plan.Calendar;
import org.plumbline.files.plan.Plan.Shift;

/// Working times of a plan: the ordinary week and the days that differ from it.
final class Calendars {
    private static final int SPECIAL_DAYS = 20_000;

    private Calendars() {}

    static List<Calendar> of(ProjectFile project) {
        var calendars = new ArrayList<Calendar>();
        for (var calendar : project.getCalendars()) {
            calendars.add(calendar(calendar));
        }
        return calendars;
    }

    private static Calendar calendar(ProjectCalendar calendar) {
        var week = new LinkedHashMap<String, List<Shift>>();
        for (var day : DayOfWeek.values()) {
            var type = calendar.getCalendarDayType(day);
            if (type != null && type != DayType.DEFAULT) {
                week.put(day.name(), type == DayType.WORKING ? shifts(calendar.getCalendarHours(day)) : List.of());
            }
        }
        var special = new ArrayList<Plan.SpecialDays>();
        for (var exception : calendar.getExpandedCalendarExceptionsWithWorkWeeks()) {
            if (exception.getFromDate() != null && exception.getToDate() != null && special.size() < SPECIAL_DAYS) {
                special.add(new Plan.SpecialDays(
                        exception.getName(), exception.getFromDate(), exception.getToDate(), shifts(exception)));
            }
        }
        int uniqueId = calendar.getUniqueID() == null ? 0 : calendar.getUniqueID();
        return new Calendar(uniqueId, calendar.getName(), calendar.getParentUniqueID(), week, special);
    }

    private static List<Shift> shifts(@Nullable ProjectCalendarHours hours) {
        var shifts = new ArrayList<Shift>();
        if (hours != null) {
            for (var range : hours) {
                if (range != null) {
                    shifts.add(new Shift(range.getStart(), range.getEnd()));
                }
            }
        }
        return shifts;
    }
}

package org.plumbline.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Working time as a line of working minutes, with constant-time ways between that line and the clock.
///
/// A *position* counts working minutes from a midnight of the calendar's own choice; positions of two calendars are not
/// comparable. Two functions lead from the line back to the clock, because the end of one working minute and the start
/// of the next lie apart whenever there is a break between them: [#finishAt] is the earliest time by which so much work
/// is done, [#startAt] the latest time at which no more than that is done. Each is the exact inverse bound of
/// [#workAt]:
/// `finishAt(p) <= t` says the same as `p <= workAt(t)`, and `t <= startAt(p)` the same as `workAt(t) <= p`. The
/// network
/// passes are exact because of that.
///
/// How: a table of days holds the work before each, a table of each kind of day the work before each minute, and the
/// reverse; a table by blocks of work leads to the right working day within a step or two. Outside the days the table
/// spans (all special days and some decades) the ordinary week repeats, which is closed arithmetic.
public final class WorkCalendar {
    private static final int DAY = DayHours.DAY;
    private static final int WEEK = 7;
    private static final LocalDate USUAL_FIRST = LocalDate.of(2000, 1, 3);
    private static final LocalDate USUAL_LAST = LocalDate.of(2050, 1, 2);

    private final String name;
    private final DayKinds kinds;
    private final DayHours[] week;
    private final NavigableMap<LocalDate, DayHours> special;
    private final int weekMinutes;
    /// Midnight of the first day in the table, a Monday.
    private final int origin;
    private final int days;
    /// Work before each day of the table, and all of it at the end.
    private final int[] before;
    private final short[] kind;
    /// Of each working day: midnight, work before it, and its kind.
    private final int[] workingDay;
    private final int[] workBefore;
    private final short[] workingKind;
    /// The working day in which each block of work begins.
    private final int[] block;
    private final int shift;
    private final int least;
    private final int most;

    WorkCalendar(String name, DayHours[] week, NavigableMap<LocalDate, DayHours> special) {
        this.name = name;
        this.week = week.clone();
        this.special = new TreeMap<>(special);
        weekMinutes = Arrays.stream(week).mapToInt(DayHours::minutes).sum();
        var first = monday(special.isEmpty() ? USUAL_FIRST : earlier(USUAL_FIRST, special.firstKey()));
        var last = special.isEmpty() ? USUAL_LAST : later(USUAL_LAST, special.lastKey());
        days = (int) ((last.toEpochDay() - first.toEpochDay()) / WEEK + 1) * WEEK;
        origin = Math.toIntExact(first.toEpochDay() * DAY);
        before = new int[days + 1];
        kind = new short[days];
        var known = new DayKinds.Gathering();
        int working = 0;
        for (int day = 0; day < days; day++) {
            var hours = special.isEmpty() ? null : special.get(first.plusDays(day));
            kind[day] = known.kind(hours == null ? week[day % WEEK] : hours);
            before[day + 1] = before[day] + known.minutes(kind[day]);
            working += before[day + 1] > before[day] ? 1 : 0;
        }
        kinds = known.done();
        workingDay = new int[working];
        workBefore = new int[working + 1];
        workingKind = new short[working];
        shift = Math.max(1, 31 - Integer.numberOfLeadingZeros(Math.max(2, before[days] / working)));
        block = new int[(before[days] >> shift) + 2];
        index();
        least = workAt(Moment.FIRST);
        most = workAt(Moment.LAST);
    }

    private void index() {
        int next = 0;
        for (int day = 0; day < days; day++) {
            if (before[day + 1] > before[day]) {
                workingDay[next] = origin + day * DAY;
                workBefore[next] = before[day];
                workingKind[next] = kind[day];
                next++;
            }
        }
        workBefore[next] = before[days];
        int at = 0;
        for (int i = 0; i < block.length; i++) {
            while (at < next - 1 && workBefore[at + 1] <= i << shift) {
                at++;
            }
            block[i] = at;
        }
    }

    /// A calendar to be described; until then nobody works on it.
    public static CalendarBuilder builder(String name) {
        return new CalendarBuilder(name);
    }

    /// Monday to Friday from 8 to 12 and 13 to 17 o'clock.
    public static WorkCalendar office() {
        return builder("Standard").onWeekdays(DayHours.OFFICE).build().orThrow();
    }

    /// Every minute of every day.
    public static WorkCalendar always() {
        return Always.CALENDAR;
    }

    /// Made once: its tables are large, and every network has it.
    private static final class Always {
        static final WorkCalendar CALENDAR = made();

        private static WorkCalendar made() {
            var week = new DayHours[WEEK];
            Arrays.fill(week, DayHours.WHOLE);
            return new WorkCalendar("24 hours", week, new TreeMap<>());
        }
    }

    public String name() {
        return name;
    }

    /// The position at a time: all working minutes before it.
    public int workAt(int minute) {
        int since = minute - origin;
        int day = since / DAY;
        if (since < 0 || day >= days) {
            return workOutside(since);
        }
        return before[day] + kinds.workBefore(kind[day], since - day * DAY);
    }

    /// The latest time at which no more than this is done: when the next working minute begins. Positions that lie
    /// outside the years 1600 to 2999 give the end of that span.
    public int startAt(int position) {
        if (position < 0 || position >= before[days]) {
            return startOutside(position);
        }
        int at = workingDayOf(position);
        return workingDay[at] + kinds.start(workingKind[at], position - workBefore[at]);
    }

    /// The earliest time by which this is done: when the last of so many working minutes ends.
    public int finishAt(int position) {
        int last = position - 1;
        if (last < 0 || position > before[days]) {
            return finishOutside(position);
        }
        int at = workingDayOf(last);
        return workingDay[at] + kinds.finish(workingKind[at], position - workBefore[at]);
    }

    /// The working day in which a working minute of the table lies. A block seldom has more than one midnight, so the
    /// first step is taken without a branch, which could not be foretold.
    private int workingDayOf(int minute) {
        int at = block[minute >> shift];
        at += workBefore[at + 1] - minute - 1 >>> 31;
        while (workBefore[at + 1] <= minute) {
            at++;
        }
        return at;
    }

    private int workOutside(int since) {
        int base = since < 0 ? 0 : before[days];
        long rest = since < 0 ? since : (long) since - (long) days * DAY;
        long weeks = Math.floorDiv(rest, (long) WEEK * DAY);
        int minute = (int) (rest - weeks * WEEK * DAY);
        int work = base + (int) (weeks * weekMinutes);
        for (int day = 0; day < minute / DAY; day++) {
            work += week[day].minutes();
        }
        int rest2 = minute % DAY;
        for (var hours : week[minute / DAY].shifts()) {
            work += Math.clamp(rest2 - hours.from(), 0, hours.to() - hours.from());
        }
        return work;
    }

    private int startOutside(int position) {
        return position >= most ? Moment.LAST : position < least ? Moment.FIRST : outside(position);
    }

    private int finishOutside(int position) {
        return position > most ? Moment.LAST : position <= least ? Moment.FIRST : outside(position - 1) + 1;
    }

    /// When a working minute outside the table begins.
    private int outside(int position) {
        int base = position < 0 ? 0 : before[days];
        int weeks = Math.floorDiv(position - base, weekMinutes);
        int rest = Math.floorMod(position - base, weekMinutes);
        int midnight = origin + (position < 0 ? 0 : days * DAY) + weeks * WEEK * DAY;
        for (var hours : week) {
            if (rest < hours.minutes()) {
                return midnight + nth(hours, rest);
            }
            rest -= hours.minutes();
            midnight += DAY;
        }
        throw new IllegalStateException("position %d lies in no week of %s".formatted(position, name));
    }

    private static int nth(DayHours hours, int minute) {
        int rest = minute;
        for (var part : hours.shifts()) {
            int length = part.to() - part.from();
            if (rest < length) {
                return part.from() + rest;
            }
            rest -= length;
        }
        throw new IllegalStateException("minute %d lies in no shift of %s".formatted(minute, hours));
    }

    /// Working minutes between two times, negative when they are in reverse.
    public int between(LocalDateTime from, LocalDateTime to) {
        return workAt(Moment.of(to)) - workAt(Moment.of(from));
    }

    /// When work that begins at a time, or as soon as anybody works after it, is done. Negative minutes lead backwards
    /// to when the work must begin; for zero minutes the time itself.
    public LocalDateTime plus(LocalDateTime from, int minutes) {
        int position = Math.addExact(workAt(Moment.of(from)), minutes);
        return minutes == 0 ? from : Moment.at(minutes > 0 ? finishAt(position) : startAt(position));
    }

    /// The time itself when somebody works then, else when work begins again.
    public LocalDateTime nextStart(LocalDateTime time) {
        return Moment.at(startAt(workAt(Moment.of(time))));
    }

    /// The time itself when somebody worked until then, else when work last ended.
    public LocalDateTime previousFinish(LocalDateTime time) {
        return Moment.at(finishAt(workAt(Moment.of(time))));
    }

    /// The working time of one day.
    public DayHours hoursOn(LocalDate day) {
        return special.getOrDefault(day, week[day.getDayOfWeek().getValue() - 1]);
    }

    /// The time in which both this calendar and another work: that of a task with a calendar of its own and of whoever
    /// works on it.
    public CalendarResult common(WorkCalendar other) {
        if (hasSameHours(other)) {
            return new CalendarResult.Built(this);
        }
        var both = builder("%s and %s".formatted(name, other.name));
        for (var day : DayOfWeek.values()) {
            int at = day.getValue() - 1;
            both.on(day, week[at].common(other.week[at]));
        }
        var days = new TreeSet<>(special.keySet());
        days.addAll(other.special.keySet());
        days.forEach(day -> both.except(day, day, hoursOn(day).common(other.hoursOn(day))));
        return both.build();
    }

    /// Whether another calendar has the same working time on every day, whatever its name.
    public boolean hasSameHours(WorkCalendar other) {
        return Arrays.equals(week, other.week) && special.equals(other.special);
    }

    /// Equal for calendars with the same working time.
    public int hoursHash() {
        return 31 * Arrays.hashCode(week) + special.hashCode();
    }

    /// Working minutes of the ordinary week.
    public int weekMinutes() {
        return weekMinutes;
    }

    /// The least position that lies in the years 1600 to 2999.
    public int least() {
        return least;
    }

    /// The greatest position that lies in the years 1600 to 2999.
    public int most() {
        return most;
    }

    @Override
    public String toString() {
        return name;
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package org.plumbline.files.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.levelling.WorkingTime;

/// Working time cut into equal slots: a slot is kept when somebody works in it, so that nights and weekends cost
/// nothing. Slots are numbered from 0 and follow each other even where the clock jumps.
final class Slots {
    static final int MOST_YEARS = 60;
    private static final int DAY = 1440;
    private static final int MOST = 4_000_000;

    /// Minutes of a slot.
    final int minutes;

    /// When each slot begins, ascending, as moments.
    private final int[] begin;

    /// @param from a moment before which nothing happens
    /// @param count slots wanted; fewer are made where they would reach beyond 60 years
    Slots(Collection<WorkCalendar> calendars, int minutes, int from, long count) {
        this.minutes = minutes;
        int wanted = (int) Math.min(MOST, count);
        var found = new int[Math.min(wanted, 1 << 16)];
        int size = 0;
        int first = Math.floorDiv(from, DAY) * DAY;
        long last = first + (long) MOST_YEARS * 366 * DAY;
        for (int at = first; size < wanted && at < last; at += minutes) {
            if (at + minutes > from && isWorked(calendars, at)) {
                found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
                found[size++] = at;
            }
        }
        begin = Arrays.copyOf(found, size);
    }

    private boolean isWorked(Collection<WorkCalendar> calendars, int at) {
        for (var calendar : calendars) {
            if (works(calendar, at)) {
                return true;
            }
        }
        return false;
    }

    /// Half of a slot is enough.
    private boolean works(WorkCalendar calendar, int at) {
        return 2 * (calendar.workAt(at + minutes) - calendar.workAt(at)) >= minutes;
    }

    int size() {
        return begin.length;
    }

    /// The first slot that does not begin before the moment.
    int from(int moment) {
        int at = Arrays.binarySearch(begin, moment);
        return at >= 0 ? at : -at - 1;
    }

    /// The moment at which a slot begins.
    int begin(int slot) {
        return begin[Math.clamp(slot, 0, begin.length - 1)];
    }

    /// The moment at which the slots before this one are over.
    int end(int slot) {
        return slot <= 0 ? begin(0) : begin(slot - 1) + minutes;
    }

    /// How many slots a number of working minutes takes, rounded up.
    int count(long working) {
        return Math.clamp(Math.ceilDiv(working, minutes), -MOST, MOST);
    }

    /// How many slots a lag takes that is counted by this calendar: as many as in a usual week.
    int lag(int lagMinutes, WorkCalendar calendar) {
        if (lagMinutes == 0 || begin.length == 0) {
            return 0;
        }
        int week = from(begin[0] + 7 * DAY);
        long scaled = Math.round((double) lagMinutes * week * minutes / calendar.weekMinutes());
        return count(scaled);
    }

    /// The slots in which not all of these calendars work, as breaks.
    WorkingTime common(List<WorkCalendar> calendars) {
        var breaks = new java.util.ArrayList<WorkingTime.Break>();
        int open = -1;
        for (int slot = 0; slot < begin.length; slot++) {
            boolean works = true;
            for (var calendar : calendars) {
                works &= works(calendar, begin[slot]);
            }
            if (!works && open < 0) {
                open = slot;
            } else if (works && open >= 0) {
                breaks.add(new WorkingTime.Break(open, slot));
                open = -1;
            }
        }
        return new WorkingTime(breaks);
    }

    /// True where there is a slot within the first two years in which all of them work.
    boolean meet(List<WorkCalendar> calendars) {
        int until = Math.min(begin.length, from(begin(0) + 2 * 366 * DAY));
        for (int slot = 0; slot < until; slot++) {
            int at = begin[slot];
            if (calendars.stream().allMatch(calendar -> works(calendar, at))) {
                return true;
            }
        }
        return false;
    }
}

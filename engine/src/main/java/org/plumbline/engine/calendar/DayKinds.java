package org.plumbline.engine.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The different days of a calendar as look-up tables by minute; a calendar has a handful of them.
final class DayKinds {
    private static final int DAY = DayHours.DAY;
    private static final int ROW = DAY + 1;

    private final short[] work;
    private final short[] start;
    private final short[] finish;

    private DayKinds(List<DayHours> kinds) {
        work = new short[kinds.size() * ROW];
        start = new short[kinds.size() * ROW];
        finish = new short[kinds.size() * ROW];
        for (int kind = 0; kind < kinds.size(); kind++) {
            fill(kind * ROW, kinds.get(kind));
        }
    }

    private void fill(int row, DayHours hours) {
        int done = 0;
        int minute = 0;
        for (var shift : hours.shifts()) {
            for (; minute <= shift.from(); minute++) {
                work[row + minute] = (short) done;
            }
            for (; minute <= shift.to(); minute++) {
                start[row + done] = (short) (minute - 1);
                done++;
                work[row + minute] = (short) done;
                finish[row + done] = (short) minute;
            }
        }
        for (; minute <= DAY; minute++) {
            work[row + minute] = (short) done;
        }
    }

    /// Work of the day before one of its minutes.
    int workBefore(int kind, int minute) {
        return work[kind * ROW + minute];
    }

    /// The minute at which the next working minute begins after so many.
    int start(int kind, int done) {
        return start[kind * ROW + done];
    }

    /// The minute by which so many working minutes, at least one, are done.
    int finish(int kind, int done) {
        return finish[kind * ROW + done];
    }

    /// Finds out which days are alike.
    static final class Gathering {
        private final Map<DayHours, Short> numbers = new HashMap<>();
        private final List<DayHours> kinds = new ArrayList<>();

        short kind(DayHours hours) {
            return numbers.computeIfAbsent(hours, added -> {
                kinds.add(added);
                return (short) (kinds.size() - 1);
            });
        }

        int minutes(int kind) {
            return kinds.get(kind).minutes();
        }

        DayKinds done() {
            return new DayKinds(kinds);
        }
    }
}

package org.plumbline.engine.levelling;

import java.util.Arrays;

/// Working time of an activity as look-ups: where it pauses, and where it is after so many units of work.
final class Clock {
    static final Clock ALWAYS = new Clock(new WorkingTime(java.util.List.of()));

    private final int[] from;
    private final int[] until;

    /// Units of break before each break.
    private final int[] before;

    Clock(WorkingTime time) {
        int size = time.breaks().size();
        from = new int[size];
        until = new int[size];
        before = new int[size + 1];
        for (int i = 0; i < size; i++) {
            from[i] = time.breaks().get(i).from();
            until[i] = time.breaks().get(i).until();
            before[i + 1] = before[i] + until[i] - from[i];
        }
    }

    /// @return the first worked unit of time from `time` on
    int next(int time) {
        int at = indexAt(time);
        return at >= 0 && time < until[at] ? until[at] : time;
    }

    /// @return the end of the stretch without a break in which `time`, a worked unit, lies
    int pause(int time) {
        int at = indexAt(time) + 1;
        return at < from.length ? from[at] : Integer.MAX_VALUE;
    }

    /// @return when work of `duration` is over that starts at `start`, a worked unit; `start` for no work
    int finish(int start, int duration) {
        if (duration == 0 || from.length == 0) {
            return start + duration;
        }
        return timeOf(worked(start) + duration - 1) + 1;
    }

    /// @return the latest worked start of work that is over by `finish`; below 0 where there is none
    int latestStart(int finish, int duration) {
        if (duration == 0 || from.length == 0) {
            return finish - duration;
        }
        int nth = worked(finish) - duration;
        return nth < 0 ? nth : timeOf(nth);
    }

    /// @return worked units before `time`
    private int worked(int time) {
        int at = indexAt(time);
        if (at < 0) {
            return time;
        }
        return time - before[at] - Math.min(time, until[at]) + from[at];
    }

    /// @return the worked unit with `nth` worked units before it
    private int timeOf(int nth) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] - before[middle] <= nth) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return nth + before[low];
    }

    /// @return the last break that begins at or before `time`, -1 if none
    private int indexAt(int time) {
        if (from.length == 0) {
            return -1;
        }
        int at = Arrays.binarySearch(from, time);
        return at >= 0 ? at : -at - 2;
    }
}

package org.plumbline.engine.levelling;

import java.util.Arrays;

/// Parallel schedule generation: goes through time and at each moment starts what can start, the most urgent first.
///
/// It finds only schedules in which nobody idles while something fits, which is a narrower choice than the serial way
/// has, but a good one where many projects crowd a few resources. Handed on as the order of its starts. Costs the
/// units of time times the activities that wait; for problems without pauses and with no link that lets a successor
/// start first.
final class ParallelPass {
    private final Flat flat;
    private final Choice choice;
    private final SerialPass free;
    private final int[] open;
    private final int[] earliest;
    private final int[] start;

    /// Activities whose predecessors have a start, the most urgent first.
    private final int[] waiting;

    private int count;

    ParallelPass(Flat flat, Choice choice, SerialPass free) {
        this.flat = flat;
        this.choice = choice;
        this.free = free;
        open = new int[flat.size];
        earliest = new int[flat.size];
        start = new int[flat.size];
        waiting = new int[flat.size];
    }

    /// @param key the smaller is the more urgent
    /// @return the starts, or null where an activity found no place before the horizon
    int @org.jspecify.annotations.Nullable [] starts(int[] key) {
        free.begin();
        count = 0;
        System.arraycopy(flat.release, 0, earliest, 0, earliest.length);
        for (int j = 0; j < flat.size; j++) {
            open[j] = flat.links.into[j + 1] - flat.links.into[j];
            if (open[j] == 0) {
                enter(j, key);
            }
        }
        Arrays.fill(start, 0);
        int left = flat.size;
        for (int t = 0; left > 0; t++) {
            if (t > flat.horizon) {
                return null;
            }
            left -= startAt(t, key);
        }
        return start;
    }

    /// Starts all that can start now, over again while something of no length has let others in.
    private int startAt(int t, int[] key) {
        int started = 0;
        for (int k = 0; k < count; k++) {
            int j = waiting[k];
            if (earliest[j] <= t && free.fits(choice, j, t, t + choice.duration[j])) {
                free.hold(choice, j, t, t + choice.duration[j]);
                start[j] = t;
                started++;
                System.arraycopy(waiting, k + 1, waiting, k, count - k - 1);
                count--;
                k = release(j, key) ? -1 : k - 1;
            }
        }
        return started;
    }

    /// @return true where a successor has entered that could start at once
    private boolean release(int j, int[] key) {
        boolean atOnce = false;
        for (int i = flat.links.outOf[j]; i < flat.links.outOf[j + 1]; i++) {
            int e = flat.links.link[i];
            int next = flat.links.to[e];
            earliest[next] = Math.max(earliest[next], start[j] + choice.span[e]);
            if (--open[next] == 0) {
                enter(next, key);
                atOnce |= earliest[next] <= start[j];
            }
        }
        return atOnce;
    }

    private void enter(int j, int[] key) {
        int at = count++;
        while (at > 0 && key[waiting[at - 1]] > key[j]) {
            waiting[at] = waiting[at - 1];
            at--;
        }
        waiting[at] = j;
    }
}

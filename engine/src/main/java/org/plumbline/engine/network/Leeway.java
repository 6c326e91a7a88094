package org.plumbline.engine.network;

import java.util.Arrays;

/// How far nodes may move while all others stay: free float, and where tasks go that happen as late as possible.
final class Leeway {
    private final Flat flat;
    private final Passes passes;
    /// The latest start of each node that leaves its successors where they are.
    private final int[] latest;

    Leeway(Flat flat) {
        this.flat = flat;
        passes = new Passes(flat);
        latest = new int[flat.places()];
    }

    /// By how much each node may move before it moves a successor or the finish of its project.
    int[] freeFloat(int[] early, int[] finish) {
        sweep(early.clone(), finish, false);
        for (int i = 0; i < flat.nodes; i++) {
            latest[i] -= early[i];
        }
        return latest;
    }

    /// The starts with every task that happens as late as possible put behind whatever it does not delay.
    int[] placed(int[] early, int[] finish) {
        var placed = early.clone();
        sweep(placed, finish, true);
        return placed;
    }

    private void sweep(int[] starts, int[] finish, boolean move) {
        Arrays.fill(latest, Flat.OPEN);
        int special = flat.specials - 1;
        for (int run = flat.runs - 1; run >= 0; run--) {
            var calendar = flat.calendars.get(flat.runCalendar[run]);
            int done = calendar.workAt(finish[flat.runProject[run]]);
            for (int i = flat.runFrom[run + 1] - 1; i >= flat.runFrom[run]; i--) {
                latest[i] = Math.min(latest[i], done - flat.duration[i]);
                boolean isSpecial = special >= 0 && flat.special[special] == i;
                if (move && isSpecial && (flat.flags[special] & Flat.AS_LATE_AS_POSSIBLE) != 0) {
                    starts[i] = Math.max(starts[i], latest[i]);
                }
                push(i, starts[i], isSpecial ? special-- : -1);
            }
            flat.crossings.backward(latest, run, calendar);
        }
    }

    private void push(int node, int start, int special) {
        for (int side = 0; side < 4; side += 2) {
            int before = flat.link[4 * node + side];
            latest[before] = Math.min(latest[before], start - flat.link[4 * node + side + 1]);
        }
        for (int slot = special < 0 ? 0 : flat.slotFrom[special];
                special >= 0 && slot < flat.slotFrom[special + 1];
                slot++) {
            int before = flat.slotNode[slot];
            latest[before] = Math.min(latest[before], passes.latest(slot, node, start));
        }
    }
}

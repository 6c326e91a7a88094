package org.plumbline.engine.network;

import java.util.Arrays;
import org.plumbline.engine.calendar.WorkCalendar;

/// The nodes of the flat arrays.
final class FlatNodes implements Nodes {
    private final Flat flat;
    private final Passes passes;

    FlatNodes(Flat flat) {
        this.flat = flat;
        passes = new Passes(flat);
    }

    @Override
    public int duration(int node) {
        return flat.duration[node];
    }

    @Override
    public WorkCalendar calendar(int node) {
        return flat.calendars.get(flat.calendar[node]);
    }

    @Override
    public int task(int node) {
        return flat.task[node];
    }

    @Override
    public int driver(int[] early, int node) {
        int special = Arrays.binarySearch(flat.special, 0, flat.specials, node);
        int found = NONE;
        for (int side = 0; special < 0 && side < 2; side++) {
            int before = flat.link[4 * node + 2 * side];
            boolean drives = before != flat.nodes && early[before] + flat.link[4 * node + 2 * side + 1] == early[node];
            found = drives ? better(found, flat.crossings.nodeAt(before), flat.linkEnds[node] >> (2 * side)) : found;
        }
        for (int slot = special < 0 ? 0 : flat.slotFrom[special];
                special >= 0 && slot < flat.slotFrom[special + 1];
                slot++) {
            int before = flat.slotNode[slot];
            boolean drives = passes.bound(slot, node, early[before]) == early[node];
            found = drives ? better(found, flat.crossings.nodeAt(before), flat.slotEnds[slot]) : found;
        }
        return found;
    }
}

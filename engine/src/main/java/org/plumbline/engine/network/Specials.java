package org.plumbline.engine.network;

import java.util.Arrays;

/// Fills the arrays of special nodes, which come in ascending order of position.
final class Specials {
    private final Flat flat;
    private int slots;

    Specials(Flat flat) {
        this.flat = flat;
        slots = flat.specials == 0 ? 0 : flat.slotFrom[flat.specials];
        grow(Math.max(16, flat.special.length));
        growSlots(Math.max(32, flat.slotNode.length));
    }

    void begin(int position) {
        if (flat.specials + 1 >= flat.special.length) {
            grow(2 * flat.special.length);
        }
        flat.special[flat.specials] = position;
        flat.slotFrom[flat.specials] = slots;
    }

    void slot(int position, byte kind, LinkType type, int lag, int calendar) {
        if (slots == flat.slotNode.length) {
            growSlots(2 * slots);
        }
        flat.slotNode[slots] = position;
        flat.slotKind[slots] = kind;
        flat.slotEnds[slots] = Weights.ends(type);
        flat.slotLag[slots] = lag;
        flat.slotCalendar[slots] = calendar;
        slots++;
    }

    void end(Bounds bounds) {
        int k = flat.specials++;
        flat.flags[k] = (byte) bounds.flags;
        flat.startFloor[k] = bounds.startFloor;
        flat.startLow[k] = bounds.startLow;
        flat.finishLow[k] = bounds.finishLow;
        flat.startHigh[k] = bounds.startHigh;
        flat.finishHigh[k] = bounds.finishHigh;
        flat.deadline[k] = bounds.deadline;
        flat.pin[k] = bounds.pin;
        flat.hasLateTasks |= (bounds.flags & Flat.AS_LATE_AS_POSSIBLE) != 0;
        flat.slotFrom[k + 1] = slots;
    }

    /// Puts the stop behind the last node.
    void done() {
        flat.special[flat.specials] = Integer.MAX_VALUE;
    }

    /// Makes a plain node a special one with nothing but its links and a floor, among those that are there already.
    void insert(int node, int floor) {
        if (flat.specials + 2 >= flat.special.length) {
            grow(2 * flat.special.length);
        }
        int k = -1 - Arrays.binarySearch(flat.special, 0, flat.specials, node);
        int moved = flat.specials - k;
        System.arraycopy(flat.special, k, flat.special, k + 1, moved + 1);
        System.arraycopy(flat.flags, k, flat.flags, k + 1, moved);
        for (var bounds : new int[][] {
            flat.startFloor, flat.startLow, flat.finishLow, flat.startHigh, flat.finishHigh, flat.deadline, flat.pin
        }) {
            System.arraycopy(bounds, k, bounds, k + 1, moved);
        }
        int links = flat.link[4 * node] == flat.nodes ? 0 : 2;
        openSlots(k, links, moved);
        flat.special[k] = node;
        flat.flags[k] = 0;
        flat.startFloor[k] = floor;
        flat.startLow[k] = floor;
        flat.finishLow[k] = Flat.NEVER;
        flat.startHigh[k] = Flat.OPEN;
        flat.finishHigh[k] = Flat.OPEN;
        flat.deadline[k] = Flat.OPEN;
        flat.specials++;
        fold(node, flat.slotFrom[k], links);
    }

    private void openSlots(int k, int links, int moved) {
        while (slots + links > flat.slotNode.length) {
            growSlots(2 * flat.slotNode.length);
        }
        int at = flat.slotFrom[k];
        for (var ints : new int[][] {flat.slotNode, flat.slotLag, flat.slotCalendar}) {
            System.arraycopy(ints, at, ints, at + links, slots - at);
        }
        for (var bytes : new byte[][] {flat.slotKind, flat.slotEnds}) {
            System.arraycopy(bytes, at, bytes, at + links, slots - at);
        }
        System.arraycopy(flat.slotFrom, k, flat.slotFrom, k + 1, moved + 1);
        for (int i = k + 1; i <= k + 1 + moved; i++) {
            flat.slotFrom[i] += links;
        }
        slots += links;
    }

    /// Moves the two links beside a node into slots.
    private void fold(int node, int at, int links) {
        for (int side = 0; side < links; side++) {
            flat.slotNode[at + side] = flat.link[4 * node + 2 * side];
            flat.slotLag[at + side] = flat.link[4 * node + 2 * side + 1];
            flat.slotKind[at + side] = Flat.WEIGHT;
            flat.slotEnds[at + side] = (byte) (flat.linkEnds[node] >> (2 * side) & 3);
            flat.slotCalendar[at + side] = 0;
        }
        for (int side = 0; side < 2; side++) {
            flat.link[4 * node + 2 * side] = flat.nodes;
            flat.link[4 * node + 2 * side + 1] = 0;
        }
    }

    private void grow(int size) {
        flat.special = Arrays.copyOf(flat.special, size);
        flat.flags = Arrays.copyOf(flat.flags, size);
        flat.startFloor = Arrays.copyOf(flat.startFloor, size);
        flat.startLow = Arrays.copyOf(flat.startLow, size);
        flat.finishLow = Arrays.copyOf(flat.finishLow, size);
        flat.startHigh = Arrays.copyOf(flat.startHigh, size);
        flat.finishHigh = Arrays.copyOf(flat.finishHigh, size);
        flat.deadline = Arrays.copyOf(flat.deadline, size);
        flat.pin = Arrays.copyOf(flat.pin, size);
        flat.slotFrom = Arrays.copyOf(flat.slotFrom, size);
    }

    private void growSlots(int size) {
        flat.slotNode = Arrays.copyOf(flat.slotNode, size);
        flat.slotKind = Arrays.copyOf(flat.slotKind, size);
        flat.slotEnds = Arrays.copyOf(flat.slotEnds, size);
        flat.slotLag = Arrays.copyOf(flat.slotLag, size);
        flat.slotCalendar = Arrays.copyOf(flat.slotCalendar, size);
    }
}

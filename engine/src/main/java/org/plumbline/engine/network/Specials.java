package org.plumbline.engine.network;

import java.util.Arrays;

/// Fills the arrays of special nodes, which come in ascending order of position.
final class Specials {
    private final Flat flat;
    private int slots;

    Specials(Flat flat) {
        this.flat = flat;
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

    private void grow(int size) {
        flat.special = Arrays.copyOf(flat.special, size);
        flat.flags = Arrays.copyOf(flat.flags, size);
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

package org.plumbline.engine.network;

import java.util.Arrays;

/// Fills the arrays of special nodes, which come in ascending order of position.
final class Specials {
    private final Flat flat;
    private int slots;

    Specials(Flat flat) {
        this.flat = flat;
        grow(16);
        growSlots(32);
    }

    void begin(int position, boolean anyOf) {
        if (flat.specials + 1 >= flat.special.length) {
            grow(2 * flat.special.length);
        }
        flat.special[flat.specials] = position;
        flat.anyOf[flat.specials] = anyOf;
        flat.slotFrom[flat.specials] = slots;
    }

    void slot(int position, byte kind, int lag, int calendar) {
        if (slots == flat.slotNode.length) {
            growSlots(2 * slots);
        }
        flat.slotNode[slots] = position;
        flat.slotKind[slots] = kind;
        flat.slotLag[slots] = lag;
        flat.slotCalendar[slots] = calendar;
        slots++;
    }

    void end(Bounds bounds) {
        int k = flat.specials++;
        flat.low[k] = bounds.low;
        flat.cap[k] = bounds.cap;
        flat.high[k] = bounds.high;
        flat.pinned[k] = bounds.pinned;
        flat.latePinned[k] = bounds.latePinned;
        flat.slotFrom[k + 1] = slots;
    }

    /// Puts the stop behind the last node.
    void done() {
        flat.special[flat.specials] = Integer.MAX_VALUE;
    }

    private void grow(int size) {
        flat.special = Arrays.copyOf(flat.special, size);
        flat.low = Arrays.copyOf(flat.low, size);
        flat.cap = Arrays.copyOf(flat.cap, size);
        flat.high = Arrays.copyOf(flat.high, size);
        flat.pinned = Arrays.copyOf(flat.pinned, size);
        flat.latePinned = Arrays.copyOf(flat.latePinned, size);
        flat.anyOf = Arrays.copyOf(flat.anyOf, size);
        flat.slotFrom = Arrays.copyOf(flat.slotFrom, size);
    }

    private void growSlots(int size) {
        flat.slotNode = Arrays.copyOf(flat.slotNode, size);
        flat.slotKind = Arrays.copyOf(flat.slotKind, size);
        flat.slotLag = Arrays.copyOf(flat.slotLag, size);
        flat.slotCalendar = Arrays.copyOf(flat.slotCalendar, size);
    }
}

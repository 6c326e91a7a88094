package org.plumbline.engine.network;

/// Keeps folded links in step with durations: a weight holds the duration of the predecessor where its finish counts
/// and that of the successor where its finish is held back.
final class Weights {
    private final Flat flat;
    private final int[] specialOf;

    Weights(Flat flat, int[] specialOf) {
        this.flat = flat;
        this.specialOf = specialOf;
    }

    /// Makes a node longer, or shorter by a negative number of minutes.
    void lengthen(int node, int more, int[] firstSuccessor, int[] successor) {
        int last = -1;
        for (int i = firstSuccessor[node]; i < firstSuccessor[node + 1]; i++) {
            // A successor by several links stands here several times, side by side.
            if (successor[i] != last) {
                last = successor[i];
                after(node, last, more);
            }
        }
        before(node, more);
    }

    private void after(int node, int successor, int more) {
        int special = specialOf[successor];
        if (special < 0) {
            for (int side = 0; side < 2; side++) {
                int at = 4 * successor + 2 * side;
                boolean counts = flat.link[at] == node && isFromFinish(flat.linkEnds[successor], side);
                flat.link[at + 1] += counts ? more : 0;
            }
            return;
        }
        for (int slot = flat.slotFrom[special]; slot < flat.slotFrom[special + 1]; slot++) {
            boolean counts = flat.slotNode[slot] == node
                    && flat.slotKind[slot] == Flat.WEIGHT
                    && isFromFinish(flat.slotEnds[slot], 0);
            flat.slotLag[slot] += counts ? more : 0;
        }
    }

    private void before(int node, int more) {
        int special = specialOf[node];
        if (special < 0) {
            for (int side = 0; side < 2; side++) {
                boolean counts = flat.link[4 * node] != flat.nodes && isToFinish(flat.linkEnds[node], side);
                flat.link[4 * node + 2 * side + 1] -= counts ? more : 0;
            }
            return;
        }
        for (int slot = flat.slotFrom[special]; slot < flat.slotFrom[special + 1]; slot++) {
            boolean counts = flat.slotKind[slot] == Flat.WEIGHT && isToFinish(flat.slotEnds[slot], 0);
            flat.slotLag[slot] -= counts ? more : 0;
        }
    }

    static byte ends(LinkType type) {
        return (byte) ((type.isFromFinish() ? 1 : 0) | (type.isToFinish() ? 2 : 0));
    }

    private static boolean isFromFinish(byte ends, int side) {
        return (ends >> (2 * side) & 1) != 0;
    }

    private static boolean isToFinish(byte ends, int side) {
        return (ends >> (2 * side) & 2) != 0;
    }
}

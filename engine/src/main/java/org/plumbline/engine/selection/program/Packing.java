package org.plumbline.engine.selection.program;

import java.util.Arrays;

/// A choice among the items of a core, with the room it leaves in each row; below 0 where it does not fit.
final class Packing {
    private final KnapsackCore core;
    private final int[] tightFirst;
    private final long[] bits;
    private final int[] room;
    private long value;

    /// @param tightFirst the rows in the order in which they are asked whether something fits; shared by all packings
    ///     of a search, which moves the rows forward that say no
    Packing(KnapsackCore core, int[] tightFirst) {
        this.core = core;
        this.tightFirst = tightFirst;
        bits = new long[(core.size + 63) / 64];
        room = core.room.clone();
    }

    void copy(Packing other) {
        System.arraycopy(other.bits, 0, bits, 0, bits.length);
        System.arraycopy(other.room, 0, room, 0, room.length);
        value = other.value;
    }

    Packing copied() {
        var copy = new Packing(core, tightFirst);
        copy.copy(this);
        return copy;
    }

    long value() {
        return value;
    }

    long word(int place) {
        return bits[place];
    }

    int words() {
        return bits.length;
    }

    boolean has(int item) {
        return (bits[item >> 6] & 1L << item) != 0;
    }

    void flip(int item) {
        var weight = core.weights[item];
        if (has(item)) {
            for (var i = 0; i < room.length; i++) {
                room[i] += weight[i];
            }
            value -= core.values[item];
        } else {
            for (var i = 0; i < room.length; i++) {
                room[i] -= weight[i];
            }
            value += core.values[item];
        }
        bits[item >> 6] ^= 1L << item;
    }

    boolean fits() {
        for (var i : tightFirst) {
            if (room[i] < 0) {
                return false;
            }
        }
        return true;
    }

    boolean canAdd(int item) {
        var weight = core.weights[item];
        for (var q = 0; q < tightFirst.length; q++) {
            var i = tightFirst[q];
            if (room[i] < weight[i]) {
                forward(q);
                return false;
            }
        }
        return true;
    }

    boolean canSwap(int out, int in) {
        var freed = core.weights[out];
        var weight = core.weights[in];
        for (var q = 0; q < tightFirst.length; q++) {
            var i = tightFirst[q];
            if (room[i] + freed[i] < weight[i]) {
                forward(q);
                return false;
            }
        }
        return true;
    }

    private void forward(int place) {
        if (place > 0) {
            var before = tightFirst[place - 1];
            tightFirst[place - 1] = tightFirst[place];
            tightFirst[place] = before;
        }
    }

    /// Drops the least useful until it fits, then adds the most useful that still fit.
    void repair() {
        for (var word = bits.length - 1; word >= 0 && !fits(); word--) {
            for (var left = bits[word]; left != 0 && !fits(); ) {
                var bit = 63 - Long.numberOfLeadingZeros(left);
                left &= ~(1L << bit);
                flip(word << 6 | bit);
            }
        }
        fill();
    }

    void fill() {
        for (var word = 0; word < bits.length; word++) {
            for (var out = ~bits[word]; out != 0; out &= out - 1) {
                var item = word << 6 | Long.numberOfTrailingZeros(out);
                if (item >= core.size) {
                    return;
                }
                if (core.values[item] > 0 && canAdd(item)) {
                    flip(item);
                }
            }
        }
    }

    /// Exchanges one item for a more valuable one, the greatest gain first, until no exchange fits.
    void improve() {
        while (true) {
            var gain = 0L;
            var out = -1;
            var in = -1;
            for (var j = 0; j < core.size; j++) {
                for (var i = has(j) ? core.size : 0; i < core.size; i++) {
                    if (core.values[j] - core.values[i] > gain && has(i) && canSwap(i, j)) {
                        gain = core.values[j] - core.values[i];
                        out = i;
                        in = j;
                    }
                }
            }
            if (out < 0) {
                return;
            }
            flip(out);
            flip(in);
            fill();
        }
    }

    boolean isSame(Packing other) {
        return value == other.value && Arrays.equals(bits, other.bits);
    }
}

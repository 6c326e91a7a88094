package org.plumbline.engine.network;

/// Positions that wait to be computed again, taken from either end; a set of bits with a second one over its words, so
/// that a few of ten million are found at once.
final class Worklist {
    private final long[] bits;
    private final long[] words;

    Worklist(int size) {
        bits = new long[(size >> 6) + 1];
        words = new long[(bits.length >> 6) + 1];
    }

    void add(int position) {
        bits[position >> 6] |= 1L << position;
        words[position >> 12] |= 1L << (position >> 6);
    }

    /// Takes out the first one; -1 when none is left.
    int first() {
        for (int i = 0; i < words.length; i++) {
            if (words[i] != 0) {
                int word = (i << 6) + Long.numberOfTrailingZeros(words[i]);
                return take((word << 6) + Long.numberOfTrailingZeros(bits[word]));
            }
        }
        return -1;
    }

    /// Takes out the last one; -1 when none is left.
    int last() {
        for (int i = words.length - 1; i >= 0; i--) {
            if (words[i] != 0) {
                int word = (i << 6) + 63 - Long.numberOfLeadingZeros(words[i]);
                return take((word << 6) + 63 - Long.numberOfLeadingZeros(bits[word]));
            }
        }
        return -1;
    }

    private int take(int position) {
        int word = position >> 6;
        bits[word] &= ~(1L << position);
        if (bits[word] == 0) {
            words[word >> 6] &= ~(1L << word);
        }
        return position;
    }
}

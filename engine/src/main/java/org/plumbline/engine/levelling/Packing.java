package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.List;

/// Renewable resources side by side in words of 64 bits: each has a field for its units and a guard bit above it.
///
/// With the guard bits set, one subtraction takes the demand from all fields of a word, and a cleared guard bit says
/// that a field did not have enough. A resource needs the bits of its greatest capacity and one more, so four
/// resources of the usual size share a word and no capacity is too great.
final class Packing {
    private static final int BITS = 63;

    private final int[] wordOf;
    private final int[] shiftOf;

    /// The guard bits of each word; as many words as there are entries, at least one.
    final long[] guards;

    Packing(List<Resource> resources) {
        wordOf = new int[resources.size()];
        shiftOf = new int[resources.size()];
        var masks = new ArrayList<Long>(List.of(0L));
        int at = 0;
        for (int r = 0; r < resources.size(); r++) {
            if (resources.get(r).kind() == Resource.Kind.USED_UP) {
                wordOf[r] = -1;
                continue;
            }
            int bits =
                    Integer.SIZE - Integer.numberOfLeadingZeros(resources.get(r).most()) + 1;
            if (at + bits > BITS) {
                masks.add(0L);
                at = 0;
            }
            int word = masks.size() - 1;
            wordOf[r] = word;
            shiftOf[r] = at;
            at += bits;
            masks.set(word, masks.get(word) | 1L << at - 1);
        }
        guards = masks.stream().mapToLong(Long::longValue).toArray();
    }

    int words() {
        return guards.length;
    }

    /// @return the word the resource is in, -1 where it is used up
    int word(int resource) {
        return wordOf[resource];
    }

    /// Units of a resource at its place in its word.
    long field(int resource, int units) {
        return (long) units << shiftOf[resource];
    }
}

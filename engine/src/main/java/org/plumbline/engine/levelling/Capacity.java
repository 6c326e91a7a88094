package org.plumbline.engine.levelling;

import java.util.List;
import java.util.Map;

/// What the renewable resources have at each moment, packed, guard bits set.
final class Capacity {
    /// Moments at which a word changes, ascending from 0, and the word from then on; by word.
    private final int[][] times;

    private final long[][] values;

    /// True where it never changes, so that time can run backwards too.
    final boolean constant;

    Capacity(List<Resource> resources, Packing packing) {
        times = new int[packing.words()][];
        values = new long[packing.words()][];
        boolean same = true;
        for (int w = 0; w < packing.words(); w++) {
            var changes = new java.util.TreeMap<Integer, Long>();
            changes.put(0, packing.guards[w]);
            for (int r = 0; r < resources.size(); r++) {
                if (packing.word(r) == w) {
                    add(changes, resources.get(r).steps(), packing, r);
                }
            }
            times[w] = changes.keySet().stream().mapToInt(Integer::intValue).toArray();
            values[w] = new long[times[w].length];
            long sum = 0;
            int i = 0;
            for (long change : changes.values()) {
                sum += change;
                values[w][i++] = sum;
            }
            same &= times[w].length == 1;
        }
        constant = same;
    }

    private static void add(Map<Integer, Long> changes, List<Resource.Step> steps, Packing packing, int resource) {
        int last = 0;
        for (var step : steps) {
            changes.merge(
                    step.from(), packing.field(resource, step.units()) - packing.field(resource, last), Long::sum);
            last = step.units();
        }
    }

    /// Writes the word of each moment from `from` up to `until`.
    void fill(int word, long[] target, int from, int until) {
        int i = java.util.Arrays.binarySearch(times[word], from);
        i = i >= 0 ? i : -i - 2;
        for (int t = from; t < until; i++) {
            int next = i + 1 < times[word].length ? Math.min(times[word][i + 1], until) : until;
            java.util.Arrays.fill(target, t, next, values[word][i]);
            t = next;
        }
    }
}

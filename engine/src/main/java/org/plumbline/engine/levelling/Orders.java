package org.plumbline.engine.levelling;

import java.util.Arrays;

/// Turns keys into lists in which every activity comes after its predecessors (or, backwards, its successors).
///
/// Where no successor may start before its predecessor, the starts of a schedule are such keys and counting sorts
/// them in one sweep; otherwise the list is drawn from the activities whose predecessors are in it.
final class Orders {
    private final Flat flat;
    private int[] count = new int[256];
    private final int[] open;
    private final long[] heap;

    Orders(Flat flat) {
        this.flat = flat;
        open = new int[flat.size];
        heap = new long[flat.size];
    }

    /// By rising start, the lower number first.
    void byStart(Choice choice, int[] start, int[] order) {
        if (choice.hasLeads()) {
            eligible(start, order);
            return;
        }
        int most = countKeys(start);
        int sum = 0;
        for (int t = 0; t <= most; t++) {
            int here = count[t];
            count[t] = sum;
            sum += here;
        }
        for (int j = 0; j < start.length; j++) {
            order[count[start[j]]++] = j;
        }
    }

    /// By falling finish, the higher number first: the list for a backward pass.
    void byFinish(Choice choice, int[] finish, int[] order) {
        if (choice.hasLeads()) {
            eligibleBackwards(finish, order);
            return;
        }
        int most = countKeys(finish);
        int sum = 0;
        for (int t = most; t >= 0; t--) {
            int here = count[t];
            count[t] = sum;
            sum += here;
        }
        for (int j = finish.length - 1; j >= 0; j--) {
            order[count[finish[j]]++] = j;
        }
    }

    private int countKeys(int[] keys) {
        int most = 0;
        for (int key : keys) {
            most = Math.max(most, key);
        }
        if (most >= count.length) {
            count = new int[most + (most >> 1) + 1];
        } else {
            Arrays.fill(count, 0, most + 1, 0);
        }
        for (int key : keys) {
            count[key]++;
        }
        return most;
    }

    /// The smallest key first among those whose predecessors are in the list.
    void eligible(int[] key, int[] order) {
        var links = flat.links;
        int size = 0;
        for (int j = 0; j < open.length; j++) {
            open[j] = links.into[j + 1] - links.into[j];
            if (open[j] == 0) {
                size = push(size, entry(key[j], j));
            }
        }
        for (int k = 0; k < order.length; k++) {
            int j = (int) heap[0];
            size = pop(size);
            order[k] = j;
            for (int i = links.outOf[j]; i < links.outOf[j + 1]; i++) {
                int next = links.to[links.link[i]];
                if (--open[next] == 0) {
                    size = push(size, entry(key[next], next));
                }
            }
        }
    }

    /// The greatest key first among those whose successors are in the list.
    private void eligibleBackwards(int[] key, int[] order) {
        var links = flat.links;
        int size = 0;
        for (int j = 0; j < open.length; j++) {
            open[j] = links.outOf[j + 1] - links.outOf[j];
            if (open[j] == 0) {
                size = push(size, entry(-key[j], j));
            }
        }
        for (int k = 0; k < order.length; k++) {
            int j = (int) heap[0];
            size = pop(size);
            order[k] = j;
            for (int e = links.into[j]; e < links.into[j + 1]; e++) {
                int next = links.from[e];
                if (--open[next] == 0) {
                    size = push(size, entry(-key[next], next));
                }
            }
        }
    }

    private static long entry(int key, int j) {
        return (long) key << 32 | j;
    }

    private int push(int size, long entry) {
        int at = size;
        while (at > 0 && heap[at - 1 >> 1] > entry) {
            heap[at] = heap[at - 1 >> 1];
            at = at - 1 >> 1;
        }
        heap[at] = entry;
        return size + 1;
    }

    private int pop(int size) {
        long last = heap[size - 1];
        int at = 0;
        int end = size - 1;
        for (int child = 1; child < end; child = 2 * at + 1) {
            if (child + 1 < end && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return end;
    }
}

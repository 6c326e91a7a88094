package org.plumbline.engine.levelling;

/// Serial schedule generation: gives each activity of a list the first (or last) start at which its links and the
/// capacity hold, given those before it in the list.
///
/// The free capacity of each unit of time stands in packed words, so that trying a unit is one subtraction and one
/// mask. A pass costs the activities, their links and the units of time they wait and work. Beyond `top` the words
/// are untouched; a pass puts back only what the pass before has changed.
final class SerialPass {
    /// No start was found before the horizon.
    static final int UNFIT = -1;

    private final Flat flat;
    private final long[][] free;
    private int length;
    private int low;
    private int top;
    private long passes;
    private int unplaced = -1;

    SerialPass(Flat flat) {
        this.flat = flat;
        free = new long[flat.packing.words()][0];
        grow(256);
        low = length;
    }

    /// Passes made so far, in either direction.
    long passes() {
        return passes;
    }

    /// The activity for which a forward pass found no place, -1 while all did.
    int unplaced() {
        return unplaced;
    }

    /// Ends a forward pass in which this activity found no place.
    int unfit(int j) {
        unplaced = j;
        return UNFIT;
    }

    /// @param order every activity after its predecessors
    /// @param start receives the starts
    /// @return when the last activity is over, or [#UNFIT]
    int forward(Choice choice, int[] order, int[] start) {
        passes++;
        reset();
        low = 0;
        if (flat.pauses) {
            return new PausingPass(flat, choice, this).forward(order, start);
        }
        return free.length == 1 ? forwardOne(choice, order, start) : forwardMany(choice, order, start);
    }

    private int forwardOne(Choice choice, int[] order, int[] start) {
        int last = 0;
        for (int j : order) {
            int s = earliest(choice, j, start);
            int d = choice.duration[j];
            long need = choice.demand[0][j];
            if (d > 0 && need != 0) {
                s = fitFrom(0, need, s, d);
                if (s == UNFIT) {
                    return unfit(j);
                }
                take(0, need, s, s + d);
                top = Math.max(top, s + d);
            }
            start[j] = s;
            last = Math.max(last, s + d);
        }
        return last;
    }

    private int forwardMany(Choice choice, int[] order, int[] start) {
        int last = 0;
        for (int j : order) {
            int s = earliest(choice, j, start);
            int d = choice.duration[j];
            if (d > 0) {
                s = fitFrom(choice, j, s);
                if (s == UNFIT) {
                    return unfit(j);
                }
                take(choice, j, s, s + d);
                top = Math.max(top, s + d);
            }
            start[j] = s;
            last = Math.max(last, s + d);
        }
        return last;
    }

    /// Each word moves the start on until all agree.
    private int fitFrom(Choice choice, int j, int from) {
        int d = choice.duration[j];
        int s = from;
        int agreed = 0;
        for (int w = 0; agreed < free.length; w = w + 1 == free.length ? 0 : w + 1) {
            long need = choice.demand[w][j];
            int moved = need == 0 ? s : fitFrom(w, need, s, d);
            if (moved == UNFIT) {
                return UNFIT;
            }
            agreed = moved == s ? agreed + 1 : 1;
            s = moved;
        }
        return s;
    }

    /// Looks from the end of the stretch: the last unit that is short says how far to move on at once.
    private int fitFrom(int word, long need, int from, int d) {
        long guard = flat.packing.guards[word];
        var units = free[word];
        int s = from;
        // Units from s up to here have been looked at and are free.
        int known = s;
        while (true) {
            int end = s + d;
            if (end > length) {
                if (s > flat.horizon) {
                    return UNFIT;
                }
                grow(end);
                units = free[word];
            }
            int t = end - 1;
            while (t >= known && (units[t] - need & guard) == guard) {
                t--;
            }
            if (t < known) {
                return s;
            }
            known = end;
            s = t + 1;
        }
    }

    private int earliest(Choice choice, int j, int[] start) {
        var links = flat.links;
        int s = flat.release[j];
        for (int e = links.into[j]; e < links.into[j + 1]; e++) {
            s = Math.max(s, start[links.from[e]] + choice.span[e]);
        }
        return s;
    }

    /// As late as possible. Where the list is by falling finish of a schedule and no latest finish lies before the
    /// finish in that schedule, every activity finds a place no earlier than it had: those placed before it cover
    /// none of the time it had that they did not cover already.
    ///
    /// @param order every activity after its successors
    /// @param latest by activity, the latest finish
    /// @param start receives the starts
    /// @return the first start, or [#UNFIT] where the list does not fit
    int backward(Choice choice, int[] order, int[] latest, int[] start) {
        passes++;
        reset();
        int end = 0;
        for (int finish : latest) {
            end = Math.max(end, finish);
        }
        top = end;
        low = 0;
        grow(end);
        if (flat.pauses) {
            return new PausingPass(flat, choice, this).backward(order, latest, start);
        }
        int first = end;
        for (int j : order) {
            int s = latest(choice, j, latest[j], start);
            if (choice.duration[j] > 0) {
                s = free.length == 1 ? backOne(choice, j, s) : backMany(choice, j, s);
            }
            if (s < flat.release[j]) {
                return UNFIT;
            }
            start[j] = s;
            first = Math.min(first, s);
        }
        low = first;
        return first;
    }

    private int backOne(Choice choice, int j, int from) {
        int d = choice.duration[j];
        int s = fitBack(0, choice.demand[0][j], from, d);
        if (s >= 0) {
            take(0, choice.demand[0][j], s, s + d);
        }
        return s;
    }

    private int backMany(Choice choice, int j, int from) {
        int d = choice.duration[j];
        int s = from;
        int agreed = 0;
        for (int w = 0; agreed < free.length && s >= 0; w = w + 1 == free.length ? 0 : w + 1) {
            int moved = fitBack(w, choice.demand[w][j], s, d);
            agreed = moved == s ? agreed + 1 : 1;
            s = moved;
        }
        if (s >= 0) {
            take(choice, j, s, s + d);
        }
        return s;
    }

    /// The mirror image of [#fitFrom].
    private int fitBack(int word, long need, int from, int d) {
        if (need == 0) {
            return from;
        }
        long guard = flat.packing.guards[word];
        var units = free[word];
        int s = from;
        int known = s + d;
        while (s >= 0) {
            int t = s;
            while (t < known && (units[t] - need & guard) == guard) {
                t++;
            }
            if (t == known) {
                return s;
            }
            known = s;
            s = t - d;
        }
        return UNFIT;
    }

    private int latest(Choice choice, int j, int finish, int[] start) {
        var links = flat.links;
        int s = finish - choice.duration[j];
        for (int i = links.outOf[j]; i < links.outOf[j + 1]; i++) {
            int e = links.link[i];
            s = Math.min(s, start[links.to[e]] - choice.span[e]);
        }
        return s;
    }

    private void take(Choice choice, int j, int from, int until) {
        for (int w = 0; w < free.length; w++) {
            take(w, choice.demand[w][j], from, until);
        }
    }

    private void take(int word, long need, int from, int until) {
        if (need != 0) {
            var units = free[word];
            for (int u = from; u < until; u++) {
                units[u] -= need;
            }
        }
    }

    /// Clears all capacity for a pass that takes it by [#hold].
    void begin() {
        passes++;
        reset();
        low = 0;
    }

    /// @return true where the activity fits into all units from `from` up to `until`
    boolean fits(Choice choice, int j, int from, int until) {
        grow(until);
        for (int w = 0; w < free.length; w++) {
            long need = choice.demand[w][j];
            long guard = flat.packing.guards[w];
            for (int t = from; t < until && need != 0; t++) {
                if ((free[w][t] - need & guard) != guard) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Takes what [#fits] found to be free.
    void hold(Choice choice, int j, int from, int until) {
        take(choice, j, from, until);
        top = Math.max(top, until);
    }

    /// The first start after its predecessors at which the activity fits beside what is held, and holds it.
    ///
    /// @return [#UNFIT] where there is none
    int place(Choice choice, int j, int[] start) {
        int s = find(choice, j, start);
        if (s != UNFIT) {
            hold(choice, j, s, s + choice.duration[j]);
        }
        return s;
    }

    /// The same without holding it.
    int find(Choice choice, int j, int[] start) {
        int s = earliest(choice, j, start);
        return choice.duration[j] > 0 ? fitFrom(choice, j, s) : s;
    }

    private void reset() {
        for (int w = 0; w < free.length && low < top; w++) {
            flat.capacity.fill(w, free[w], low, top);
        }
        top = 0;
    }

    private void grow(int least) {
        if (least <= length) {
            return;
        }
        int next = Math.max(least, length + (length >> 1));
        for (int w = 0; w < free.length; w++) {
            free[w] = java.util.Arrays.copyOf(free[w], next);
            flat.capacity.fill(w, free[w], length, next);
        }
        length = next;
    }
}

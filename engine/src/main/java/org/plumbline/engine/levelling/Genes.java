package org.plumbline.engine.levelling;

import java.util.Arrays;

/// Mixes and shakes lists of activities so that they stay lists in which predecessors come first.
final class Genes {
    private final Flat flat;
    private final Dice dice;
    private final boolean[] taken;

    Genes(Flat flat, Dice dice) {
        this.flat = flat;
        this.dice = dice;
        taken = new boolean[flat.size];
    }

    /// The places of the child from `first` up to `until` are filled in the order of the mother, the others in that of
    /// the father (two-point crossover of lists; Hartmann, 1998).
    void cross(int[] father, int[] mother, int[] child, int first, int until) {
        Arrays.fill(taken, false);
        for (int k = 0; k < first; k++) {
            child[k] = father[k];
            taken[father[k]] = true;
        }
        int at = first;
        for (int i = 0; at < until; i++) {
            int j = mother[i];
            if (!taken[j]) {
                taken[j] = true;
                child[at++] = j;
            }
        }
        for (int i = first; at < child.length; i++) {
            if (!taken[father[i]]) {
                child[at++] = father[i];
            }
        }
    }

    /// Moves some activities to another place between their neighbours in the network.
    ///
    /// @param backwards where the list has successors first
    void shake(int[] list, int moves, boolean backwards) {
        for (int move = 0; move < moves; move++) {
            int k = dice.below(list.length);
            int j = list[k];
            int last = k;
            while (last + 1 < list.length && !linked(j, list[last + 1], backwards)) {
                last++;
            }
            int first = k;
            while (first > 0 && !linked(list[first - 1], j, backwards)) {
                first--;
            }
            int to = first + dice.below(last - first + 1);
            if (to > k) {
                System.arraycopy(list, k + 1, list, k, to - k);
            } else {
                System.arraycopy(list, to, list, to + 1, k - to);
            }
            list[to] = j;
        }
    }

    private boolean linked(int before, int after, boolean backwards) {
        int successor = backwards ? before : after;
        int predecessor = backwards ? after : before;
        for (int e = flat.links.into[successor]; e < flat.links.into[successor + 1]; e++) {
            if (flat.links.from[e] == predecessor) {
                return true;
            }
        }
        return false;
    }
}

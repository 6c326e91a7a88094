package org.plumbline.engine.network;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The latest finish of each project under changes of single nodes: a tournament over the nodes, those of a project
/// side by side.
final class Finishes {
    private final int leaves;
    private final int[] greatest;
    private final int[] seat;
    private final int[] position;
    private final int[] first;

    /// @param project of each position
    Finishes(int[] project, int projects) {
        first = new int[projects + 1];
        for (int of : project) {
            first[of + 1]++;
        }
        for (int i = 0; i < projects; i++) {
            first[i + 1] += first[i];
        }
        var next = Arrays.copyOf(first, projects);
        seat = new int[project.length];
        position = new int[project.length];
        for (int i = 0; i < project.length; i++) {
            seat[i] = next[project[i]]++;
            position[seat[i]] = i;
        }
        leaves = Math.max(1, project.length);
        greatest = new int[2 * leaves];
        Arrays.fill(greatest, TaskRules.NONE);
    }

    void set(int node, int finish) {
        int at = leaves + seat[node];
        greatest[at] = finish;
        for (at >>= 1; at >= 1; at >>= 1) {
            int now = Math.max(greatest[2 * at], greatest[2 * at + 1]);
            if (greatest[at] == now) {
                return;
            }
            greatest[at] = now;
        }
    }

    /// The latest finish of a project; `NONE` for one without nodes.
    int of(int project) {
        int from = leaves + first[project];
        int to = leaves + first[project + 1];
        int most = TaskRules.NONE;
        for (; from < to; from >>= 1, to >>= 1) {
            if ((from & 1) == 1) {
                most = Math.max(most, greatest[from++]);
            }
            if ((to & 1) == 1) {
                most = Math.max(most, greatest[--to]);
            }
        }
        return most;
    }

    /// Hands on every node of a project.
    void addAll(int project, IntConsumer wait) {
        for (int at = first[project]; at < first[project + 1]; at++) {
            wait.accept(position[at]);
        }
    }
}

package org.plumbline.engine.earnedvalue;

/// Who stands below whom, stored for summing: nodes with children first, parents before their children, then the leaves
/// grouped by parent. The outside speaks of nodes by the number the caller gave them; inside a node has a place.
public final class Tree {
    private final int[] places;
    private final int[] parents;
    private final int[] firstLeaves;
    private final int innerCount;

    private Tree(int[] places, int[] parents, int[] firstLeaves) {
        this.places = places;
        this.parents = parents;
        this.firstLeaves = firstLeaves;
        innerCount = firstLeaves.length - 1;
    }

    /// @param parentOf for each node the node above it, -1 for one at the top; any order, several tops allowed
    /// @throws IllegalArgumentException naming the node whose parent does not exist or leads back to itself
    public static Tree of(int[] parentOf) {
        int count = parentOf.length;
        var isInner = new boolean[count];
        for (int node = 0; node < count; node++) {
            int parent = parentOf[node];
            if (parent < -1 || parent >= count) {
                throw new IllegalArgumentException(
                        "the parent of node %d must lie between -1 and %d, was %d".formatted(node, count - 1, parent));
            }
            if (parent >= 0) {
                isInner[parent] = true;
            } else {
                // A top without children still needs a sum of its own, so that changes end somewhere.
                isInner[node] = true;
            }
        }
        var order = byDepth(depths(parentOf), isInner);
        return arranged(parentOf, isInner, order);
    }

    private static int[] depths(int[] parentOf) {
        int count = parentOf.length;
        var depth = new int[count];
        var trail = new int[count];
        for (int node = 0; node < count; node++) {
            int length = 0;
            int at = node;
            while (at >= 0 && depth[at] == 0) {
                depth[at] = -1;
                trail[length++] = at;
                at = parentOf[at];
            }
            if (at >= 0 && depth[at] == -1) {
                throw new IllegalArgumentException("node %d must not stand below itself".formatted(at));
            }
            int below = at < 0 ? 1 : depth[at] + 1;
            while (length > 0) {
                depth[trail[--length]] = below++;
            }
        }
        return depth;
    }

    /// Nodes with children, those nearer to the top first.
    private static int[] byDepth(int[] depth, boolean[] isInner) {
        int deepest = 0;
        for (int each : depth) {
            deepest = Math.max(deepest, each);
        }
        var starts = new int[deepest + 2];
        for (int node = 0; node < depth.length; node++) {
            starts[depth[node] + 1] += isInner[node] ? 1 : 0;
        }
        for (int level = 1; level < starts.length; level++) {
            starts[level] += starts[level - 1];
        }
        var order = new int[starts[deepest + 1]];
        for (int node = 0; node < depth.length; node++) {
            if (isInner[node]) {
                order[starts[depth[node]]++] = node;
            }
        }
        return order;
    }

    private static Tree arranged(int[] parentOf, boolean[] isInner, int[] order) {
        int inner = order.length;
        int count = parentOf.length;
        var places = new int[count];
        for (int place = 0; place < inner; place++) {
            places[order[place]] = place;
        }
        var firstLeaves = new int[inner + 1];
        for (int node = 0; node < count; node++) {
            if (!isInner[node]) {
                firstLeaves[places[parentOf[node]] + 1]++;
            }
        }
        for (int place = 0; place < inner; place++) {
            firstLeaves[place + 1] += firstLeaves[place];
        }
        var next = firstLeaves.clone();
        var parents = new int[count];
        for (int node = 0; node < count; node++) {
            if (!isInner[node]) {
                places[node] = inner + next[places[parentOf[node]]]++;
            }
            parents[places[node]] = parentOf[node] < 0 ? -1 : places[parentOf[node]];
        }
        return new Tree(places, parents, firstLeaves);
    }

    /// How many nodes there are.
    public int size() {
        return places.length;
    }

    int innerCount() {
        return innerCount;
    }

    int leafCount() {
        return places.length - innerCount;
    }

    int place(int node) {
        return places[node];
    }

    boolean isLeaf(int place) {
        return place >= innerCount;
    }

    /// Place of the parent, -1 at the top.
    int parentOf(int place) {
        return parents[place];
    }

    /// Where the leaves of an inner place begin; those of the next place begin where they end.
    int firstLeaf(int place) {
        return firstLeaves[place];
    }
}

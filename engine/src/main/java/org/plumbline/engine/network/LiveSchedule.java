package org.plumbline.engine.network;

import java.util.Arrays;
import org.plumbline.engine.calendar.Moment;

/// A schedule that follows single changes: only what a change reaches is computed again, and the result is that of a
/// whole pass over the changed network.
///
/// Early dates are computed again from the changed task onwards and as far as they differ. When a project comes to
/// finish at another time, all its late dates move and are computed; else only those that the change reaches backwards.
/// Not for use by several threads at once.
public final class LiveSchedule {
    private final Network network;
    private final Flat flat;
    private final Passes passes;
    private final int[] early;
    private final int[] late;
    private final int[] finish;
    /// Successors of each position, one after the other.
    private final int[] firstSuccessor;
    private final int[] successor;
    /// The special number of each position, -1 for others.
    private int[] specialOf;
    private final Worklist ahead;
    private final Worklist behind;
    /// Projects of which a finish has moved.
    private final Worklist touched;
    private final Finishes finishes;
    private boolean outside;
    private int recomputed;

    LiveSchedule(Network network) {
        this.network = network;
        flat = network.flat.copy();
        passes = new Passes(flat);
        early = new int[flat.nodes + 1];
        late = new int[flat.nodes + 1];
        finish = passes.forward(early);
        passes.backward(early, late, network.required(finish));
        specialOf = specials();
        firstSuccessor = new int[flat.nodes + 2];
        successor = successors();
        ahead = new Worklist(flat.nodes);
        behind = new Worklist(flat.nodes);
        var project = new int[flat.nodes];
        Arrays.setAll(project, i -> network.project(flat.task[i]));
        touched = new Worklist(flat.projects);
        finishes = new Finishes(project, flat.projects);
        for (int i = 0; i < flat.nodes; i++) {
            finishes.set(i, finishOf(i));
        }
    }

    private int[] specials() {
        var numbers = new int[flat.nodes + 1];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < flat.specials; i++) {
            numbers[flat.special[i]] = i;
        }
        return numbers;
    }

    private int[] successors() {
        for (int i = 0; i < flat.nodes; i++) {
            for (int before : predecessors(i)) {
                firstSuccessor[before + 1]++;
            }
        }
        for (int i = 0; i <= flat.nodes; i++) {
            firstSuccessor[i + 1] += firstSuccessor[i];
        }
        var next = Arrays.copyOf(firstSuccessor, flat.nodes + 1);
        var all = new int[firstSuccessor[flat.nodes + 1]];
        for (int i = 0; i < flat.nodes; i++) {
            for (int before : predecessors(i)) {
                all[next[before]++] = i;
            }
        }
        return all;
    }

    private int[] predecessors(int node) {
        int special = specialOf[node];
        if (special >= 0) {
            return Arrays.copyOfRange(flat.slotNode, flat.slotFrom[special], flat.slotFrom[special + 1]);
        }
        int one = flat.link[4 * node];
        int other = flat.link[4 * node + 2];
        return one == flat.nodes ? new int[0] : one == other ? new int[] {one} : new int[] {one, other};
    }

    private int finishOf(int node) {
        int special = specialOf[node];
        boolean virtual = special >= 0 && (flat.flags[special] & Flat.VIRTUAL) != 0;
        return virtual
                ? TaskRules.NONE
                : flat.calendars.get(flat.calendar[node]).finishAt(early[node] + flat.duration[node]);
    }

    /// Gives a task another length: of all of it before it starts, of what is left afterwards.
    ///
    /// @throws IllegalArgumentException for a summary, a finished task, one placed by hand, a length outside 0 and
    ///     [NetworkBuilder#LONGEST], or one that puts dates outside the years 1600 to 2999; nothing is changed then
    public void last(int task, int minutes) {
        var rules = network.rules(task);
        int node = network.position(task);
        if (node < 0 || (rules != null && (rules.isFinished() || (rules.isManual() && !rules.isStarted())))) {
            throw new IllegalArgumentException("the length of task %d follows from its parts or dates".formatted(task));
        }
        if (minutes < 0 || minutes > NetworkBuilder.LONGEST) {
            throw new IllegalArgumentException("task %d cannot last %d minutes; it may be 0 to %d"
                    .formatted(task, minutes, NetworkBuilder.LONGEST));
        }
        int before = flat.duration[node];
        change(node, minutes);
        if (outside) {
            change(node, before);
            throw new IllegalArgumentException(
                    "with %d minutes for task %d dates would lie outside the years 1600 to 2999"
                            .formatted(minutes, task));
        }
    }

    private void change(int node, int minutes) {
        int more = minutes - flat.duration[node];
        flat.duration[node] = minutes;
        new Weights(flat, specialOf).lengthen(node, more, firstSuccessor, successor);
        touch(node);
        settle(node);
    }

    /// Allows a task to start on a date or later; replaces what its constraint of that kind said.
    ///
    /// @throws IllegalArgumentException for a summary, or a task whose dates are recorded, placed by hand or pinned
    public void startNoEarlier(int task, int moment) {
        var rules = network.rules(task);
        int node = network.position(task);
        boolean fixed = rules != null
                && (rules.isStarted()
                        || rules.isManual()
                        || rules.mustStart != TaskRules.NONE
                        || rules.mustFinish != TaskRules.NONE);
        if (node < 0 || fixed) {
            throw new IllegalArgumentException("the start of task %d is given by its parts or dates".formatted(task));
        }
        if (moment < Moment.FIRST || moment >= Moment.LAST) {
            throw new IllegalArgumentException("task %d cannot start at minute %d".formatted(task, moment));
        }
        if (specialOf[node] < 0) {
            boolean firm = network.projectRules(network.project(task)).isFirm();
            new Specials(flat).insert(node, firm ? network.floor(task) : Flat.NEVER);
            specialOf = specials();
        }
        int asked = network.calendar(task).workAt(moment);
        flat.startLow[specialOf[node]] = Math.max(asked, flat.startFloor[specialOf[node]]);
        settle(node);
    }

    /// The dates, as a copy that later changes leave alone.
    public Schedule schedule() {
        return network.scheduled(flat.copy(), early.clone(), late.clone(), finish.clone());
    }

    /// How many nodes the last change had computed again, forward and backward.
    public int recomputed() {
        return recomputed;
    }

    /// Has the neighbours of a node computed again whatever becomes of itself.
    private void touch(int node) {
        for (int i = firstSuccessor[node]; i < firstSuccessor[node + 1]; i++) {
            ahead.add(successor[i]);
        }
        behind.add(node);
        for (int before : predecessors(node)) {
            behind.add(before);
        }
        moveFinish(node);
    }

    private void moveFinish(int node) {
        finishes.set(node, finishOf(node));
        touched.add(network.project(flat.task[node]));
    }

    private void settle(int changed) {
        recomputed = 0;
        outside = false;
        ahead.add(changed);
        for (int node = ahead.first(); node >= 0; node = ahead.first()) {
            recomputed++;
            int at = earliest(node);
            if (at != early[node]) {
                early[node] = at;
                moveFinish(node);
                check(node, at);
                spread(node);
            }
        }
        for (int project = touched.first(); project >= 0; project = touched.first()) {
            int now = finishes.of(project);
            if (now != finish[project]) {
                finish[project] = now;
                finishes.addAll(project, behind);
            }
        }
        for (int node = behind.last(); node >= 0; node = behind.last()) {
            recomputed++;
            int at = latest(node);
            if (at != late[node]) {
                late[node] = at;
                check(node, at);
                for (int before : predecessors(node)) {
                    behind.add(before);
                }
            }
        }
    }

    private void check(int node, int at) {
        var calendar = flat.calendars.get(flat.calendar[node]);
        outside |= at < calendar.least() || (long) at + flat.duration[node] > calendar.most();
    }

    private void spread(int node) {
        hold(node);
        for (int i = firstSuccessor[node]; i < firstSuccessor[node + 1]; i++) {
            ahead.add(successor[i]);
            hold(successor[i]);
        }
    }

    /// Which of its predecessors the start of a summary comes with decides on their late dates.
    private void hold(int node) {
        if (specialOf[node] >= 0 && (flat.flags[specialOf[node]] & Flat.ANY_OF) != 0) {
            for (int before : predecessors(node)) {
                behind.add(before);
            }
        }
    }

    private int earliest(int node) {
        if (specialOf[node] >= 0) {
            return passes.earliest(early, specialOf[node]);
        }
        int one = early[flat.link[4 * node]] + flat.link[4 * node + 1];
        int other = early[flat.link[4 * node + 2]] + flat.link[4 * node + 3];
        return Math.max(network.floor(flat.task[node]), Math.max(one, other));
    }

    private int latest(int node) {
        int left = Flat.OPEN;
        for (int i = firstSuccessor[node]; i < firstSuccessor[node + 1]; i++) {
            left = Math.min(left, left(node, successor[i]));
        }
        int project = network.project(flat.task[node]);
        int done = flat.calendars.get(flat.calendar[node]).workAt(network.required(project, finish[project]));
        return specialOf[node] >= 0
                ? passes.allowed(left, specialOf[node], done)
                : Math.min(left, done - flat.duration[node]);
    }

    /// The late start that one successor leaves.
    private int left(int node, int after) {
        int special = specialOf[after];
        int left = Flat.OPEN;
        if (special < 0) {
            for (int side = 4 * after; side < 4 * after + 4; side += 2) {
                left = flat.link[side] == node ? Math.min(left, late[after] - flat.link[side + 1]) : left;
            }
            return left;
        }
        boolean anyOf = (flat.flags[special] & Flat.ANY_OF) != 0;
        for (int slot = flat.slotFrom[special]; slot < flat.slotFrom[special + 1]; slot++) {
            boolean counts =
                    flat.slotNode[slot] == node && (!anyOf || passes.bound(slot, after, early[node]) == early[after]);
            left = counts ? Math.min(left, passes.latest(slot, after, late[after])) : left;
        }
        return left;
    }
}

package org.plumbline.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.plumbline.engine.network.Graph.Adjacency;

/// The chains of tasks that lead to one task, the most pressing first: what drives it, then what would drive it after
/// so much delay.
///
/// The first path follows the link with the least float backwards from the target. Each further one branches off where
/// the float summed up to the target is least among the links into tasks already on a path (multiple float paths by
/// free float, as in Primavera P6). Every task is on one path at most. Cost: each link is looked at once.
public final class FloatPaths {
    private final Network network;
    private final Schedule schedule;
    private final Adjacency into;
    private final boolean[] taken;
    private final PriorityQueue<Branch> branches = new PriorityQueue<>();

    /// A chain of tasks in the order of working.
    ///
    /// @param floatMinutes by how much its start may slip before it moves the target, in working minutes
    public record Path(int floatMinutes, List<Integer> tasks) {
        public Path {
            tasks = List.copyOf(tasks);
        }
    }

    /// A task that leads to one on a path with so much float all the way.
    private record Branch(int sum, int task) implements Comparable<Branch> {
        @Override
        public int compareTo(Branch other) {
            return sum != other.sum ? Integer.compare(sum, other.sum) : Integer.compare(task, other.task);
        }
    }

    private FloatPaths(Schedule schedule) {
        this.schedule = schedule;
        network = schedule.network();
        var to = new int[network.links()];
        Arrays.setAll(to, network::successor);
        into = Adjacency.by(to, to.length, network.tasks());
        taken = new boolean[network.tasks()];
    }

    /// The paths to a task.
    ///
    /// @param most how many of them
    public static List<Path> to(Schedule schedule, int target, int most) {
        return new FloatPaths(schedule).paths(target, most);
    }

    private List<Path> paths(int target, int most) {
        var paths = new ArrayList<Path>();
        branches.add(new Branch(0, target));
        while (paths.size() < most && !branches.isEmpty()) {
            var branch = branches.poll();
            if (!taken[branch.task()]) {
                paths.add(path(branch));
            }
        }
        return paths;
    }

    private Path path(Branch branch) {
        var tasks = new ArrayList<Integer>();
        int task = branch.task();
        int sum = branch.sum();
        while (task >= 0) {
            taken[task] = true;
            tasks.add(task);
            int next = -1;
            int least = Integer.MAX_VALUE;
            for (int at = into.first()[task]; at < into.first()[task + 1]; at++) {
                int link = into.link()[at];
                int before = network.predecessor(link);
                int slack = Math.max(0, schedule.linkFloat(link));
                if (!taken[before]) {
                    branches.add(new Branch(sum + slack, before));
                    if (slack < least) {
                        least = slack;
                        next = before;
                    }
                }
            }
            task = next;
            // A path goes on only along links as tight as those that led to it; the others wait for their turn.
            if (next >= 0 && least > 0) {
                task = -1;
            }
        }
        Collections.reverse(tasks);
        return new Path(sum, tasks);
    }
}

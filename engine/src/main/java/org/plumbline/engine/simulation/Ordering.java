package org.plumbline.engine.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Sorts the tasks of a project so that predecessors come first, or names the tasks of a circle.
final class Ordering {
    private static final int NAMED = 5;

    private Ordering() {}

    static int[] of(List<RiskModelBuilder.TaskDraft> tasks, List<Integer> members) {
        var waiting = new HashMap<Integer, Integer>();
        var successors = new HashMap<Integer, List<Integer>>();
        var ready = new ArrayDeque<Integer>();
        for (int task : members) {
            var links = tasks.get(task).links;
            waiting.put(task, links.size());
            if (links.isEmpty()) {
                ready.add(task);
            }
            for (var link : links) {
                successors
                        .computeIfAbsent(link.predecessor(), none -> new ArrayList<>())
                        .add(task);
            }
        }
        var order = new int[members.size()];
        int done = 0;
        while (!ready.isEmpty()) {
            int task = ready.remove();
            order[done++] = task;
            waiting.remove(task);
            for (int successor : successors.getOrDefault(task, List.of())) {
                if (waiting.merge(successor, -1, Integer::sum) == 0) {
                    ready.add(successor);
                }
            }
        }
        if (done < order.length) {
            throw circle(tasks, waiting.keySet().stream().sorted().toList());
        }
        return order;
    }

    /// Walks back along predecessors that never became ready until a task comes again.
    private static UnusableEstimate circle(List<RiskModelBuilder.TaskDraft> tasks, List<Integer> stuck) {
        var trail = new ArrayList<Integer>();
        int at = stuck.getFirst();
        while (!trail.contains(at)) {
            trail.add(at);
            at = tasks.get(at).links.stream()
                    .map(RiskModelBuilder.LinkDraft::predecessor)
                    .filter(stuck::contains)
                    .findFirst()
                    .orElseThrow();
        }
        var circle = trail.subList(trail.indexOf(at), trail.size()).reversed().stream()
                .limit(NAMED)
                .map(task -> tasks.get(task).name)
                .toList();
        return new UnusableEstimate(String.join(" -> ", circle), "tasks must not wait for each other in a circle")
                .on(circle.getFirst());
    }
}

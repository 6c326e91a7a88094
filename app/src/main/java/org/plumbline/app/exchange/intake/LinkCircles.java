package org.plumbline.app.exchange.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.app.delivery.PlanLink;

/// Finds links by which tasks wait for themselves over others: no plan can be computed while one is there.
final class LinkCircles {
    private final Map<Integer, List<PlanLink>> from = new HashMap<>();
    private final Map<PlanLink, List<Integer>> closing = new LinkedHashMap<>();
    private final Set<Integer> over = new HashSet<>();

    private LinkCircles(List<PlanLink> links) {
        links.forEach(link -> from.computeIfAbsent(link.predecessor(), id -> new ArrayList<>())
                .add(link));
        links.forEach(link -> walk(link.predecessor()));
    }

    /// The links that close a circle, each with the tasks on its way, first and last the same.
    static Map<PlanLink, List<Integer>> in(List<PlanLink> links) {
        return new LinkCircles(links).closing;
    }

    /// Where the walk stands, and what it has not tried from there.
    private record Step(int task, ArrayDeque<PlanLink> untried) {}

    private void walk(int start) {
        if (over.contains(start)) {
            return;
        }
        var way = new ArrayList<Step>();
        var places = new HashMap<Integer, Integer>();
        enter(start, way, places);
        while (!way.isEmpty()) {
            var step = way.getLast();
            var link = step.untried().poll();
            if (link == null) {
                over.add(step.task());
                places.remove(step.task());
                way.removeLast();
            } else if (places.containsKey(link.successor())) {
                closing.put(link, circle(way, places.get(link.successor())));
            } else if (!over.contains(link.successor())) {
                enter(link.successor(), way, places);
            }
        }
    }

    private void enter(int task, List<Step> way, Map<Integer, Integer> places) {
        places.put(task, way.size());
        way.add(new Step(task, new ArrayDeque<>(from.getOrDefault(task, List.of()))));
    }

    private static List<Integer> circle(List<Step> way, int begin) {
        var tasks = new ArrayList<>(
                way.subList(begin, way.size()).stream().map(Step::task).toList());
        tasks.add(way.get(begin).task());
        return tasks;
    }
}

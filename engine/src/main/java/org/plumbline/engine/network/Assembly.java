package org.plumbline.engine.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.Graph.Adjacency;

/// Makes the flat arrays out of what a builder gathered.
final class Assembly {
    private final NetworkBuilder built;
    private final Graph graph;
    private final Flat flat = new Flat();
    private final Specials specials;
    /// Nodes in the order of computing, and the place of each node in it.
    private int[] order = {};
    private int[] position = {};

    Assembly(NetworkBuilder built) {
        this.built = built;
        graph = new Graph(built);
        new Summaries(built, graph).expand();
        specials = new Specials(flat);
    }

    NetworkResult result() {
        var sorted = new Order(graph);
        var cycle = sorted.cycle();
        if (!cycle.isEmpty()) {
            return new NetworkResult.Cyclic(cycle);
        }
        order = sorted.order();
        position = new int[graph.nodes];
        Arrays.fill(position, -1);
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
        }
        fillNodes();
        fillRuns();
        fillLinks();
        specials.done();
        return new Network(built, flat).checked();
    }

    private void fillNodes() {
        flat.calendars = built.calendars;
        flat.projects = built.projects.size();
        flat.nodes = order.length;
        flat.duration = new int[order.length];
        flat.calendar = new int[order.length];
        flat.task = new int[order.length];
        flat.position = Arrays.copyOf(position, built.tasks);
        for (int i = 0; i < order.length; i++) {
            int node = order[i];
            flat.calendar[i] = graph.calendar[node];
            flat.task[i] = graph.task[node];
            flat.duration[i] = length(node);
        }
        flat.finishBy = built.projects.stream().mapToInt(ProjectRules::finishBy).toArray();
    }

    /// Working minutes of the part of a node that still has a place to find.
    private int length(int node) {
        var rules = rules(node);
        var calendar = built.calendars.get(graph.calendar[node]);
        if (rules == null) {
            return graph.duration[node];
        }
        if (rules.isFinished() && built.projects.get(graph.project[node]).progress() == Progress.RETAINED_LOGIC) {
            return 0;
        }
        if (rules.isFinished()) {
            return calendar.workAt(rules.actualFinish) - calendar.workAt(rules.actualStart);
        }
        if (rules.isStarted()) {
            return rules.remaining;
        }
        return rules.isManual()
                ? calendar.workAt(rules.manualFinish) - calendar.workAt(rules.manualStart)
                : graph.duration[node];
    }

    private @Nullable TaskRules rules(int node) {
        return graph.kind[node] == Graph.TASK ? built.rulesOf(node) : null;
    }

    private void fillRuns() {
        flat.runFrom = new int[16];
        flat.runProject = new int[16];
        flat.runCalendar = new int[16];
        flat.runStart = new int[16];
        int project = -1;
        int calendar = -1;
        for (int i = 0; i < order.length; i++) {
            if (graph.project[order[i]] != project || flat.calendar[i] != calendar) {
                project = graph.project[order[i]];
                calendar = flat.calendar[i];
                addRun(i, project, calendar);
            }
        }
        flat.runFrom = Arrays.copyOf(flat.runFrom, flat.runs + 1);
        flat.runFrom[flat.runs] = order.length;
    }

    private void addRun(int from, int project, int calendar) {
        if (flat.runs == flat.runProject.length) {
            flat.runFrom = Arrays.copyOf(flat.runFrom, 2 * flat.runs);
            flat.runProject = Arrays.copyOf(flat.runProject, 2 * flat.runs);
            flat.runCalendar = Arrays.copyOf(flat.runCalendar, 2 * flat.runs);
            flat.runStart = Arrays.copyOf(flat.runStart, 2 * flat.runs);
        }
        flat.runFrom[flat.runs] = from;
        flat.runProject[flat.runs] = project;
        flat.runCalendar[flat.runs] = calendar;
        flat.runStart[flat.runs] = built.calendars.get(calendar).workAt(built.notBefore(project));
        flat.runs++;
    }

    private void fillLinks() {
        flat.link = new int[4 * order.length];
        flat.linkEnds = new byte[order.length];
        var predecessors = Adjacency.by(graph.to, graph.links, graph.nodes);
        for (int i = 0; i < order.length; i++) {
            int node = order[i];
            int first = predecessors.first()[node];
            int end = predecessors.first()[node + 1];
            boolean special =
                    rules(node) != null || graph.kind[node] != Graph.TASK || !isPlain(predecessors, first, end);
            if (special) {
                addSpecial(i, predecessors);
            }
            for (int side = 0; side < 2; side++) {
                int link = special || end == first ? -1 : predecessors.link()[Math.min(first + side, end - 1)];
                flat.link[4 * i + 2 * side] = link < 0 ? order.length : position[graph.from[link]];
                flat.link[4 * i + 2 * side + 1] = link < 0 ? 0 : weight(link);
                int ends = link < 0 ? 0 : Weights.ends(LinkType.of(graph.type[link])) << 2 * side;
                flat.linkEnds[i] |= (byte) ends;
            }
        }
    }

    private boolean isPlain(Adjacency predecessors, int first, int end) {
        if (end - first > 2) {
            return false;
        }
        for (int at = first; at < end; at++) {
            int link = predecessors.link()[at];
            if (!isWeight(link) || isKnown(graph.from[link], LinkType.of(graph.type[link]))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWeight(int link) {
        int calendar = graph.calendar[graph.to[link]];
        return graph.calendar[graph.from[link]] == calendar
                && (graph.lag[link] == 0 || graph.lagCalendar[link] == calendar);
    }

    /// Whether the end of a node that a link comes from has happened. Under retained logic a finished task still hands
    /// on what its predecessors have to do, as one without anything left to do.
    private boolean isKnown(int node, LinkType type) {
        var rules = rules(node);
        if (rules == null || !rules.isStarted()) {
            return false;
        }
        boolean retained = built.projects.get(graph.project[node]).progress() == Progress.RETAINED_LOGIC;
        return !type.isFromFinish() || (rules.isFinished() && !retained);
    }

    private int weight(int link) {
        var type = LinkType.of(graph.type[link]);
        int weight = graph.lag[link];
        weight += type.isFromFinish() ? flat.duration[position[graph.from[link]]] : 0;
        return type.isToFinish() ? weight - flat.duration[position[graph.to[link]]] : weight;
    }

    private void addSpecial(int at, Adjacency predecessors) {
        int node = order[at];
        var rules = rules(node);
        var calendar = built.calendars.get(graph.calendar[node]);
        var project = built.projects.get(graph.project[node]);
        var bounds = new Bounds(calendar, calendar.workAt(built.notBefore(graph.project[node])), project.isFirm());
        boolean free = true;
        if (rules != null) {
            bounds.apply(rules, project);
            free = switch (project.progress()) {
                case AS_RECORDED, ACTUAL_DATES -> !rules.isFinished();
                case RETAINED_LOGIC -> true;
                case OVERRIDE -> !rules.isStarted();
            };
        }
        bounds.flags |= graph.kind[node] == Graph.TASK ? 0 : Flat.VIRTUAL;
        bounds.flags |= graph.kind[node] == Graph.ANY_OF ? Flat.ANY_OF : 0;
        specials.begin(at);
        for (int i = predecessors.first()[node]; free && i < predecessors.first()[node + 1]; i++) {
            int link = predecessors.link()[i];
            var before = rules(graph.from[link]);
            var type = LinkType.of(graph.type[link]);
            if (before != null && isKnown(graph.from[link], type)) {
                bounds.after(happened(link, before, calendar), type);
            } else if (isWeight(link)) {
                specials.slot(position[graph.from[link]], Flat.WEIGHT, type, weight(link), 0);
            } else {
                specials.slot(position[graph.from[link]], type.code(), type, graph.lag[link], graph.lagCalendar[link]);
            }
        }
        specials.end(bounds);
    }

    /// Where a link from something that has happened already leaves its successor, as a position.
    private int happened(int link, TaskRules before, WorkCalendar calendar) {
        int time = LinkType.of(graph.type[link]).isFromFinish() ? before.actualFinish : before.actualStart;
        int lag = graph.lag[link];
        if (lag == 0) {
            return calendar.workAt(time);
        }
        var by = built.calendars.get(graph.lagCalendar[link]);
        return by == calendar ? calendar.workAt(time) + lag : calendar.workAt(by.finishAt(by.workAt(time) + lag));
    }
}

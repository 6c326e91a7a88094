package org.plumbline.engine.network;

import java.util.Arrays;
import org.plumbline.engine.network.Graph.Adjacency;

/// Makes the flat arrays out of what a builder gathered.
final class Assembly {
    private final NetworkBuilder built;
    private final Graph graph;
    private final Flat flat = new Flat();
    private final Specials specials;
    private final NodeRules rules;
    /// Nodes in the order of computing, and the place of each node in it.
    private int[] order = {};
    private int[] position = {};

    Assembly(NetworkBuilder built) {
        this.built = built;
        graph = new Graph(built);
        new Summaries(built, graph).expand();
        specials = new Specials(flat);
        rules = new NodeRules(built, graph);
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
        var crossings = new Crossings.Gathering(flat);
        fillLinks(crossings);
        specials.done();
        crossings.done();
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
            flat.duration[i] = rules.length(node);
        }
        flat.finishBy = built.projects.stream().mapToInt(ProjectRules::finishBy).toArray();
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

    private void fillLinks(Crossings.Gathering crossings) {
        flat.link = new int[4 * order.length];
        flat.linkEnds = new byte[order.length];
        var predecessors = Adjacency.by(graph.to, graph.links, graph.nodes);
        for (int i = 0; i < order.length; i++) {
            int node = order[i];
            int first = predecessors.first()[node];
            int end = predecessors.first()[node + 1];
            boolean special =
                    rules.of(node) != null || graph.kind[node] != Graph.TASK || !isPlain(predecessors, first, end);
            if (special) {
                addSpecial(i, predecessors, crossings);
            }
            for (int side = 0; side < 2; side++) {
                int link = special || end == first ? -1 : predecessors.link()[Math.min(first + side, end - 1)];
                flat.link[4 * i + 2 * side] = link < 0 ? order.length : place(link, crossings);
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
            if (!rules.isWeightOnceCarried(link) || rules.isKnown(graph.from[link], LinkType.of(graph.type[link]))) {
                return false;
            }
        }
        return true;
    }

    /// Where the start stands that a link adds its weight to.
    private int place(int link, Crossings.Gathering crossings) {
        int before = position[graph.from[link]];
        boolean finish = LinkType.of(graph.type[link]).isFromFinish();
        return rules.isWeight(link) ? before : crossings.place(position[graph.to[link]], before, finish);
    }

    private int weight(int link) {
        var type = LinkType.of(graph.type[link]);
        int weight = graph.lag[link];
        weight += type.isFromFinish() && rules.isWeight(link) ? flat.duration[position[graph.from[link]]] : 0;
        return type.isToFinish() ? weight - flat.duration[position[graph.to[link]]] : weight;
    }

    private void addSpecial(int at, Adjacency predecessors, Crossings.Gathering crossings) {
        int node = order[at];
        var bounds = rules.bounds(node);
        boolean free = rules.isFree(node);
        specials.begin(at);
        for (int i = predecessors.first()[node]; free && i < predecessors.first()[node + 1]; i++) {
            int link = predecessors.link()[i];
            var type = LinkType.of(graph.type[link]);
            if (rules.isKnown(graph.from[link], type)) {
                bounds.after(rules.happened(link), type);
            } else if (rules.isWeightOnceCarried(link)) {
                specials.slot(place(link, crossings), Flat.WEIGHT, type, weight(link), 0);
            } else {
                specials.slot(position[graph.from[link]], type.code(), type, graph.lag[link], graph.lagCalendar[link]);
            }
        }
        specials.end(bounds);
    }
}

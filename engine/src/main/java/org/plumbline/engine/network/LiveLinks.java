package org.plumbline.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which link of the builder and of the graph a number stands for that was given out once. The builder's links lie
/// without gaps: where one is removed, the last takes its place.
final class LiveLinks {
    /// A link that the graph leaves out, or one that is gone.
    static final int ABSENT = -1;

    private final NetworkBuilder built;
    private final List<Place> places = new ArrayList<>();
    /// The number of each link of the builder.
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<Integer, Integer> numberOfNode = new HashMap<>();

    /// @param index in the builder, [#ABSENT] for one that is gone
    /// @param node number of the link in the graph
    record Place(int index, int node) {}

    /// A link on its way out.
    record Removed(int number, Place place, int from, int to, byte type, int lag, int lagCalendar) {}

    LiveLinks(NetworkBuilder built) {
        this.built = built;
        for (int link = 0; link < built.links; link++) {
            places.add(new Place(link, ABSENT));
            numbers.add(link);
        }
        renumber();
    }

    /// The graph was made anew: it has the builder's links in their order, those of levels of effort left out.
    void renumber() {
        numberOfNode.clear();
        int node = 0;
        for (int index = 0; index < built.links; index++) {
            boolean out = built.isEffort(built.from[index]) || built.isEffort(built.to[index]);
            int number = numbers.get(index);
            places.set(number, new Place(index, out ? ABSENT : node));
            if (!out) {
                numberOfNode.put(node++, number);
            }
        }
    }

    Place place(int number) {
        var place = number < 0 || number >= places.size() ? null : places.get(number);
        if (place == null || place.index() == ABSENT) {
            throw new IllegalArgumentException("there is no link number " + number);
        }
        return place;
    }

    /// The calendar by which the lag of a link of the builder works.
    int lagCalendar(int index) {
        return switch (built.lagCalendar[index]) {
            case NetworkBuilder.OF_SUCCESSOR -> built.calendar[built.to[index]];
            case NetworkBuilder.OF_PREDECESSOR -> built.calendar[built.from[index]];
            default -> built.lagCalendar[index];
        };
    }

    /// Gives the last link of the builder a number.
    int enter(int node) {
        int number = places.size();
        places.add(new Place(built.links - 1, node));
        numbers.add(number);
        if (node != ABSENT) {
            numberOfNode.put(node, number);
        }
        return number;
    }

    void undoEnter() {
        var last = places.removeLast();
        numbers.removeLast();
        numberOfNode.remove(last.node());
        built.links--;
    }

    Removed remove(int number) {
        var place = place(number);
        int i = place.index();
        var removed = new Removed(
                number, place, built.from[i], built.to[i], built.type[i], built.lag[i], built.lagCalendar[i]);
        int last = built.links - 1;
        copy(last, i);
        int moved = numbers.get(last);
        numbers.set(i, moved);
        numbers.removeLast();
        places.set(moved, new Place(i, places.get(moved).node()));
        places.set(number, new Place(ABSENT, ABSENT));
        numberOfNode.remove(place.node());
        built.links--;
        return removed;
    }

    /// Undoes a [#remove].
    void putBack(Removed removed) {
        int i = removed.place().index();
        int last = built.links++;
        numbers.add(removed.number());
        if (i != last) {
            copy(i, last);
            int moved = numbers.get(i);
            numbers.set(last, moved);
            places.set(moved, new Place(last, places.get(moved).node()));
        }
        numbers.set(i, removed.number());
        places.set(removed.number(), removed.place());
        if (removed.place().node() != ABSENT) {
            numberOfNode.put(removed.place().node(), removed.number());
        }
        built.from[i] = removed.from();
        built.to[i] = removed.to();
        built.type[i] = removed.type();
        built.lag[i] = removed.lag();
        built.lagCalendar[i] = removed.lagCalendar();
    }

    private void copy(int from, int to) {
        built.from[to] = built.from[from];
        built.to[to] = built.to[from];
        built.type[to] = built.type[from];
        built.lag[to] = built.lag[from];
        built.lagCalendar[to] = built.lagCalendar[from];
    }

    /// The lags of links of a task follow its calendar where they are told to.
    void follow(int task, LiveGraph live) {
        for (int link = live.firstIn(task); link != LiveGraph.END; link = live.nextIn(link)) {
            follow(link, live.graph);
        }
        for (int link = live.firstOut(task); link != LiveGraph.END; link = live.nextOut(link)) {
            follow(link, live.graph);
        }
    }

    private void follow(int link, Graph graph) {
        var number = numberOfNode.get(link);
        if (number != null) {
            graph.lagCalendar[link] = lagCalendar(places.get(number).index());
        }
    }
}

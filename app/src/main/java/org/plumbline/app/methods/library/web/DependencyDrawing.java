package org.plumbline.app.methods.library.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.diagram.Drawing;
import org.plumbline.app.kit.diagram.Drawing.Letters;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Point;
import org.plumbline.app.methods.library.DependencyMaps.Link;

/// Draws who waits for whom from left to right: a project stands one column after the last one that it waits for. Where
/// projects wait for each other in a circle, the arrow that closes it leads back.
final class DependencyDrawing {
    private static final int WIDTH = 176;
    private static final int HEIGHT = 48;
    private static final int ACROSS = 72;
    private static final int DOWN = 18;
    private static final int MARGIN = 8;
    private static final int MOST_COLUMNS = 8;

    private final List<Link> links;
    private final Map<String, ProjectView> nodes = new TreeMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Point> places = new HashMap<>();

    DependencyDrawing(List<Link> links) {
        this.links = List.copyOf(links);
        for (var link : links) {
            nodes.put(link.giver().key(), link.giver());
            nodes.put(link.taker().key(), link.taker());
        }
        nodes.keySet().forEach(key -> column(key, new HashSet<>()));
        place();
    }

    /// The length of the longest chain that leads to a project.
    private int column(String key, Set<String> above) {
        var known = columns.get(key);
        if (known != null) {
            return known;
        }
        above.add(key);
        var column = 0;
        for (var link : links) {
            if (link.taker().key().equals(key) && !above.contains(link.giver().key())) {
                column = Math.max(column, 1 + column(link.giver().key(), above));
            }
        }
        above.remove(key);
        var capped = Math.min(column, MOST_COLUMNS - 1);
        columns.put(key, capped);
        return capped;
    }

    private void place() {
        var rows = new HashMap<Integer, Integer>();
        for (var key : nodes.keySet()) {
            var column = columns.getOrDefault(key, 0);
            var row = rows.merge(column, 1, Integer::sum) - 1;
            places.put(key, new Point(MARGIN + column * (WIDTH + ACROSS), MARGIN + row * (HEIGHT + DOWN)));
        }
    }

    Drawing drawn() {
        var pieces = new ArrayList<Piece>();
        links.forEach(link -> pieces.add(arrow(link)));
        nodes.values().forEach(project -> pieces.add(box(project)));
        var width = places.values().stream().mapToInt(Point::x).max().orElse(0) + WIDTH + MARGIN;
        var height = places.values().stream().mapToInt(Point::y).max().orElse(0) + HEIGHT + MARGIN;
        return new Drawing(t("Who waits for whom"), width, height, pieces, table());
    }

    private Point place(ProjectView project) {
        return places.getOrDefault(project.key(), new Point(MARGIN, MARGIN));
    }

    private Piece arrow(Link link) {
        var from = place(link.giver());
        var to = place(link.taker());
        var startX = from.x() + WIDTH;
        var startY = from.y() + HEIGHT / 2;
        var endY = to.y() + HEIGHT / 2;
        var bend = to.x() - ACROSS / 2;
        var points = List.of(
                new Point(startX, startY), new Point(bend, startY), new Point(bend, endY), new Point(to.x(), endY));
        var name = t("{0} gives {1}: {2}", link.giver().key(), link.taker().key(), link.what());
        return new Piece(name, null, List.of(new Mark.Path(points, link.isAgreed() ? Look.LINE : Look.DASHED, true)));
    }

    private Piece box(ProjectView project) {
        var at = place(project);
        var isLate = links.stream()
                .anyMatch(link -> link.isLate() && link.giver().key().equals(project.key()));
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Rect(at.x(), at.y(), WIDTH, HEIGHT, 8, isLate ? Look.LATE : Look.BOX));
        marks.add(new Mark.Text(at.x() + 10, at.y() + 20, project.key(), Letters.TITLE));
        marks.add(new Mark.Text(at.x() + 10, at.y() + 38, shortened(project.name()), Letters.SMALL));
        return new Piece(project.key() + " " + project.name(), "/projects/" + project.key(), marks);
    }

    private static String shortened(String name) {
        return name.length() <= 26 ? name : name.substring(0, 25).strip() + "…";
    }

    private Drawing.Table table() {
        var rows = links.stream()
                .map(link -> new Drawing.Row(
                        "/registers/" + link.key(),
                        List.of(
                                link.key(),
                                link.giver().key() + " " + link.giver().name(),
                                link.taker().key() + " " + link.taker().name(),
                                link.what(),
                                Formats.date(link.due()),
                                link.isLate() ? t("late") : link.isAgreed() ? t("agreed") : t("not agreed"))))
                .toList();
        return new Drawing.Table(
                List.of(t("Dependency"), t("Gives"), t("Needs"), t("What"), t("Due"), t("State")), rows);
    }
}

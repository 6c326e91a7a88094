package org.plumbline.app.kit.diagram;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.diagram.Drawing.Letters;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Point;

/// A process from left to right: each step in the lane of the role that does it, with what goes in and what comes out.
///
/// @param title what the process is
/// @param steps in their order
public record FlowDiagram(String title, List<Step> steps) {
    private static final int MARGIN = 8;
    private static final int HEAD = 132;
    private static final int GAP = 44;
    private static final int LANE = Box.HEIGHT + 64;
    private static final int ABOVE = 30;

    public FlowDiagram {
        steps = List.copyOf(steps);
    }

    /// One step.
    ///
    /// @param role who does it; the name of its lane
    /// @param input what it needs, null for nothing
    /// @param output what comes of it, null for nothing
    /// @param href where its role leads, null for nowhere
    public record Step(
            String title,
            String role,
            @Nullable String input,
            @Nullable String output,
            @Nullable String href) {
        public Step {
            input = input == null || input.isBlank() ? null : input;
            output = output == null || output.isBlank() ? null : output;
        }
    }

    /// The drawing, with everything in its place.
    public Drawing drawn() {
        var lanes =
                List.copyOf(new LinkedHashSet<>(steps.stream().map(Step::role).toList()));
        var width = HEAD + steps.size() * (Box.WIDTH + GAP) + MARGIN;
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i < lanes.size(); i++) {
            pieces.add(lane(lanes.get(i), i, width));
        }
        for (var i = 0; i < steps.size(); i++) {
            pieces.addAll(step(i, lanes));
        }
        return new Drawing(title, width + MARGIN, lanes.size() * LANE + 2 * MARGIN, pieces, table());
    }

    private Drawing.Table table() {
        var rows = new ArrayList<Drawing.Row>();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            rows.add(new Drawing.Row(
                    null,
                    List.of(
                            (i + 1) + ". " + step.title(),
                            step.role(),
                            step.input() == null ? "" : step.input(),
                            step.output() == null ? "" : step.output())));
        }
        return new Drawing.Table(List.of(t("Step"), t("Role"), t("Needs"), t("Gives")), rows);
    }

    private static Piece lane(String role, int number, int width) {
        var y = MARGIN + number * LANE;
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Rect(MARGIN, y, width - MARGIN, LANE, 0, number % 2 == 0 ? Look.BAND : Look.SCALE));
        var line = y + LANE / 2 - 4;
        for (var words : Letters.HEAD.within(role, HEAD - 2 * MARGIN, 3)) {
            marks.add(new Mark.Text(MARGIN + 8, line, words, Letters.HEAD));
            line += 16;
        }
        return new Piece(role, null, marks);
    }

    private static int x(int number) {
        return HEAD + number * (Box.WIDTH + GAP);
    }

    private static int y(int lane) {
        return MARGIN + lane * LANE + ABOVE;
    }

    private List<Piece> step(int number, List<String> lanes) {
        var step = steps.get(number);
        var lane = lanes.indexOf(step.role());
        var pieces = new ArrayList<Piece>();
        if (number > 0) {
            pieces.add(arrow(number, lanes.indexOf(steps.get(number - 1).role()), lane));
        }
        var box = new Box(step.title(), null, (number + 1) + ". " + step.title(), List.of(), step.href(), Look.BOX);
        pieces.add(box.at(x(number), y(lane)));
        note(pieces, step.input() == null ? null : t("needs {0}", step.input()), x(number), y(lane) - 8);
        note(
                pieces,
                step.output() == null ? null : t("gives {0}", step.output()),
                x(number),
                y(lane) + Box.HEIGHT + 18);
        return pieces;
    }

    /// What goes in stands above the box, what comes out below it.
    private static void note(List<Piece> pieces, @Nullable String words, int x, int y) {
        if (words != null) {
            var fitting = Letters.SMALL.within(words, Box.WIDTH, 1).getFirst();
            pieces.add(new Piece(words, null, List.of(new Mark.Text(x, y, fitting, Letters.SMALL))));
        }
    }

    private static Piece arrow(int number, int from, int to) {
        var startX = x(number - 1) + Box.WIDTH;
        var endX = x(number);
        var bend = endX - GAP / 2;
        var startY = y(from) + Box.HEIGHT / 2;
        var endY = y(to) + Box.HEIGHT / 2;
        var points = from == to
                ? List.of(new Point(startX, startY), new Point(endX, endY))
                : List.of(
                        new Point(startX, startY),
                        new Point(bend, startY),
                        new Point(bend, endY),
                        new Point(endX, endY));
        return Piece.of(new Mark.Path(points, Look.LINE, true));
    }
}

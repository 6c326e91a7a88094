package org.plumbline.app.kit.diagram;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Point;

/// A hub with its spokes to the left and to the right of it, so that none lies on another however many there are.
///
/// @param title what the chart shows
public record StarDiagram(String title, Box hub, List<Box> spokes) {
    private static final int GAP = 18;
    private static final int REACH = 64;
    private static final int MARGIN = 8;

    public StarDiagram {
        spokes = List.copyOf(spokes);
    }

    /// The drawing, with everything in its place.
    public Drawing drawn() {
        var left = (spokes.size() + 1) / 2;
        var step = Box.HEIGHT + GAP;
        var height = Math.max(1, left) * step - GAP + 2 * MARGIN;
        var hubX = MARGIN + Box.WIDTH + REACH;
        var hubY = (height - Box.HEIGHT) / 2;
        var middle = hubY + Box.HEIGHT / 2;
        var pieces = new ArrayList<Piece>();
        var boxes = new ArrayList<Piece>();
        boxes.add(hub.at(hubX, hubY));
        for (var i = 0; i < spokes.size(); i++) {
            var isLeft = i < left;
            var inColumn = isLeft ? left : spokes.size() - left;
            var y = (height - inColumn * step + GAP) / 2 + (isLeft ? i : i - left) * step;
            var x = isLeft ? MARGIN : hubX + Box.WIDTH + REACH;
            var bend = isLeft ? MARGIN + Box.WIDTH + REACH / 2 : hubX + Box.WIDTH + REACH / 2;
            boxes.add(spokes.get(i).at(x, y));
            pieces.add(Piece.of(new Mark.Path(
                    List.of(
                            new Point(isLeft ? hubX : hubX + Box.WIDTH, middle),
                            new Point(bend, middle),
                            new Point(bend, y + Box.HEIGHT / 2),
                            new Point(isLeft ? x + Box.WIDTH : x, y + Box.HEIGHT / 2)),
                    spokes.get(i).look() == Look.TEMPORARY ? Look.DASHED : Look.LINE,
                    false)));
        }
        pieces.addAll(boxes);
        var rows = new ArrayList<Drawing.Row>();
        rows.add(hub.row(""));
        spokes.forEach(spoke -> rows.add(spoke.row(hub.title())));
        return new Drawing(
                title,
                hubX + Box.WIDTH + (spokes.size() > 1 ? REACH + Box.WIDTH : 0) + MARGIN,
                height,
                pieces,
                new Drawing.Table(List.of(t("Box"), t("Below"), t("Detail")), rows));
    }
}

package org.plumbline.app.kit.diagram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Point;

/// Paints a drawing as PNG, twice as fine as a screen, or less fine where it would not fit into memory.
final class PngPicture {
    private static final double FINE = 2;
    private static final double MOST_PIXELS = 40e6;

    private final Graphics2D pen;

    private PngPicture(Graphics2D pen) {
        this.pen = pen;
    }

    static byte[] paint(Drawing drawing) {
        var area = (double) drawing.width() * drawing.height();
        var scale = Math.min(FINE, Math.sqrt(MOST_PIXELS / area));
        var image = new BufferedImage(
                Math.max(1, (int) (drawing.width() * scale)),
                Math.max(1, (int) (drawing.height() * scale)),
                BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.scale(scale, scale);
            var picture = new PngPicture(pen);
            drawing.pieces().forEach(piece -> piece.marks().forEach(picture::mark));
        } finally {
            pen.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Rect rect ->
                shape(
                        new RoundRectangle2D.Double(
                                rect.x(),
                                rect.y(),
                                rect.width(),
                                rect.height(),
                                2.0 * rect.radius(),
                                2.0 * rect.radius()),
                        rect.look());
            case Mark.Path path -> {
                shape(path(path.points()), path.look());
                if (path.hasArrow()) {
                    var head = path(SvgText.head(path.points()));
                    head.closePath();
                    pen.setColor(Color.decode(path.look().stroke()));
                    pen.fill(head);
                }
            }
            case Mark.Text text -> {
                var letters = text.letters();
                pen.setColor(Color.decode(letters.colour()));
                pen.fill(Glyphs.of(letters.isBold()).outline(text.words(), letters.size(), text.x(), text.y()));
            }
        }
    }

    private void shape(java.awt.Shape shape, Look look) {
        if (!look.fill().equals("none")) {
            pen.setColor(Color.decode(look.fill()));
            pen.fill(shape);
        }
        if (!look.stroke().equals("none")) {
            pen.setColor(Color.decode(look.stroke()));
            pen.setStroke(
                    look.isDashed()
                            ? new BasicStroke(
                                    1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0)
                            : new BasicStroke(1));
            pen.draw(shape);
        }
    }

    private static Path2D path(List<Point> points) {
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }
}

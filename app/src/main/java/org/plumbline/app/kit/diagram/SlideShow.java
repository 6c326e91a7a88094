package org.plumbline.app.kit.diagram;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.sl.usermodel.LineDecoration.DecorationShape;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.StrokeStyle;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.plumbline.app.kit.diagram.Drawing.Piece;
import org.plumbline.app.kit.diagram.Drawing.Point;
import org.plumbline.app.kit.paper.CleanText;

/// Writes a drawing as PPTX: native shapes with their words in them, to be moved and coloured, and behind it the table.
/// A drawing that would be too small to read gets a larger page.
final class SlideShow {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int MARGIN = 28;
    private static final int TITLE = 52;
    private static final double SMALLEST = 0.62;
    private static final double LARGEST = 1.1;
    private static final int LARGEST_PAGE = 4000;

    private final XSLFSlide slide;
    private final double scale;

    private SlideShow(XSLFSlide slide, double scale) {
        this.slide = slide;
        this.scale = scale;
    }

    static byte[] write(Drawing drawing) {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            var fits = Math.min(
                    (WIDTH - 2.0 * MARGIN) / drawing.width(), (HEIGHT - TITLE - MARGIN) / (double) drawing.height());
            var scale = Math.clamp(fits, SMALLEST, LARGEST);
            show.setPageSize(new Dimension(
                    Math.clamp((int) (drawing.width() * scale) + 2 * MARGIN, WIDTH, LARGEST_PAGE),
                    Math.clamp((int) (drawing.height() * scale) + TITLE + MARGIN, HEIGHT, LARGEST_PAGE)));
            show.getProperties().getCoreProperties().setTitle(CleanText.line(drawing.title()));
            var slide = show.createSlide();
            SlideTable.title(slide, CleanText.line(drawing.title()));
            var picture = new SlideShow(slide, scale);
            drawing.pieces().forEach(picture::piece);
            SlideTable.add(show, drawing);
            show.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private double across(int x) {
        return MARGIN + x * scale;
    }

    private double down(int y) {
        return TITLE + y * scale;
    }

    /// Words that stand within a piece's first rectangle belong to that shape; others get a box of their own.
    private void piece(Piece piece) {
        @Nullable XSLFTextShape holder = null;
        Mark.@Nullable Rect frame = null;
        for (var mark : piece.marks()) {
            switch (mark) {
                case Mark.Rect rect -> {
                    var shape = rectangle(rect, piece.name());
                    if (frame == null) {
                        holder = shape;
                        frame = rect;
                    }
                }
                case Mark.Path path -> line(path);
                case Mark.Text text -> {
                    if (holder != null && frame != null && isWithin(text, frame)) {
                        words(holder, text);
                    } else {
                        free(text);
                    }
                }
            }
        }
    }

    private XSLFTextShape rectangle(Mark.Rect rect, @Nullable String name) {
        var shape = slide.createAutoShape();
        shape.setShapeType(rect.radius() > 0 ? ShapeType.ROUND_RECT : ShapeType.RECT);
        shape.setAnchor(
                new Rectangle2D.Double(across(rect.x()), down(rect.y()), rect.width() * scale, rect.height() * scale));
        look(shape, rect.look());
        if (name != null) {
            describe(shape, name);
        }
        shape.clearText();
        shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
        return shape;
    }

    private static boolean isWithin(Mark.Text text, Mark.Rect frame) {
        return text.x() >= frame.x()
                && text.x() < frame.x() + frame.width()
                && text.y() > frame.y()
                && text.y() < frame.y() + frame.height();
    }

    private void words(XSLFTextShape shape, Mark.Text text) {
        shape.setLeftInset(8 * scale);
        shape.setRightInset(4 * scale);
        shape.setTopInset(0d);
        shape.setBottomInset(0d);
        shape.setWordWrap(true);
        write(shape, text);
    }

    private void free(Mark.Text text) {
        var letters = text.letters();
        var box = slide.createTextBox();
        var height = 1.5 * letters.size() * scale;
        box.setAnchor(new Rectangle2D.Double(
                across(text.x()),
                down(text.y()) - 0.8 * height,
                Glyphs.of(letters.isBold()).width(text.words(), letters.size()) * scale + 8,
                height));
        box.clearText();
        box.setLeftInset(0d);
        box.setRightInset(0d);
        box.setTopInset(0d);
        box.setBottomInset(0d);
        box.setWordWrap(false);
        write(box, text);
    }

    private void write(XSLFTextShape shape, Mark.Text text) {
        var paragraph = shape.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.LEFT);
        paragraph.setBullet(false);
        var run = paragraph.addNewTextRun();
        run.setText(CleanText.line(text.words()));
        run.setFontFamily("Arial");
        run.setFontSize(text.letters().size() * scale);
        run.setBold(text.letters().isBold());
        run.setFontColor(Color.decode(text.letters().colour()));
    }

    private void line(Mark.Path line) {
        var path = new Path2D.Double();
        List<Point> points = line.points();
        path.moveTo(across(points.getFirst().x()), down(points.getFirst().y()));
        points.stream().skip(1).forEach(point -> path.lineTo(across(point.x()), down(point.y())));
        var shape = slide.createFreeform();
        shape.setPath(path);
        look(shape, line.look());
        shape.setFillColor(null);
        if (line.hasArrow()) {
            shape.setLineTailDecoration(DecorationShape.TRIANGLE);
        }
    }

    private static void look(XSLFSimpleShape shape, Look look) {
        shape.setFillColor(look.fill().equals("none") ? null : Color.decode(look.fill()));
        shape.setLineColor(look.stroke().equals("none") ? null : Color.decode(look.stroke()));
        if (!look.stroke().equals("none")) {
            shape.setLineWidth(1);
            shape.setLineDash(look.isDashed() ? StrokeStyle.LineDash.DASH : StrokeStyle.LineDash.SOLID);
        }
    }

    /// What a screen reader says of the shape.
    private static void describe(XSLFSimpleShape shape, String words) {
        if (shape.getXmlObject() instanceof CTShape xml) {
            xml.getNvSpPr().getCNvPr().setDescr(CleanText.line(words));
        }
    }
}

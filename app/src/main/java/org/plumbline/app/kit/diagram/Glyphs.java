package org.plumbline.app.kit.diagram;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.plumbline.app.kit.paper.Typeface;

/// The letters of a bundled font: how wide they are and what they look like, without asking the machine for fonts,
/// which
/// a server may not have. A font is read once and only one thread at a time takes outlines from it.
final class Glyphs {
    /// Letters on a page are those of the person's machine, up to so much wider than these.
    private static final double WIDER = 1.08;

    private static final Glyphs REGULAR = new Glyphs(Typeface.Weight.REGULAR);
    private static final Glyphs BOLD = new Glyphs(Typeface.Weight.BOLD);

    private final TrueTypeFont font;
    private final CmapLookup points;
    private final double em;

    private Glyphs(Typeface.Weight weight) {
        try (var stream = weight.open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            points = font.getUnicodeCmapLookup();
            em = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Glyphs of(boolean isBold) {
        return isBold ? BOLD : REGULAR;
    }

    /// How wide a line is at most, in the unit of `size`.
    double width(String text, double size) {
        return WIDER * drawn(text, size);
    }

    private synchronized double drawn(String text, double size) {
        try {
            var sum = 0.0;
            for (var point : text.codePoints().toArray()) {
                sum += font.getAdvanceWidth(points.getGlyphId(point));
            }
            return sum / em * size;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The outlines of a line of words whose first letter stands at a point.
    synchronized Path2D outline(String text, double size, double x, double y) {
        var outline = new Path2D.Double();
        try {
            var at = x;
            for (var point : text.codePoints().toArray()) {
                var id = points.getGlyphId(point);
                var glyph = font.getGlyph().getGlyph(id);
                if (glyph != null) {
                    var place = AffineTransform.getTranslateInstance(at, y);
                    place.scale(size / em, -size / em);
                    outline.append(glyph.getPath().createTransformedShape(place), false);
                }
                at += font.getAdvanceWidth(id) / em * size;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return outline;
    }

    /// A text in at most so many lines; what does not fit ends in an ellipsis.
    List<String> lines(String text, double size, double width, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                if (lines.size() == most - 1) {
                    lines.add(cut(line + "…", size, width));
                    return lines;
                }
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
            if (width(line, size) > width) {
                lines.add(cut(line, size, width));
                return lines;
            }
        }
        lines.add(line);
        return lines;
    }

    private String cut(String text, double size, double width) {
        var kept = text;
        while (kept.length() > 1 && width(kept, size) > width) {
            var bare = kept.substring(0, kept.length() - 1);
            kept = bare.substring(0, bare.offsetByCodePoints(bare.length(), -1)).strip() + "…";
        }
        return kept;
    }
}

package org.plumbline.app.kit.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Measures text in the bundled Liberation Sans, whose widths are those of Arial, without asking the machine for fonts.
///
/// Reading a font file costs some 50 ms, so both weights are read once; after that nothing in here changes.
public final class Typeface {
    /// The two weights, each a file on the class path.
    public enum Weight {
        REGULAR("/liberation/LiberationSans-Regular.ttf"),
        BOLD("/liberation/LiberationSans-Bold.ttf");

        private static final String SUBSTITUTES = "GSUB";

        private final String file;

        Weight(String file) {
            this.file = file;
        }

        /// The font under another name for its table of ligatures: whoever writes with it would build an expression of
        /// all of them anew for each word, which was nine tenths of the time of a paper.
        private static byte[] withoutLigatures(byte[] font) {
            var directory = ByteBuffer.wrap(font);
            for (int entry = 12; entry < 12 + 16 * directory.getShort(4); entry += 16) {
                if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals(SUBSTITUTES)) {
                    font[entry] = 'x';
                }
            }
            return font;
        }

        /// The font file.
        public InputStream open() {
            try (var stream = Typeface.class.getResourceAsStream(file)) {
                if (stream == null) {
                    throw new IllegalStateException("the font " + file + " is not on the class path");
                }
                return new ByteArrayInputStream(withoutLigatures(stream.readAllBytes()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// A text that may have been shortened to fit, or a word of it broken at the edge.
    public record Fitted(List<String> lines, boolean isCut, boolean isBroken) {
        public Fitted {
            lines = List.copyOf(lines);
        }

        /// The lines as one text.
        public String text() {
            return String.join("\n", lines);
        }
    }

    private static final Typeface REGULAR = new Typeface(Weight.REGULAR);
    private static final Typeface BOLD = new Typeface(Weight.BOLD);
    private static final int TABLE = 0x600;

    private final float[] ems = new float[TABLE];
    private final boolean[] known = new boolean[0x10000];

    private Typeface(Weight weight) {
        try (var stream = weight.open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            for (int point = 0x20; point < known.length; point++) {
                int glyph = cmap.getGlyphId(point);
                known[point] = glyph > 0;
                if (point < TABLE) {
                    ems[point] = glyph > 0 ? (float) font.getAdvanceWidth(glyph) / font.getUnitsPerEm() : 1f;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The letters of one weight.
    public static Typeface of(Weight weight) {
        return weight == Weight.BOLD ? BOLD : REGULAR;
    }

    /// True where the font has a glyph for the code point.
    public boolean draws(int codePoint) {
        return codePoint < known.length && known[codePoint];
    }

    /// The width of one line, in the unit of `size`; a glyph not in the table counts as a full em.
    public double width(String text, double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            sum += point < TABLE ? ems[point] : 1;
            i += Character.charCount(point);
        }
        return sum * size;
    }

    /// At most `maxLines` lines within `width`; what does not fit ends in an ellipsis.
    public Fitted fit(String text, double size, double width, int maxLines) {
        var lines = new ArrayList<String>();
        boolean broken = false;
        for (var paragraph : text.split("\n", -1)) {
            broken |= wrap(paragraph, size, width, lines, maxLines + 1);
            if (lines.size() > maxLines) {
                break;
            }
        }
        if (lines.size() <= maxLines) {
            return new Fitted(lines, false, broken);
        }
        var kept = new ArrayList<>(lines.subList(0, maxLines));
        kept.set(maxLines - 1, ellipsis(kept.getLast(), size, width));
        return new Fitted(kept, true, broken);
    }

    /// Adds the lines of one paragraph, up to `limit`; says whether a word had to be broken.
    private boolean wrap(String paragraph, double size, double width, List<String> lines, int limit) {
        var line = new StringBuilder();
        boolean broken = false;
        for (var word : paragraph.strip().split(" +", -1)) {
            var rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest, size) > width && line.isEmpty() && lines.size() < limit) {
                int end = charactersWithin(rest, size, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
                broken = true;
            }
            if (lines.size() >= limit) {
                return broken;
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return broken;
    }

    private String ellipsis(String line, double size, double width) {
        var room = width - width("…", size);
        var kept = width(line, size) <= room ? line : line.substring(0, charactersWithin(line, size, room));
        return kept.stripTrailing() + "…";
    }

    private int charactersWithin(String text, double size, double width) {
        double sum = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            sum += (point < TABLE ? ems[point] : 1) * size;
            if (sum > width) {
                break;
            }
            end += Character.charCount(point);
        }
        return Math.max(end, Character.charCount(text.codePointAt(0)));
    }
}

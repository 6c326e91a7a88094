package org.plumbline.app.reporting.pack.pdf;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.CleanText;
import org.plumbline.app.reporting.pack.Typeface;

/// Builds well-formed XHTML; every text is cleaned and escaped, and a letter without a glyph becomes an empty box.
final class Html {
    private static final String NO_GLYPH = "\u25a1";

    private final StringBuilder out = new StringBuilder(1 << 16);
    private boolean hasMissingGlyphs;

    /// Markup of the renderer's own making, never a text from outside.
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /// A text, with its line breaks.
    Html text(@Nullable String text) {
        if (text != null) {
            CleanText.of(text).codePoints().forEach(this::point);
        }
        return this;
    }

    /// A text inside one element.
    Html element(String name, String css, @Nullable String text) {
        open(name, css);
        text(text);
        return close(name);
    }

    Html open(String name, String css) {
        out.append('<').append(name);
        if (!css.isEmpty()) {
            attribute("class", css);
        }
        out.append('>');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /// A text as the value of an attribute.
    Html attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        CleanText.line(value).codePoints().forEach(this::escaped);
        out.append('"');
        return this;
    }

    boolean hasMissingGlyphs() {
        return hasMissingGlyphs;
    }

    private void point(int point) {
        if (point == '\n') {
            out.append("<br/>");
        } else if (point == '✓') {
            out.append('√');
        } else if (point > ' ' && !Typeface.of(Typeface.Weight.REGULAR).draws(point)) {
            missing(point);
        } else {
            escaped(point);
        }
    }

    private void missing(int point) {
        boolean joins =
                Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.NON_SPACING_MARK;
        if (!joins) {
            hasMissingGlyphs = true;
            out.append(NO_GLYPH);
        }
    }

    private void escaped(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(point);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package org.plumbline.app.kit.paper;

import org.jspecify.annotations.Nullable;

/// Builds well-formed XHTML; every text is cleaned and escaped, and a letter without a glyph becomes an empty box.
public final class Html {
    private static final String NO_GLYPH = "\u25a1";

    private final StringBuilder out = new StringBuilder(1 << 16);
    private boolean hasMissingGlyphs;

    /// Markup of the renderer's own making, never a text from outside.
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /// A text, with its line breaks.
    public Html text(@Nullable String text) {
        if (text != null) {
            CleanText.of(text).codePoints().forEach(this::point);
        }
        return this;
    }

    /// A text inside one element.
    public Html element(String name, String css, @Nullable String text) {
        open(name, css);
        text(text);
        return close(name);
    }

    /// Begins an element, of a class of styles where one is named.
    public Html open(String name, String css) {
        out.append('<').append(name);
        if (!css.isEmpty()) {
            attribute("class", css);
        }
        out.append('>');
        return this;
    }

    /// Ends an element.
    public Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /// A text as the value of an attribute.
    public Html attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        out.append(escaped(value)).append('"');
        return this;
    }

    /// A text of one line as it may stand in any markup, whichever font shows it.
    public static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        CleanText.line(text).codePoints().forEach(point -> escape(safe, point));
        return safe.toString();
    }

    /// True where a letter has become an empty box.
    public boolean hasMissingGlyphs() {
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
            escape(out, point);
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

    private static void escape(StringBuilder out, int point) {
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

package org.plumbline.app.reporting.pack.pdf;

import java.util.Locale;
import org.plumbline.app.kit.paper.Html;

/// A drawing area in millimetres: shapes go into an inline SVG, labels stand over it as HTML in the pack's font.
final class Plot {
    /// The room that a date below an axis needs, in millimetres.
    private static final double LABEL = 18;

    private final StringBuilder shapes = new StringBuilder();
    private final StringBuilder labels = new StringBuilder();
    private final double width;
    private final double height;

    Plot(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    void bar(double x, double y, double w, double h, String colour) {
        if (w > 0 && h > 0) {
            shapes.append(svg("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>", x, y, w, h, colour));
        }
    }

    void line(double fromX, double fromY, double toX, double toY, String pen) {
        shapes.append(svg("<path d=\"M%s %s L%s %s\" %s/>", fromX, fromY, toX, toY, pen));
    }

    void dot(double x, double y, double radius, String colour) {
        shapes.append(svg("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>", x, y, radius, colour));
    }

    /// A label in a box of width `w`, on the side that `css` says (`right`, `mid` or nothing).
    void label(double x, double y, double w, String css, String text) {
        var html = new Html();
        html.raw("<div class=\"label %s\" style=\"left:%smm;top:%smm;width:%smm\">"
                .formatted(css, number(x), number(y), number(w)));
        labels.append(html.text(text).close("div"));
    }

    /// True where a label below an axis has room: the last always, before it as many as do not touch.
    static boolean isLabelled(int index, int count, double step) {
        int each = (int) Math.ceil(LABEL / step);
        return (count - 1 - index) % each == 0;
    }

    void write(Html html, String description) {
        html.raw("<div class=\"plot\" style=\"width:%smm;height:%smm\">".formatted(number(width), number(height)));
        html.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %s %s\""
                .formatted(number(width), number(height), number(width), number(height)));
        html.attribute("alt", description)
                .raw(">")
                .raw(shapes.toString())
                .raw("</svg>")
                .raw(labels.toString());
        html.close("div");
    }

    private static String svg(String pattern, Object... values) {
        var written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        return pattern.formatted(written);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

package org.plumbline.app.reporting.pack.pptx;

import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.plumbline.app.kit.paper.Typeface;

/// How a text is set: size in points, weight, colour and side.
record Style(double size, boolean bold, Tone tone, TextAlign align) {
    /// Line height over size, as PowerPoint sets Arial.
    private static final double LEADING = 1.2;

    static Style of(double size) {
        return new Style(size, false, Tone.INK, TextAlign.LEFT);
    }

    Style strong() {
        return new Style(size, true, tone, align);
    }

    Style in(Tone other) {
        return new Style(size, bold, other, align);
    }

    Style at(TextAlign other) {
        return new Style(size, bold, tone, other);
    }

    double lineHeight() {
        return size * LEADING;
    }

    Typeface typeface() {
        return Typeface.of(bold ? Typeface.Weight.BOLD : Typeface.Weight.REGULAR);
    }
}

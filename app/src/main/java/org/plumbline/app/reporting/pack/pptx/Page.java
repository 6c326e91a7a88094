package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.plumbline.app.kit.paper.CleanText;

/// A slide under work: the area below its title, and what its notes will say.
record Page(XSLFSlide slide, Rectangle2D body, List<String> notes) {
    Page(XSLFSlide slide, Rectangle2D body) {
        this(slide, body, new ArrayList<>());
    }

    /// Adds a paragraph to the notes.
    void note(String text) {
        var clean = CleanText.of(text);
        if (!clean.isEmpty()) {
            notes.add(clean);
        }
    }

    double right() {
        return body.getMaxX();
    }
}

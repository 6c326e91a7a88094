package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.plumbline.app.kit.paper.CleanText;

/// Writes text and draws plain shapes on a slide; every text of the deck passes through here and is cleaned.
final class Pen {
    private final String language;

    /// @param language a BCP 47 tag, for the spelling check
    Pen(String language) {
        this.language = language;
    }

    /// A text and how it is set, one or more of which fill a box.
    record Text(String text, Style style) {}

    /// A box with paragraphs, cut to fit its height; what was cut goes into the notes in full.
    XSLFTextShape box(Page page, Rectangle2D place, List<Text> texts) {
        XSLFTextShape box = page.slide().createTextBox();
        box.setAnchor(place);
        fill(page, box, place, texts);
        return box;
    }

    /// As [#box], on a tinted ground.
    XSLFTextShape tile(Page page, Rectangle2D place, Tone ground, List<Text> texts) {
        var tile = page.slide().createAutoShape();
        tile.setShapeType(ShapeType.RECT);
        tile.setAnchor(place);
        paint(tile, ground);
        double inset = 10;
        var inner = new Rectangle2D.Double(0, 0, place.getWidth() - 2 * inset, place.getHeight() - inset);
        fill(page, tile, inner, texts);
        tile.setLeftInset(inset);
        tile.setRightInset(inset);
        tile.setTopInset(inset / 2);
        tile.setBottomInset(inset / 2);
        tile.setVerticalAlignment(VerticalAlignment.MIDDLE);
        return tile;
    }

    /// A small filled rectangle with a sign in its middle.
    XSLFAutoShape mark(Page page, Rectangle2D place, Tone ground, Tone ink, String sign) {
        var mark = page.slide().createAutoShape();
        mark.setShapeType(ShapeType.RECT);
        mark.setAnchor(place);
        paint(mark, ground);
        mark.clearText();
        mark.setTopInset(0);
        mark.setBottomInset(0);
        mark.setVerticalAlignment(VerticalAlignment.MIDDLE);
        paragraph(mark, sign, Style.of(10).strong().in(ink).at(TextAlign.CENTER));
        return mark;
    }

    private void fill(Page page, XSLFTextShape box, Rectangle2D place, List<Text> texts) {
        box.clearText();
        box.setTextAutofit(TextAutofit.NONE);
        box.setWordWrap(true);
        box.setLeftInset(0);
        box.setRightInset(0);
        box.setTopInset(0);
        box.setBottomInset(0);
        box.setVerticalAlignment(VerticalAlignment.TOP);
        double left = place.getHeight() + 0.5;
        for (var text : texts) {
            int lines = (int) Math.floor(left / text.style().lineHeight());
            if (lines < 1) {
                page.note(CleanText.of(text.text()));
                continue;
            }
            left -= write(page, box, text, place.getWidth(), lines)
                    * text.style().lineHeight();
        }
    }

    /// Appends a paragraph of at most `maxLines`; returns how many it took.
    int write(Page page, XSLFTextShape box, Text text, double width, int maxLines) {
        var style = text.style();
        var clean = CleanText.of(text.text());
        var fitted = style.typeface().fit(clean, style.size(), width * 0.98, maxLines);
        if (fitted.isCut()) {
            page.note(clean);
        }
        var shown = fitted.isCut() ? fitted.text().replace("\n", " ") : clean;
        paragraph(box, fitted.isCut() ? shown : clean, style);
        return fitted.lines().size();
    }

    /// Appends a paragraph as it is.
    void paragraph(XSLFTextShape box, String text, Style style) {
        var paragraph = box.addNewTextParagraph();
        paragraph.setTextAlign(style.align());
        paragraph.setBullet(false);
        paragraph.setIndent(0d);
        paragraph.setLeftMargin(0d);
        paragraph.setSpaceBefore(0d);
        if (text.isEmpty()) {
            paragraph.getXmlObject().addNewEndParaRPr().setSz((int) Math.round(style.size() * 100));
            return;
        }
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.addLineBreak();
            }
            var run = paragraph.addNewTextRun();
            run.setText(lines[i]);
            run.setFontSize(style.size());
            run.setBold(style.bold());
            if (run.getXmlObject() instanceof CTRegularTextRun xml) {
                finish(xml.getRPr(), style);
            }
        }
    }

    private void finish(CTTextCharacterProperties properties, Style style) {
        properties.setLang(language);
        ink(properties, style.tone());
    }

    private static void ink(CTTextCharacterProperties properties, Tone tone) {
        var fill = properties.isSetSolidFill() ? properties.getSolidFill() : properties.addNewSolidFill();
        var fixed = tone.fixed();
        if (fixed == null) {
            fill.addNewSchemeClr().setVal(tone.scheme());
        } else {
            fill.addNewSrgbClr()
                    .setVal(new byte[] {(byte) fixed.getRed(), (byte) fixed.getGreen(), (byte) fixed.getBlue()});
        }
    }

    private static void paint(XSLFSimpleShape shape, Tone tone) {
        shape.setLineColor(null);
        var fixed = tone.fixed();
        if (fixed != null) {
            shape.setFillColor(fixed);
        } else if (shape.getXmlObject() instanceof CTShape xml) {
            xml.getSpPr().addNewSolidFill().addNewSchemeClr().setVal(tone.scheme());
        }
    }

    /// Gives a shape the words that a screen reader says.
    static void describe(XSLFShape shape, String words) {
        var xml = shape.getXmlObject();
        if (xml instanceof CTShape plain) {
            plain.getNvSpPr().getCNvPr().setDescr(CleanText.line(words));
        } else if (xml instanceof CTGraphicalObjectFrame frame) {
            describe(frame, words);
        }
    }

    /// As above, for a table's or chart's frame.
    static void describe(CTGraphicalObjectFrame frame, String words) {
        frame.getNvGraphicFramePr().getCNvPr().setDescr(CleanText.line(words));
    }
}

package org.plumbline.app.reporting.pack.pptx;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;

/// Footer and slide number, in the layout's own places where it has them, else along the bottom edge.
final class Feet {
    private static final double HEIGHT = 14;
    private static final Style SMALL = Style.of(9).in(Tone.MUTED);

    private final Pen pen;
    private final String line;

    Feet(Pen pen, String line) {
        this.pen = pen;
        this.line = line;
    }

    /// Where the feet begin; the body must end above.
    double top(XSLFSlideLayout layout, Dimension size) {
        double edge = size.height - HEIGHT - 12;
        return Arrays.asList(footer(layout), number(layout)).stream()
                .filter(shape -> shape != null && shape.getAnchor().getY() > size.height * 0.7)
                .mapToDouble(shape -> shape.getAnchor().getY())
                .min()
                .orElse(edge);
    }

    void put(Page page, XSLFSlideLayout layout, Dimension size) {
        double edge = size.height - HEIGHT - 12;
        double side = size.width * 0.0375;
        var footer = footer(layout);
        var place = footer != null
                ? footer.getAnchor()
                : new Rectangle2D.Double(side, edge, size.width - 2 * side - 60, HEIGHT);
        var box = placed(page, place, footer, STPlaceholderType.FTR);
        pen.write(page, box, new Pen.Text(line, SMALL), place.getWidth() - inset(footer), 1);

        var number = number(layout);
        var corner =
                number != null ? number.getAnchor() : new Rectangle2D.Double(size.width - side - 50, edge, 50, HEIGHT);
        var numberBox = placed(page, corner, number, STPlaceholderType.SLD_NUM);
        pen.paragraph(numberBox, "", SMALL.at(TextAlign.RIGHT));
        if (numberBox.getXmlObject() instanceof CTShape xml) {
            var paragraph = xml.getTxBody().getPArray(0);
            while (paragraph.sizeOfRArray() > 0) {
                paragraph.removeR(0);
            }
            field(paragraph.addNewFld(), page.slide().getSlideNumber());
        }
    }

    private static double inset(@Nullable XSLFTextShape shape) {
        return shape == null ? 0 : shape.getLeftInset() + shape.getRightInset();
    }

    private static void field(CTTextField field, int number) {
        field.setId("{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}");
        field.setType("slidenum");
        field.addNewRPr().setSz(900);
        field.setT(String.valueOf(number));
    }

    private static XSLFTextShape placed(
            Page page, Rectangle2D place, @Nullable XSLFTextShape model, STPlaceholderType.Enum type) {
        XSLFTextShape box = page.slide().createTextBox();
        box.setAnchor(place);
        box.clearText();
        if (model == null) {
            box.setLeftInset(0);
            box.setRightInset(0);
            box.setTopInset(0);
            box.setBottomInset(0);
        } else if (box.getXmlObject() instanceof CTShape xml && model.getXmlObject() instanceof CTShape source) {
            CTPlaceholder holder = xml.getNvSpPr().getNvPr().addNewPh();
            holder.setType(type);
            holder.setIdx(source.getNvSpPr().getNvPr().getPh().getIdx());
            xml.getNvSpPr().getCNvSpPr().unsetTxBox();
        }
        return box;
    }

    private static @Nullable XSLFTextShape footer(XSLFSlideLayout layout) {
        return Layouts.placeholder(layout, Placeholder.FOOTER);
    }

    private static @Nullable XSLFTextShape number(XSLFSlideLayout layout) {
        return Layouts.placeholder(layout, Placeholder.SLIDE_NUMBER);
    }
}

package org.plumbline.app.reporting.pack.pptx;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.paper.CleanText;
import org.plumbline.app.reporting.pack.content.PackContent;
import org.plumbline.app.reporting.pack.content.Section;

/// The deck being built: makes slides with title, question, footer and number, and knows the room they leave.
final class Deck {
    private static final Style QUESTION = Style.of(12).in(Tone.MUTED);
    private static final Style ANSWER = Style.of(15).strong();
    private static final double GAP = 8;

    private final XMLSlideShow show;
    private final PackContent content;
    private final Layouts layouts;
    private final Pen pen;
    private final Feet feet;

    Deck(XMLSlideShow show, PackContent content) {
        this.show = show;
        this.content = content;
        this.layouts = Layouts.of(show);
        this.pen = new Pen(content.cover().locale().toLanguageTag());
        this.feet = new Feet(pen, content.foot());
    }

    PackContent content() {
        return content;
    }

    Pen pen() {
        return pen;
    }

    XMLSlideShow show() {
        return show;
    }

    /// The first slide; its subtitle holds what the pack was made from.
    Page titlePage(String title, List<Pen.Text> lines) {
        var slide = show.createSlide(layouts.title());
        var page = new Page(slide, titleRoom(slide));
        putTitle(page, title, 36);
        var subtitle = Layouts.placeholder(slide, Placeholder.SUBTITLE);
        if (subtitle == null) {
            pen.box(page, page.body(), lines);
        } else {
            var room = subtitle.getAnchor();
            subtitle.clearText();
            lines.forEach(line -> pen.write(page, subtitle, line, room.getWidth() - 16, 3));
        }
        dropEmpty(slide, subtitle);
        return page;
    }

    private Rectangle2D titleRoom(XSLFSlide slide) {
        var size = show.getPageSize();
        var title = titleOf(slide);
        double top = title == null ? size.height * 0.5 : title.getAnchor().getMaxY() + GAP;
        return new Rectangle2D.Double(size.width * 0.08, top, size.width * 0.84, Math.max(60, size.height - top - 30));
    }

    /// A slide with a title, the question that it answers, and the answer in a sentence, either of which may be empty.
    Page page(String title, String question, String answer) {
        var slide = show.createSlide(layouts.page());
        dropEmpty(slide, null);
        var room = room(slide);
        var said = said(room, question, answer);
        double used = said.isEmpty()
                ? 0
                : said.stream()
                                .mapToDouble(
                                        one -> lines(one, room) * one.style().lineHeight())
                                .sum()
                        + GAP
                        + 4;
        var body = new Rectangle2D.Double(room.getX(), room.getY() + used, room.getWidth(), room.getHeight() - used);
        var page = new Page(slide, body);
        putTitle(page, title, 24);
        if (!said.isEmpty()) {
            pen.box(page, new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), used - GAP - 3), said);
        }
        feet.put(page, layouts.page(), show.getPageSize());
        return page;
    }

    private static List<Pen.Text> said(Rectangle2D room, String question, String answer) {
        var said = new ArrayList<Pen.Text>();
        if (!question.isBlank()) {
            said.add(new Pen.Text(cut(question, QUESTION, room, 1), QUESTION));
        }
        if (!answer.isBlank()) {
            said.add(new Pen.Text(cut(answer, ANSWER, room, 2), ANSWER));
        }
        return said;
    }

    private static String cut(String text, Style style, Rectangle2D room, int lines) {
        var fitted = style.typeface().fit(CleanText.of(text), style.size(), room.getWidth() * 0.98, lines);
        return fitted.isCut() ? fitted.text() : text;
    }

    private static int lines(Pen.Text text, Rectangle2D room) {
        return text.style()
                .typeface()
                .fit(CleanText.of(text.text()), text.style().size(), room.getWidth() * 0.98, 2)
                .lines()
                .size();
    }

    /// The room below title, question and answer of a section's slides.
    Rectangle2D roomOf(Section section) {
        var page = page("", section.question(), section.answer());
        show.removeSlide(show.getSlides().size() - 1);
        return page.body();
    }

    /// Writes the notes; called once when nothing more is put on the slide.
    void finish(Page page) {
        page.note(content.foot());
        page.note(content.cover().versionsNote());
        var notes = show.getNotesSlide(page.slide());
        for (var shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(String.join("\n\n", page.notes()));
            }
        }
    }

    private void putTitle(Page page, String title, double size) {
        var clean = CleanText.line(title);
        var shape = titleOf(page.slide());
        if (shape == null) {
            return;
        }
        var run = shape.setText(clean);
        var inherited = run.getFontSize();
        double start = inherited == null ? size : inherited;
        var place = shape.getAnchor();
        double width = place.getWidth() - shape.getLeftInset() - shape.getRightInset();
        double height = place.getHeight() - shape.getTopInset() - shape.getBottomInset();
        for (double points = start; points >= 12; points -= 2) {
            var style = Style.of(points).strong();
            int lines = (int) Math.max(1, Math.floor(height / style.lineHeight()));
            var fitted = style.typeface().fit(clean, points, width * 0.96, lines);
            boolean last = points - 2 < Math.min(start, 16);
            if (fitted.isCut() && !last) {
                continue;
            }
            if (fitted.isCut()) {
                page.note(clean);
                run.setText(fitted.text().replace("\n", " "));
            }
            if (points != start) {
                run.setFontSize(points);
            }
            return;
        }
    }

    private static @Nullable XSLFTextShape titleOf(XSLFSlide slide) {
        var title = Layouts.placeholder(slide, Placeholder.TITLE);
        return title == null ? Layouts.placeholder(slide, Placeholder.CENTERED_TITLE) : title;
    }

    /// What lies between the title and the footer; a layout that leaves less than half the slide is overruled.
    private Rectangle2D room(XSLFSlide slide) {
        var size = show.getPageSize();
        var title = titleOf(slide);
        double left = size.width * 0.0375;
        double right = size.width - left;
        double top = size.height * 0.12;
        if (title != null) {
            var place = title.getAnchor();
            left = Math.max(0, place.getX() + title.getLeftInset());
            right = Math.min(size.width, place.getMaxX() - title.getRightInset());
            top = place.getMaxY() + 4;
        }
        double bottom = feet.top(layouts.page(), size) - GAP;
        if (bottom - top < size.height * 0.5 || right - left < size.width * 0.5) {
            return new Rectangle2D.Double(size.width * 0.04, size.height * 0.2, size.width * 0.92, size.height * 0.7);
        }
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    private static void dropEmpty(XSLFSlide slide, @Nullable XSLFTextShape kept) {
        for (var shape : slide.getPlaceholders()) {
            var type = shape.getTextType();
            if (type != Placeholder.TITLE && type != Placeholder.CENTERED_TITLE && !shape.equals(kept)) {
                slide.removeShape(shape);
            }
        }
    }

    XSLFSlideLayout pageLayout() {
        return layouts.page();
    }
}

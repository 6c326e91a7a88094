package org.plumbline.app.office.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// A paper as DOCX, to be worked on in a word processor.
public final class DocxPaper {
    private static final int TITLE = 20;
    private static final int CHAPTER = 13;
    private static final int TEXT = 11;

    private DocxPaper() {}

    /// The file.
    public static byte[] render(Paper paper) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(clean(paper.title()));
            line(document, paper.title(), TITLE, true);
            line(document, paper.sub(), TEXT, false);
            for (var chapter : paper.chapters()) {
                line(document, chapter.title(), CHAPTER, true);
                for (var text : chapter.lines()) {
                    var isItem = text.startsWith("- ");
                    line(document, isItem ? "\u2022 " + text.substring(2) : text, TEXT, false);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(XWPFDocument document, String text, int size, boolean isBold) {
        var paragraph = document.createParagraph();
        if (size == CHAPTER) {
            paragraph.setSpacingBefore(240);
        }
        var run = paragraph.createRun();
        run.setText(clean(text));
        run.setBold(isBold);
        run.setFontSize(size);
        run.setFontFamily("Arial");
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && c != 0xfffe && c != 0xffff)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}

package org.plumbline.app.office.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;

/// A paper as PDF, A4, with embedded fonts.
public final class PdfPaper {
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages);
              font: 9pt Paper; color: #5a6675; } }
            body { font: 10.5pt/1.45 Paper; color: #1d2530; }
            h1 { font-size: 20pt; margin: 0 0 2mm; } h2 { font-size: 12.5pt; margin: 6mm 0 1.5mm; color: #0f5f6b; }
            p { margin: 0 0 1.5mm; } p.sub { color: #5a6675; } p.item { margin-left: 5mm; }
            """;

    private PdfPaper() {}

    /// The file.
    public static byte[] render(Paper paper) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(html(paper), null)
                    .withProducer("Plumbline")
                    .useReplacementText("\u25a1")
                    .useFont(font("Regular"), "Paper", 400, FontStyle.NORMAL, true)
                    .useFont(font("Bold"), "Paper", 700, FontStyle.NORMAL, true)
                    .useUriResolver((address, uri) -> null)
                    .toStream(out)
                    .run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// How many pages a file has.
    public static int pages(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static FSSupplier<InputStream> font(String weight) {
        return () -> {
            var stream = PdfPaper.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf");
            if (stream == null) {
                throw new IllegalStateException("the font of papers is not on the class path");
            }
            return stream;
        };
    }

    private static String html(Paper paper) {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(escaped(paper.language()))
                .append("\"><head><title>")
                .append(escaped(paper.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(paper.title()))
                .append("</h1><p class=\"sub\">")
                .append(escaped(paper.sub()))
                .append("</p>");
        for (var chapter : paper.chapters()) {
            html.append("<h2>").append(escaped(chapter.title())).append("</h2>");
            for (var line : chapter.lines()) {
                var isItem = line.startsWith("- ");
                html.append(isItem ? "<p class=\"item\">\u2022 " : "<p>")
                        .append(escaped(isItem ? line.substring(2) : line))
                        .append("</p>");
            }
        }
        return html.append("</body></html>").toString();
    }

    /// Signs that mean something to HTML written out, what no document may hold left out.
    private static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (!Character.isISOControl(c) && c != 0xfffe && c != 0xffff) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}

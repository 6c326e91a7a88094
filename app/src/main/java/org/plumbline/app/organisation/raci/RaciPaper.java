package org.plumbline.app.organisation.raci;

import static org.plumbline.app.kit.Words.t;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.plumbline.app.organisation.raci.RaciSheet.Finding;

/// A matrix on paper: A4 across, roles over columns, with what its letters mean and what is missing in it.
public final class RaciPaper {
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 14mm; @bottom-right { content: counter(page) " / " counter(pages);
              font: 9pt Paper; color: #5a6675; } }
            body { font: 10pt/1.4 Paper; color: #1d2530; }
            h1 { font-size: 18pt; margin: 0 0 1mm; } h2 { font-size: 12pt; margin: 6mm 0 1mm; color: #0f5f6b; }
            p { margin: 0 0 1.5mm; } .sub { color: #5a6675; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; margin-top: 4mm; }
            thead { display: table-header-group; } tr { page-break-inside: avoid; }
            th, td { border: 0.5pt solid #c5ccd4; padding: 1.4mm 2mm; text-align: left; font-weight: 400; }
            thead th { font-weight: 700; vertical-align: bottom; background: #f6f7f8; }
            td { text-align: center; font-weight: 700; }
            """;

    private RaciPaper() {}

    /// The file.
    ///
    /// @param scope what the matrix holds for, as people call it
    public static byte[] render(RaciSheet sheet, List<Finding> findings, String scope) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(html(sheet, findings, scope), null)
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

    private static FSSupplier<InputStream> font(String weight) {
        return () -> {
            var stream = RaciPaper.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf");
            if (stream == null) {
                throw new IllegalStateException("the font of papers is not on the class path");
            }
            return stream;
        };
    }

    private static String html(RaciSheet sheet, List<Finding> findings, String scope) {
        var html = new StringBuilder("<!DOCTYPE html><html><head><title>");
        escape(html, sheet.matrix().name());
        html.append("</title><style>").append(STYLE).append("</style></head><body>");
        block(html, "h1", sheet.matrix().name());
        html.append("<p class=\"sub\">");
        escape(html, t("{0}: who does what for {1}", sheet.matrix().key(), scope));
        html.append("</p><table><thead><tr>");
        block(html, "th", t("Activity"));
        sheet.roles().forEach(role -> block(html, "th", role.title()));
        html.append("</tr></thead><tbody>");
        for (var activity : sheet.activities()) {
            html.append("<tr>");
            block(html, "th", activity.title());
            for (var role : sheet.roles()) {
                var letter = activity.letters().get(role.roleId());
                block(html, "td", letter == null ? "" : letter.name());
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        notes(html, findings);
        return html.append("</body></html>").toString();
    }

    private static void notes(StringBuilder html, List<Finding> findings) {
        block(html, "h2", t("What the letters mean"));
        for (var letter : RaciLetter.values()) {
            block(html, "p", letter.name() + "  " + t(letter.label()));
        }
        block(html, "h2", t("Gaps and overlaps"));
        if (findings.isEmpty()) {
            block(html, "p", t("Every activity has exactly one role that answers for it and somebody who does it."));
        }
        for (var finding : findings) {
            var detail = finding.detail() == null ? "" : " (" + finding.detail() + ")";
            block(html, "p", t(finding.flaw().label()) + ": " + finding.subject() + detail);
        }
    }

    private static void block(StringBuilder html, String element, String text) {
        html.append('<').append(element).append('>');
        escape(html, text);
        html.append("</").append(element).append('>');
    }

    private static void escape(StringBuilder html, String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                default -> {
                    if (!Character.isISOControl(c) && c != 0xfffe && c != 0xffff) {
                        html.appendCodePoint(c);
                    }
                }
            }
        });
    }
}

package org.plumbline.app.kit.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Sets a page of markup as PDF with embedded fonts, family `Paper`; what lies outside of the markup is not fetched.
public final class Typesetter {
    private Typesetter() {}

    /// The file.
    ///
    /// @param html well-formed, as [Html] makes it; drawings as SVG within
    /// @param facts writes title, language and dates into the document
    public static byte[] pdf(String html, Consumer<PDDocument> facts) {
        try (var drawer = new BatikSVGDrawer();
                var renderer = builder(html).useSVGDrawer(drawer).buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                facts.accept(document);
                var out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PdfRendererBuilder builder(String html) {
        var builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .withProducer("Plumbline")
                .toStream(OutputStream.nullOutputStream())
                .useReplacementText("\u25a1")
                .useFont(Typeface.Weight.REGULAR::open, "Paper", 400, FontStyle.NORMAL, true)
                .useFont(Typeface.Weight.BOLD::open, "Paper", 700, FontStyle.NORMAL, true)
                .useUriResolver((address, uri) -> null)
                .useHttpStreamImplementation(Typesetter::refuse)
                .useProtocolsStreamImplementation(Typesetter::refuse, "http", "https", "file", "jar", "ftp", "data");
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        return builder;
    }

    private static FSStream refuse(String address) {
        throw new IllegalStateException("a paper fetches nothing, was asked for " + address);
    }
}

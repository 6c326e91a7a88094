package org.plumbline.app.reporting.pack.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CleanText;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.InLocale;
import org.plumbline.app.reporting.pack.Typeface;
import org.plumbline.app.reporting.pack.content.PackContent;

/// Renders a committee pack as a document in A4 landscape with embedded fonts, bookmarks and page numbers.
public final class PdfPack {
    private PdfPack() {}

    /// The document with at most [Appendix#DEFAULT_LIMIT] project pages.
    public static byte[] render(CommitteePack pack) {
        return render(pack, Appendix.DEFAULT_LIMIT);
    }

    /// As above, with at most `appendixLimit` project pages.
    public static byte[] render(CommitteePack pack, int appendixLimit) {
        var content = InLocale.of(pack.cover(), () -> PackContent.of(pack, appendixLimit));
        var html = InLocale.of(pack.cover(), () -> Document.of(content));
        try {
            return typeset(content, html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] typeset(PackContent content, String html) throws IOException {
        var builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .withProducer("Plumbline")
                .toStream(OutputStream.nullOutputStream())
                .useReplacementText("\u25a1")
                .useFont(Typeface.Weight.REGULAR::open, "Pack", 400, FontStyle.NORMAL, true)
                .useFont(Typeface.Weight.BOLD::open, "Pack", 700, FontStyle.NORMAL, true)
                .useUriResolver((address, uri) -> null)
                .useHttpStreamImplementation(PdfPack::refuse)
                .useProtocolsStreamImplementation(PdfPack::refuse, "http", "https", "file", "jar", "ftp", "data");
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        try (var drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                return finished(content, renderer.createPDFKeepOpen());
            }
        }
    }

    /// Nothing in a pack lies outside of it, so nothing is fetched, from wherever it may seem to be.
    private static FSStream refuse(String address) {
        throw new IllegalStateException("a pack fetches nothing, was asked for " + address);
    }

    private static byte[] finished(PackContent content, PDDocument document) throws IOException {
        try (document) {
            var cover = content.cover();
            var facts = document.getDocumentInformation();
            facts.setTitle(content.name());
            facts.setAuthor(CleanText.line(cover.organisation()));
            facts.setSubject(CleanText.line(cover.source()));
            var made = GregorianCalendar.from(ZonedDateTime.ofInstant(cover.generated(), cover.zone()));
            facts.setCreationDate(made);
            facts.setModificationDate(made);
            document.getDocumentCatalog().setLanguage(cover.locale().toLanguageTag());
            document.setDocumentId((long) Arrays.hashCode(new Object[] {cover.periodKey(), cover.generated()}));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}

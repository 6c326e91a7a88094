package org.plumbline.app.reporting.pack.pdf;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plumbline.app.kit.paper.CleanText;
import org.plumbline.app.kit.paper.Typesetter;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.InLocale;
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
        return Typesetter.pdf(html, document -> describe(document, content));
    }

    private static void describe(PDDocument document, PackContent content) {
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
    }
}

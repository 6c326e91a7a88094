package org.plumbline.app.reporting.pack.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.app.kit.paper.CleanText;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.FixedZip;
import org.plumbline.app.reporting.pack.InLocale;
import org.plumbline.app.reporting.pack.content.PackContent;

/// Renders the figures behind a committee pack as a workbook.
public final class XlsxPack {
    private XlsxPack() {}

    /// The workbook with all projects, whatever the other renderers left out.
    public static byte[] render(CommitteePack pack) {
        return InLocale.of(pack.cover(), () -> book(pack));
    }

    private static byte[] book(CommitteePack pack) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var styles = Styles.of(book);
            var content = PackContent.of(pack, Appendix.DEFAULT_LIMIT);
            content.tabs().forEach(tab -> Sheet.add(styles, tab));
            describe(book, pack);
            book.write(out);
            return FixedZip.of(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void describe(XSSFWorkbook book, CommitteePack pack) {
        var properties = book.getProperties().getCoreProperties();
        var made = Optional.of(Date.from(pack.cover().generated()));
        properties.setTitle(
                CleanText.line(pack.cover().scope() + ", " + pack.cover().periodLabel()));
        properties.setCreator(CleanText.line(pack.cover().organisation()));
        properties.setCreated(made);
        properties.setModified(made);
    }
}

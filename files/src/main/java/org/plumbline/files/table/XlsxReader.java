package org.plumbline.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.SafeXml;
import org.plumbline.files.UnreadableFile;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the sheets of an XLSX workbook as a stream, so that memory follows the filled cells and not the markup.
final class XlsxReader {
    private static final double LEAST_RATIO = 0.005;
    private static final int SHEETS = 50;

    private final Limits limits;

    XlsxReader(Limits limits) {
        this.limits = limits;
    }

    List<Grid> read(byte[] bytes) {
        PackedBook.weigh(bytes, limits, "XLSX");
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(limits.unpackedBytes());
        ZipSecureFile.setMaxFileCount(PackedBook.PARTS);
        try (var archive = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return sheets(archive);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            var cause = SheetHandler.refusal(e);
            throw cause != null
                    ? cause
                    : new UnreadableFile(
                            Why.DAMAGED, "the workbook is damaged; open it, save it again as XLSX and send that");
        }
    }

    private List<Grid> sheets(OPCPackage archive) throws IOException, OpenXML4JException, SAXException {
        var reader = new XSSFReader(archive);
        var strings = new ReadOnlySharedStringsTable(archive);
        var styles = reader.getStylesTable();
        var hidden = hidden(reader);
        var sheets = new ArrayList<Grid>();
        var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext() && sheets.size() < SHEETS) {
            try (var part = parts.next()) {
                var name = parts.getSheetName();
                var handler = new SheetHandler(strings, styles, limits, name);
                SafeXml.parser().parse(new InputSource(part), handler);
                var rows = handler.rows();
                sheets.add(new Grid(rows, "XLSX", "", name, handler.colours(), handler.notes(), hidden.contains(name)));
            }
        }
        return sheets;
    }

    /// The names of the sheets that are not shown.
    private static Set<String> hidden(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        var hidden = new HashSet<String>();
        try (var part = reader.getWorkbookData()) {
            SafeXml.parser().parse(new InputSource(part), new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    var state = attributes.getValue("state");
                    if (name.equals("sheet")
                            && state != null
                            && state.toLowerCase(Locale.ROOT).contains("hidden")) {
                        hidden.add(String.valueOf(attributes.getValue("name")));
                    }
                }
            });
        }
        return hidden;
    }
}

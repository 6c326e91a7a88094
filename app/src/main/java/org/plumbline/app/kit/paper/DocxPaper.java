package org.plumbline.app.kit.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// A paper as DOCX, to be worked on in a word processor: its headings and lists are those of the word processor, so
/// that its outline and its styles work.
final class DocxPaper {
    /// Twentieths of a point: A4 and its margins.
    private static final int SHORT = 11_906;

    private static final int LONG = 16_838;
    private static final int MARGIN = 1_021;
    /// The list in `bullets.xml`.
    private static final BigInteger BULLETS = BigInteger.ONE;

    private static final int LABELS = 2_600;
    private static final String LINE = "C5CCD4";
    private static final String HEAD = "F6F7F8";

    private final XWPFDocument document;
    private final Paper paper;

    private DocxPaper(XWPFDocument document, Paper paper) {
        this.document = document;
        this.paper = paper;
    }

    /// The file.
    static byte[] render(Paper paper) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new DocxPaper(document, paper).write();
            document.write(out);
            return out.toByteArray();
        } catch (IOException | XmlException impossible) {
            throw new IllegalStateException("the paper cannot be written", impossible);
        }
    }

    private void write() throws IOException, XmlException {
        document.getProperties().getCoreProperties().setTitle(CleanText.line(paper.title()));
        try (var styles = part("styles.xml");
                var bullets = part("bullets.xml")) {
            var own = document.createStyles();
            own.setStyles(StylesDocument.Factory.parse(styles).getStyles());
            own.setSpellingLanguage(paper.language());
            var numbering = NumberingDocument.Factory.parse(bullets).getNumbering();
            document.createNumbering().setNumbering(numbering);
        }
        page();
        line("Title", paper.title());
        line("Subtitle", paper.sub());
        paper.pieces().forEach(this::piece);
    }

    private static InputStream part(String name) throws IOException {
        var stream = DocxPaper.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(paper.isAcross() ? LONG : SHORT));
        size.setH(BigInteger.valueOf(paper.isAcross() ? SHORT : LONG));
        size.setOrient(paper.isAcross() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
        foot();
    }

    private void foot() {
        var foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        var tab = foot.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(width()));
        foot.createRun().setText(CleanText.line(paper.title()));
        foot.createRun().addTab();
        counted(foot, "PAGE");
        foot.createRun().setText(" / ");
        counted(foot, "NUMPAGES");
    }

    /// A number that the word processor counts; 1 until it has.
    private static void counted(XWPFParagraph paragraph, String field) {
        var counter = paragraph.getCTP().addNewFldSimple();
        counter.setInstr(field);
        counter.addNewR().addNewT().setStringValue("1");
    }

    private int width() {
        return (paper.isAcross() ? LONG : SHORT) - 2 * MARGIN;
    }

    private void piece(Paper.Piece piece) {
        switch (piece) {
            case Paper.Heading heading -> line("Heading" + heading.level(), heading.text());
            case Paper.Paragraph paragraph -> line("Normal", paragraph.text());
            case Paper.Items items -> items.lines().forEach(this::bullet);
            case Paper.Facts facts -> pairs(facts.values(), "Label", "Cell", XWPFBorderType.NONE);
            case Paper.Signatures signatures -> pairs(signatures.said(), "Sign", "Sign", XWPFBorderType.SINGLE);
            case Paper.Table table -> table(table);
        }
    }

    private XWPFParagraph line(String style, String text) {
        return fill(document.createParagraph(), style, text);
    }

    private void bullet(String text) {
        var paragraph = line("ListBullet", text);
        paragraph.setNumID(BULLETS);
        paragraph.setNumILvl(BigInteger.ZERO);
    }

    private static XWPFParagraph fill(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        paragraph.createRun().setText(CleanText.line(text));
        return paragraph;
    }

    private void pairs(List<Map.Entry<String, String>> pairs, String label, String value, XWPFBorderType rule) {
        var table = document.createTable(pairs.size(), 2);
        columns(table, LABELS, width() - LABELS);
        borders(table, XWPFBorderType.NONE);
        table.setBottomBorder(rule, 4, 0, LINE);
        table.setInsideHBorder(rule, 4, 0, LINE);
        for (int i = 0; i < pairs.size(); i++) {
            var row = table.getRow(i);
            fill(row.getCell(0).getParagraphs().getFirst(), label, pairs.get(i).getKey());
            fill(row.getCell(1).getParagraphs().getFirst(), value, pairs.get(i).getValue());
        }
    }

    private void table(Paper.Table content) {
        var table =
                document.createTable(content.rows().size() + 1, content.heads().size());
        table.setWidth("100%");
        var widths = new int[content.heads().size()];
        Arrays.fill(widths, width() / widths.length);
        columns(table, widths);
        borders(table, XWPFBorderType.SINGLE);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < content.heads().size(); i++) {
            head.getCell(i).setColor(HEAD);
            cell(head.getCell(i), content.heads().get(i), true);
        }
        for (int r = 0; r < content.rows().size(); r++) {
            var row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            for (int i = 0; i < content.heads().size(); i++) {
                var isSign = content.isMatrix() && i > 0;
                var paragraph = cell(row.getCell(i), content.rows().get(r).get(i), isSign);
                paragraph.setAlignment(isSign ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            }
        }
    }

    private static void columns(XWPFTable table, int... widths) {
        var grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < widths.length; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
            for (var row : table.getRows()) {
                row.getCell(i).setWidth(Integer.toString(widths[i]));
            }
        }
    }

    private static XWPFParagraph cell(XWPFTableCell cell, String text, boolean isBold) {
        var paragraph = fill(cell.getParagraphs().getFirst(), "Cell", text);
        paragraph.getRuns().getFirst().setBold(isBold);
        return paragraph;
    }

    private static void borders(XWPFTable table, XWPFBorderType type) {
        table.setTopBorder(type, 4, 0, LINE);
        table.setBottomBorder(type, 4, 0, LINE);
        table.setLeftBorder(type, 4, 0, LINE);
        table.setRightBorder(type, 4, 0, LINE);
        table.setInsideHBorder(type, 4, 0, LINE);
        table.setInsideVBorder(type, 4, 0, LINE);
    }
}

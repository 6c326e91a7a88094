package org.plumbline.app.kit.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final Paper PAPER = Paper.of("Charter of <Harbour> & \"co\"", "OFC-0001, version 2")
            .heading("Purpose")
            .prose("Projects end when they promised to.\n- Collects status\n- Asks why\n\nAnd says so.")
            .subheading("Planning")
            .facts(List.of(Map.entry("Customer", "The board"), Map.entry("Answers in days", "5")))
            .heading("Who does what")
            .table(new Paper.Table(
                    List.of("Activity", "Head", "Planner"),
                    List.of(List.of("Open the period", "A", "R"), List.of("Write the report", "", "AR")),
                    true))
            .heading("Signatures")
            .signatures(List.of(Map.entry("Mei Tanaka", "asked"), Map.entry("Ingrid Solheim", "signed on 3 Oct 2026")));

    private static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String docx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void both_files_say_the_same_in_the_same_order() throws IOException {
        var said = List.of(
                "Charter of <Harbour> & \"co\"",
                "OFC-0001, version 2",
                "Purpose",
                "Projects end when they promised to.",
                "Collects status",
                "And says so.",
                "Planning",
                "The board",
                "Open the period",
                "AR",
                "Ingrid Solheim",
                "signed on 3 Oct 2026");
        assertThat(pdf(PaperFile.PDF.of(PAPER))).containsSubsequence(said).contains("1 / 1");
        assertThat(docx(PaperFile.DOCX.of(PAPER))).containsSubsequence(said);
    }

    @Test
    void the_outline_of_the_word_processor_and_the_bookmarks_of_the_reader_are_its_headings() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(PaperFile.DOCX.of(PAPER)))) {
            assertThat(document.getParagraphs())
                    .filteredOn(line -> "Heading1".equals(line.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Purpose", "Who does what", "Signatures");
            assertThat(document.getParagraphs())
                    .filteredOn(line -> line.getNumFmt() != null)
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Collects status", "Asks why");
        }
        try (var document = Loader.loadPDF(PaperFile.PDF.of(PAPER))) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly("Purpose", "Who does what", "Signatures");
            assertThat(document.getPage(0).getResources().getFontNames())
                    .allSatisfy(name -> assertThat(document.getPage(0)
                                    .getResources()
                                    .getFont(name)
                                    .isEmbedded())
                            .isTrue());
        }
    }

    @Test
    void the_docx_is_what_its_schema_asks_for() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(PaperFile.DOCX.of(PAPER)))) {
            assertThat(faults(document.getDocument())).isEmpty();
            assertThat(faults(document.getFooterList().getFirst()._getHdrFtr())).isEmpty();
            assertThat(faults(document.getNumbering()
                            .getAbstractNum(BigInteger.ZERO)
                            .getCTAbstractNum()))
                    .isEmpty();
            assertThat(faults(document.getStyles().getStyle("Heading1").getCTStyle()))
                    .isEmpty();
        }
    }

    private static List<XmlError> faults(XmlObject part) {
        var faults = new ArrayList<XmlError>();
        part.validate(new XmlOptions().setErrorListener(faults));
        return faults;
    }

    @Test
    void a_wide_table_goes_across_and_its_head_stands_on_every_page() throws IOException {
        var rows = IntStream.range(0, 80)
                .mapToObj(i -> List.of("Activity " + i, "R"))
                .toList();
        var paper = Paper.of("Long", "list").across().table(new Paper.Table(List.of("What", "Who"), rows, false));

        try (var document = Loader.loadPDF(PaperFile.PDF.of(paper))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(new PDFTextStripper().getText(document).split("What Who", -1))
                    .hasSize(document.getNumberOfPages() + 1);
        }
    }

    @Test
    void what_no_file_may_hold_is_left_out_and_what_the_font_does_not_have_is_a_box() throws IOException {
        var paper = Paper.of("Odd \u0001signs\ud800", "\u202egnirts").prose("Tall \uD83C\uDFD7 crane");

        assertThat(pdf(PaperFile.PDF.of(paper))).contains("Odd signs", "gnirts", "Tall \u25a1 crane");
        assertThat(docx(PaperFile.DOCX.of(paper))).contains("Odd signs", "\uD83C\uDFD7");
    }

    @Test
    void a_table_with_a_short_row_is_refused() {
        assertThatThrownBy(() -> new Paper.Table(List.of("What", "Who"), List.of(List.of("Only")), false))
                .hasMessageContaining("2 cells");
    }
}

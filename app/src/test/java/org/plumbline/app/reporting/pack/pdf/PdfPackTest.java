package org.plumbline.app.reporting.pack.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.NorthbridgePack;

class PdfPackTest {
    private final CommitteePack pack = NorthbridgePack.of(12);

    @Test
    void it_holds_the_whole_pack_in_landscape_with_page_numbers() throws IOException {
        try (var document = Loader.loadPDF(PdfPack.render(pack))) {
            var text = text(document);

            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
            assertThat(text)
                    .contains("What changed since September 2026", "Decisions needed", "Red and false green")
                    .contains("Ratings over time", "Milestone trend", "Money by portfolio", "Top risks")
                    .contains("Portfolio summary", "The managers' own words", "2 / " + document.getNumberOfPages())
                    .contains("October 2026 · as of 31 Oct 2026 · Frozen status reports of October 2026");
            assertThat(pack.projects())
                    .allSatisfy(project -> assertThat(text)
                            .contains(project.head().name(), project.source().file()));
        }
    }

    @Test
    void names_and_money_of_all_europe_are_set_in_embedded_fonts() throws IOException {
        try (var document = Loader.loadPDF(PdfPack.render(pack))) {
            var fonts = new ArrayList<PDFont>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }

            assertThat(text(document)).contains("Łódź", "Αθήνα", "Закупки", "£131.2m", "€6.1m");
            assertThat(fonts)
                    .isNotEmpty()
                    .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
        }
    }

    @Test
    void it_says_what_it_is_and_where_its_sections_are() throws IOException {
        try (var document = Loader.loadPDF(PdfPack.render(pack))) {
            var catalog = document.getDocumentCatalog();
            var bookmarks = new ArrayList<String>();
            catalog.getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));

            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Northbridge Retail: committee pack, October 2026");
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(bookmarks).hasSize(10 + 12).contains("Decisions needed", "Core ledger replacement");
        }
    }

    @Test
    void lists_run_over_pages_and_repeat_their_head() throws IOException {
        var many = NorthbridgePack.deciding(pack, NorthbridgePack.decisions(80));

        try (var document = Loader.loadPDF(PdfPack.render(many))) {
            var text = text(document);

            assertThat(text.split("What waiting costs", -1)).hasSizeGreaterThan(4);
            assertThat(text).contains("decision 80");
        }
    }

    @Test
    void two_hundred_projects_get_a_page_each_and_more_than_the_limit_is_said() throws IOException {
        try (var all = Loader.loadPDF(PdfPack.render(NorthbridgePack.of(200)));
                var limited = Loader.loadPDF(PdfPack.render(NorthbridgePack.of(60), 10))) {
            assertThat(all.getNumberOfPages()).isGreaterThan(200);
            assertThat(text(limited)).contains("10 of 60 projects follow");
        }
    }

    @Test
    void an_empty_pack_says_in_sentences_that_there_is_nothing() throws IOException {
        try (var document = Loader.loadPDF(PdfPack.render(NorthbridgePack.empty()))) {
            assertThat(text(document))
                    .contains("Nothing waits for a decision of this committee.", "No project changed its rating.");
        }
    }

    @Test
    void hostile_text_is_text_and_a_missing_glyph_is_a_box() throws IOException {
        try (var document = Loader.loadPDF(PdfPack.render(NorthbridgePack.hostilePack()))) {
            assertThat(text(document))
                    .contains("<script>alert(1)</script>", "□", "THE-VERY-END", "Signs that the document's font");
        }
    }

    @Test
    void the_same_pack_gives_the_same_bytes() {
        assertThat(PdfPack.render(pack)).isEqualTo(PdfPack.render(NorthbridgePack.of(12)));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replace("\r\n", "\n");
    }
}

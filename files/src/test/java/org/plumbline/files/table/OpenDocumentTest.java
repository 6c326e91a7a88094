package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.plumbline.files.Limits;
import org.plumbline.files.Rag;
import org.plumbline.files.Recognised;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.Recognition;
import org.plumbline.files.Value;

/// OpenDocument spreadsheets: what their markup means, and what is refused.
class OpenDocumentTest {
    private static final String KIND = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String STYLES = """
            <style:style style:name="seen" style:family="table"><style:table-properties table:display="true"/></style:style>
            <style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>
            <style:style style:name="bad" style:family="table-cell"><style:table-cell-properties fo:background-color="#ff0000"/></style:style>
            <style:style style:name="worse" style:family="table-cell" style:parent-style-name="bad"/>
            <style:style style:name="sign" style:family="table-cell"><style:text-properties fo:color="#00a000"/></style:style>
            """;
    private static final String SHEETS = """
            <table:table table:name="Drafts" table:style-name="away"><table:table-row><table:table-cell office:value-type="string"><text:p>Old</text:p></table:table-cell></table:table-row></table:table>
            <table:table table:name="Portfolio" table:style-name="seen">
            <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3"><text:p>Portfolio of 2026</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="16381"/></table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>Project Name</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>RAG</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Start Date</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>% Complete</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Whole life cost (£m)</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>Harbour<text:s text:c="2"/><text:span>Wall</text:span></text:p><office:annotation><text:p>Ask Ada</text:p></office:annotation></table:table-cell><table:table-cell table:style-name="worse"/><table:table-cell office:value-type="date" office:date-value="2026-04-01"><text:p>01/04/26</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25%</text:p></table:table-cell><table:table-cell office:value-type="currency" office:currency="GBP" office:value="1.1"><text:p>£1</text:p></table:table-cell></table:table-row>
            <table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>Lock</text:p></table:table-cell><table:table-cell table:style-name="sign" office:value-type="string"><text:p>●</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-05-01T00:00:00"><text:p>May</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="3" table:formula="of:=1+2"><text:p>3</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>Weir</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>A/G</text:p></table:table-cell><table:table-cell/><table:table-cell/><table:table-cell table:formula="of:=SUM([.A1])" office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table>
            """;

    private static byte[] packed(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] book(String prologue, String sheets) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", KIND);
        parts.put("content.xml", prologue + """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
                xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
                <office:automatic-styles>%s</office:automatic-styles>
                <office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>
                """.formatted(STYLES, sheets));
        return packed(parts);
    }

    private static Unreadable refused(byte[] bytes) {
        return (Unreadable) read(bytes);
    }

    private static Recognised read(byte[] bytes) {
        return new Recognition(Limits.STANDARD, Mapping.NONE).read(bytes);
    }

    @Test
    void values_dates_percentages_colours_and_hidden_sheets_are_read_as_people_see_them() throws IOException {
        var table = ((Recognised.TableFile) read(book("", SHEETS))).table();

        assertThat(table.sheet()).isEqualTo("Portfolio");
        assertThat(table.rows()).extracting(Table.Row::row).containsExactly(5, 6, 7);
        assertThat(Tally.of(table).rag()).isEqualTo(Map.of(Rag.RED, 1, Rag.GREEN, 1, Rag.AMBER_GREEN, 1));
        var first = table.rows().getFirst();
        assertThat(first.cell(Field.NAME)).hasFieldOrPropertyWithValue("text", "Harbour  Wall");
        assertThat(first.cell(Field.START))
                .isEqualTo(new Cell.Known(new Value.Day(LocalDate.of(2026, 4, 1)), "2026-04-01"));
        assertThat(first.cell(Field.PERCENT_COMPLETE))
                .isEqualTo(new Cell.Known(new Value.Figure(new BigDecimal("25")), "25%"));
        assertThat(Tally.of(table).wholeLifeCostSum()).isEqualByComparingTo("4.1");
        assertThat(table.notes())
                .anyMatch(note -> note.contains("hidden sheet \"Drafts\""))
                .anyMatch(note -> note.contains("1 hidden row"));
        assertThat(table.problems())
                .singleElement()
                .matches(problem -> problem.row() == 7 && problem.value().equals("#REF!"));
    }

    @Test
    void a_table_that_is_repeated_to_the_edges_is_refused_where_it_holds_words() throws IOException {
        var cell = "<table:table-cell %s office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        var wide = "<table:table table:name=\"W\"><table:table-row>"
                + cell.formatted("table:number-columns-repeated=\"1000000\"") + "</table:table-row></table:table>";
        var long_ = "<table:table table:name=\"L\"><table:table-row table:number-rows-repeated=\"2000000000\">"
                + cell.formatted("") + "</table:table-row></table:table>";

        assertThat(refused(book("", wide)).reason()).contains("columns").contains("delete");
        assertThat(refused(book("", long_)).reason()).contains("rows").contains("delete");
    }

    @Test
    void what_is_locked_or_reaches_out_or_is_no_spreadsheet_is_refused_with_the_remedy() throws IOException {
        var locked = new LinkedHashMap<String, String>();
        locked.put("mimetype", KIND);
        locked.put("content.xml", "scrambled");
        locked.put("META-INF/manifest.xml", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>");

        assertThat(refused(packed(locked)).why()).isEqualTo(Why.PROTECTED);
        assertThat(refused(packed(locked)).reason()).contains("without one");
        assertThat(refused(book("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>", SHEETS))
                        .why())
                .isEqualTo(Why.UNSAFE);
        assertThat(refused(packed(Map.of("mimetype", "application/vnd.oasis.opendocument.text")))
                        .reason())
                .contains("no spreadsheet");
        assertThat(refused(packed(Map.of("mimetype", KIND))).why()).isEqualTo(Why.DAMAGED);
    }
}

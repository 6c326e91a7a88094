package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.files.Limits;
import org.plumbline.files.Rag;
import org.plumbline.files.Value;
import org.plumbline.files.table.Table.Kind;

/// Lists as people keep them in other places, tools and habits.
class OddTablesTest {
    private static Table text(String text, Charset charset) {
        return new TableReader(Limits.STANDARD, Mapping.NONE).text(text.getBytes(charset));
    }

    private static List<Table> workbook(Consumer<XSSFWorkbook> fill) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return new TableReader(Limits.STANDARD, Mapping.NONE).xlsx(out.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void row(XSSFSheet sheet, int number, Object... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    private static List<String> shown(Table table, Field field) {
        return table.rows().stream()
                .map(row -> switch (row.cell(field)) {
                    case null -> "-";
                    case Cell.Known known ->
                        switch (known.value()) {
                            case Value.Text text -> text.text();
                            case Value.Figure figure ->
                                figure.number().stripTrailingZeros().toPlainString();
                            case Value.Day day -> day.day().toString();
                            case Value.Rating rating -> rating.rag().name();
                            default -> known.text();
                        };
                    case Cell.Missing missing -> "none: " + missing.reason();
                    case Cell.Faulty faulty -> "faulty: " + faulty.text();
                })
                .toList();
    }

    @Test
    void a_french_list_in_utf16_with_semicolons() {
        var table = text("""
                Nom du projet;Chef de projet;Météo;Date de début;Date de fin;Budget (k€);Avancement
                Écluse;Zoé Lefèvre;Vert;01/04/2026;31/12/2026;1 234,56;45 %
                Pont;Noël Dupré;Orange;15/05/2026;à définir;12 500;20 %
                Quai;Anaïs Côté;Rouge;01/06/2026;30/06/2027;(250,5);0 %
                Total;;;;;13 484,06;
                """, StandardCharsets.UTF_16);

        assertThat(table.kind()).isEqualTo(Kind.PORTFOLIO_TABLE);
        assertThat(shown(table, Field.NAME)).containsExactly("Écluse", "Pont", "Quai");
        assertThat(shown(table, Field.MANAGER)).containsExactly("Zoé Lefèvre", "Noël Dupré", "Anaïs Côté");
        assertThat(shown(table, Field.RAG)).containsExactly("GREEN", "AMBER", "RED");
        assertThat(shown(table, Field.FINISH)).containsExactly("2026-12-31", "none: à définir", "2027-06-30");
        assertThat(shown(table, Field.BUDGET)).containsExactly("1234.56", "12500", "-250.5");
        assertThat(table.column(Field.BUDGET))
                .matches(column -> column.unit() == 1000 && "EUR".equals(column.currency()));
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void a_german_list_in_windows_1252_with_tabs() {
        var table = text("""
                Maßnahme\tVerantwortlich\tStatus\tGeplantes Ende\tPlankosten (T€)\tIst-Kosten (T€)\tFertigstellungsgrad
                Schleuse Süd\tJürgen Groß\tim Plan\t31.12.2026\t1.234,5\t200\t45%
                Brücke Nord\tKäthe Öztürk\tgefährdet\t30.06.2027\t2.000\t1.999,99\t80%
                Kai Mitte\tUwe Weiß\tkritisch\toffen\t500\t\t10%
                Gesamtsumme\t\t\t\t3.734,5\t2.199,99\t
                """, Charset.forName("windows-1252"));

        assertThat(table.kind()).isEqualTo(Kind.PORTFOLIO_TABLE);
        assertThat(shown(table, Field.NAME)).containsExactly("Schleuse Süd", "Brücke Nord", "Kai Mitte");
        assertThat(shown(table, Field.RAG)).containsExactly("GREEN", "AMBER", "RED");
        assertThat(shown(table, Field.FINISH)).containsExactly("2026-12-31", "2027-06-30", "none: offen");
        assertThat(shown(table, Field.BUDGET)).containsExactly("1234.5", "2000", "500");
        assertThat(shown(table, Field.ACTUAL)).containsExactly("200", "1999.99", "none: blank");
    }

    @Test
    void a_tab_separated_list_with_a_byte_order_mark() {
        var table = text(
                "\uFEFFProject name\tRAG\tFinish\nWeir\tG\tQ2 2026\nLock\tA/R\tApr-26\nDam\tR\tend of March 2026\n"
                        + "Mole\tA\tTBC\nPier\tA/G\t46113\n",
                StandardCharsets.UTF_8);

        assertThat(shown(table, Field.RAG)).containsExactly("GREEN", "AMBER_RED", "RED", "AMBER", "AMBER_GREEN");
        assertThat(shown(table, Field.FINISH))
                .containsExactly("2026-06-30", "2026-04-30", "2026-03-31", "none: TBC", "2026-04-01");
    }

    @Test
    void dates_said_in_words() {
        var table = text("""
                Project name,RAG,Start,Finish
                A,Green,early April 2026,late 2026
                B,Green,mid-May 2026,H1 2027
                C,Green,w/c 1 June 2026,Autumn 2026
                D,Green,1st of July 2026,by 30 September 2026
                E,Green,FY26 Q1,Spring 2027
                F,Green,2026,end 2027
                """, StandardCharsets.UTF_8);

        assertThat(shown(table, Field.START))
                .containsExactly("2026-04-01", "2026-05-15", "2026-06-01", "2026-07-01", "none: FY26 Q1", "2026-01-01");
        assertThat(shown(table, Field.FINISH))
                .containsExactly(
                        "2026-12-31",
                        "2027-06-30",
                        "none: Autumn 2026",
                        "2026-09-30",
                        "none: Spring 2027",
                        "2027-12-31");
    }

    @Test
    void ratings_of_five_steps_in_other_words() {
        var table = text("""
                Project name,Delivery confidence,Sponsor
                A,Vert/Orange,x
                B,Orange - Rouge,x
                C,gelb-grün,x
                D,Rot/Gelb,x
                E,Amber (Green),x
                F,● Red,x
                G,GREEN ↑,x
                H,Rosso,x
                I,Naranja,x
                J,Completed,x
                K,1 - Green,x
                """, StandardCharsets.UTF_8);

        assertThat(shown(table, Field.RAG))
                .containsExactly(
                        "AMBER_GREEN",
                        "AMBER_RED",
                        "AMBER_GREEN",
                        "AMBER_RED",
                        "AMBER_GREEN",
                        "RED",
                        "GREEN",
                        "RED",
                        "AMBER",
                        "none: Completed",
                        "GREEN");
    }

    private static void fill(XSSFWorkbook book, XSSFSheet sheet, int row, int column, String rgb) {
        var style = book.createCellStyle();
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(java.util.HexFormat.of().parseHex(rgb)));
        sheet.getRow(row).getCell(column).setCellStyle(style);
    }

    @Test
    void ratings_as_colours_of_empty_cells() {
        var table = workbook(book -> {
                    var sheet = book.createSheet("Portfolio");
                    row(sheet, 0, "Project name", "Sponsor", "RAG", "Budget (£m)");
                    row(sheet, 1, "Weir", "Ada", "", 1.5);
                    row(sheet, 2, "Lock", "Bo", "", 2);
                    row(sheet, 3, "Dam", "Cy", "", 3);
                    row(sheet, 4, "Mole", "Di", "", 4);
                    row(sheet, 5, "Pier", "Ed", "Green", 4);
                    fill(book, sheet, 1, 2, "FF0000");
                    fill(book, sheet, 2, 2, "FFC000");
                    fill(book, sheet, 3, 2, "00B050");
                    fill(book, sheet, 4, 2, "D9D9D9");
                    fill(book, sheet, 1, 0, "FF0000");
                })
                .getFirst();

        assertThat(shown(table, Field.RAG)).containsExactly("RED", "AMBER", "GREEN", "none: blank", "GREEN");
        assertThat(shown(table, Field.NAME)).containsExactly("Weir", "Lock", "Dam", "Mole", "Pier");
        assertThat(table.notes()).anyMatch(note -> note.contains("colour"));
    }

    @Test
    void two_header_rows_with_merged_cells_and_a_title() {
        var table = workbook(book -> {
                    var sheet = book.createSheet("Report");
                    row(sheet, 0, "Portfolio of the North");
                    row(sheet, 1, "As at 30 June 2026");
                    row(sheet, 3, "", "", "Dates", "", "Money (£k)", "");
                    row(sheet, 4, "Project name", "RAG", "Start", "Finish", "Budget", "Actual");
                    row(sheet, 5, "Weir", "Red", "01/04/2026", "31/12/2026", 100, 20);
                    row(sheet, 6, "Lock", "Green", "02/04/2026", "31/01/2027", 200, 30);
                    row(sheet, 7, "Total", "", "", "", 300, 50);
                    row(sheet, 9, "Note: amounts without tax");
                    sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
                    sheet.addMergedRegion(new CellRangeAddress(3, 3, 4, 5));
                })
                .getFirst();

        assertThat(shown(table, Field.NAME)).containsExactly("Weir", "Lock");
        assertThat(table.title()).contains("As at 30 June 2026");
        assertThat(table.column(Field.BUDGET))
                .matches(column -> column.unit() == 1000 && "GBP".equals(column.currency()));
        assertThat(shown(table, Field.START)).containsExactly("2026-04-01", "2026-04-02");
        assertThat(DateWords.asAt(table.title())).contains(LocalDate.of(2026, 6, 30));
    }

    @Test
    void merged_cells_of_a_group_belong_to_each_of_its_rows() {
        var table = workbook(book -> {
                    var sheet = book.createSheet("Report");
                    row(sheet, 0, "Department", "Project name", "RAG");
                    row(sheet, 1, "Roads", "Weir", "Red");
                    row(sheet, 2, "", "Lock", "Green");
                    row(sheet, 3, "Rail", "Dam", "Green");
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
                })
                .getFirst();

        assertThat(shown(table, Field.DEPARTMENT)).containsExactly("Roads", "Roads", "Rail");
    }

    @Test
    void projects_side_by_side_with_merged_cells() {
        var table = workbook(book -> {
                    var sheet = book.createSheet("Side by side");
                    row(sheet, 0, "Project name", "Weir", "Lock", "Dam");
                    row(sheet, 1, "Department", "Roads", "", "Rail");
                    row(sheet, 2, "RAG", "Red", "Amber", "Green");
                    row(sheet, 3, "Whole life cost (£m)", 1.5, 2, "TBC");
                    row(sheet, 4, "Finish", "Q4 2026", "31.03.27", "TBC");
                    sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
                })
                .getFirst();

        assertThat(table.transposed()).isTrue();
        assertThat(shown(table, Field.NAME)).containsExactly("Weir", "Lock", "Dam");
        assertThat(shown(table, Field.DEPARTMENT)).containsExactly("Roads", "Roads", "Rail");
        assertThat(shown(table, Field.FINISH)).containsExactly("2026-12-31", "2027-03-31", "none: TBC");
    }

    @Test
    void hidden_rows_are_told_and_a_second_table_below_is_a_table_of_its_own() {
        var tables = workbook(book -> {
            var sheet = book.createSheet("All");
            row(sheet, 0, "Project name", "RAG", "Sponsor");
            row(sheet, 1, "Weir", "Red", "Ada");
            row(sheet, 2, "Lock", "Green", "Bo");
            sheet.getRow(2).setZeroHeight(true);
            row(sheet, 5, "Project", "Risk title", "Probability", "Impact", "Owner");
            row(sheet, 6, "Weir", "Flood", 4, 5, "Ada");
            row(sheet, 7, "Lock", "Fire", 1, 2, "Bo");
        });

        assertThat(tables).extracting(Table::kind).containsExactlyInAnyOrder(Kind.PORTFOLIO_TABLE, Kind.REGISTER_TABLE);
        var portfolio = tables.stream()
                .filter(table -> table.kind() == Kind.PORTFOLIO_TABLE)
                .findFirst()
                .orElseThrow();
        var register = tables.stream()
                .filter(table -> table.kind() == Kind.REGISTER_TABLE)
                .findFirst()
                .orElseThrow();
        assertThat(shown(portfolio, Field.NAME)).containsExactly("Weir", "Lock");
        assertThat(portfolio.notes()).anyMatch(note -> note.contains("hidden"));
        assertThat(register.rows()).extracting(Table.Row::row).containsExactly(7, 8);
    }

    @Test
    void totals_in_any_words_are_no_projects() {
        var table = text("""
                Project name,RAG,Budget (£m)
                Weir,Red,1
                Lock,Green,2
                Total for all projects,,3
                TOTAL (2 projects),,3
                Portfolio total,,3
                Gesamt,,3
                Sous-total,,3
                Total Recall,Green,4
                """, StandardCharsets.UTF_8);

        assertThat(shown(table, Field.NAME)).containsExactly("Weir", "Lock", "Total Recall");
        assertThat(table.notes()).anyMatch(note -> note.startsWith("5 row(s) of totals"));
        assertThat(Tally.of(table).wholeLifeCostSum()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(Map.of(Rag.RED, 1, Rag.GREEN, 2)).isEqualTo(Tally.of(table).rag());
    }
}

package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.files.Limits;
import org.plumbline.files.Value;
import org.plumbline.files.table.Table.Kind;

/// What would be read wrongly without a word: units beside a sign, years side by side, headings between rows, lists of
/// single facts, hidden sheets, ratings that changed.
class StrangeTablesTest {
    private static List<Table> tables(String text) {
        return new TableReader(Limits.STANDARD, Mapping.NONE).texts(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table table(String text) {
        return tables(text).getFirst();
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
    void thousands_are_thousands_also_where_the_letter_stands_on_the_sign() {
        for (var head :
                List.of("Budget T€", "Budget (k€)", "Budget £k", "Budget $K", "Budget (tkr)", "Budget in T €")) {
            assertThat(Units.of(head)).as(head).isEqualTo(1_000);
        }
        for (var head : List.of("Budget M€", "Budget ($m)", "Budget MSEK", "Budget £ m")) {
            assertThat(Units.of(head)).as(head).isEqualTo(1_000_000);
        }
        for (var head : List.of("Budget T", "Option B cost", "MD budget")) {
            assertThat(Units.of(head)).as(head).isEqualTo(1);
        }
    }

    @Test
    void a_unit_said_above_the_table_holds_for_headings_without_one_and_is_told() {
        var table = table("""
                Major change portfolio (£000s),,,
                ,,,
                Project,RAG,Approved budget,Forecast (£m)
                Pier,Green,"1,250",1.3
                Lock,Red,900,1.1
                """);

        assertThat(table.column(Field.BUDGET))
                .matches(column -> column.unit() == 1_000 && "GBP".equals(column.currency()));
        assertThat(table.column(Field.FORECAST)).matches(column -> column.unit() == 1_000_000);
        assertThat(table.notes()).anyMatch(note -> note.contains("£000s"));
        assertThat(Units.said("A £2m programme")).isEmpty();
        assertThat(Units.said("All figures in thousands of euro")).isPresent();
    }

    @Test
    void the_latest_of_the_same_column_of_several_years_or_months_counts() {
        var table = table("""
                Project,RAG Jan 2025,RAG Feb 2025,Total WLC (£m) 2014,Total WLC (£m) 2015
                Pier,Green,Red,100,200
                Lock,Green,Amber,101,201
                """);

        assertThat(shown(table, Field.RAG)).containsExactly("RED", "AMBER");
        assertThat(shown(table, Field.WHOLE_LIFE_COST)).containsExactly("200", "201");
    }

    @Test
    void headings_between_the_rows_become_a_column_and_remarks_below_are_no_projects() {
        var table = table("""
                Project,SRO,RAG,Whole life cost £m
                Department for Transport,,,
                Pier,Ada,Amber,5
                Lock,Ada,Green,15
                Home Office,,,
                Weir,Bo,Green,25
                ,,,
                1. Figures withheld under Section 43,,,
                Rounded to the nearest million.,,,
                """);

        assertThat(shown(table, Field.NAME)).containsExactly("Pier", "Lock", "Weir");
        assertThat(table.rows().getLast().custom()).containsEntry("Group", "Home Office");
        assertThat(table.rows().getLast().row()).isEqualTo(6);
        assertThat(table.notes())
                .anyMatch(note -> note.contains("Department for Transport"))
                .contains("2 footnote(s) left out");
    }

    @Test
    void a_list_of_single_facts_becomes_a_row_for_each_project() {
        var table = table("""
                Project,Field,Value
                Pier,RAG,Amber
                Pier,Start date,2024-01-01
                Pier,Budget (£m),10
                Lock,RAG,Red
                Lock,Budget (£m),11
                """);

        assertThat(shown(table, Field.NAME)).containsExactly("Pier", "Lock");
        assertThat(shown(table, Field.RAG)).containsExactly("AMBER", "RED");
        assertThat(shown(table, Field.START)).containsExactly("2024-01-01", "none: blank");
        assertThat(table.rows().getLast().row()).isEqualTo(5);
    }

    @Test
    void years_in_columns_are_money_by_period_with_the_rows_of_the_file() {
        var tables = tables("""
                Project,Sponsor,Total budget (£m),FY23/24,2024-25,Comment
                Pier,Ada,30,10,20,x
                Lock,Bo,31.5,11.5,TBC,y
                """);

        assertThat(tables).extracting(Table::kind).containsExactly(Kind.PORTFOLIO_TABLE, Kind.MONEY_TABLE);
        var money = tables.getLast();
        assertThat(shown(money, Field.PERIOD)).containsExactly("FY2023/24", "FY2024/25", "FY2023/24");
        assertThat(shown(money, Field.AMOUNT)).containsExactly("10", "20", "11.5");
        assertThat(shown(money, Field.AMOUNT_KIND)).containsOnly("budget");
        assertThat(money.column(Field.AMOUNT)).matches(column -> column.unit() == 1_000_000);
        assertThat(money.rows()).extracting(Table.Row::row).containsExactly(2, 2, 3);
        assertThat(tables.getFirst().columns()).extracting(Table.Column::header).doesNotContain("FY23/24", "2024-25");
    }

    @Test
    void people_or_ratings_by_month_are_no_money_and_one_year_alone_stays_a_column() {
        var staffed =
                tables("Project,Sponsor,Start,Jan-24,Feb-24\nPier,Ada,2024-01-01,Bo,Cy\nLock,Ada,2024-01-01,Bo,Cy\n");
        var untold = tables("Project,Sponsor,Start,Jan-24,Feb-24\nPier,Ada,2024-01-01,1,2\nLock,Ada,2024-01-01,2,3\n");
        var single = table(
                "Project,Dept,RAG,2013/2014 Budget (£m),Whole life cost (£m)\nPier,A,Red,5,100\nLock,B,Red,6,200\n");

        assertThat(staffed).hasSize(1);
        assertThat(untold).hasSize(1);
        assertThat(shown(single, Field.BUDGET)).containsExactly("5", "6");
    }

    @Test
    void tables_one_below_the_other_in_one_text_are_all_read() {
        var tables = tables("""
                Projects,,,,
                Project ID,Project Name,RAG,Budget,
                S0,Pier,Green,1000000,
                S1,Lock,Red,2000000,
                ,,,,
                Risks,,,,
                Risk ID,Project,Risk title,Probability,Due date
                R0,Pier,Steel late,High,2025-12-01
                R1,Lock,Flood,Low,2025-12-01
                """);

        assertThat(tables).extracting(Table::kind).containsExactlyInAnyOrder(Kind.PORTFOLIO_TABLE, Kind.REGISTER_TABLE);
        assertThat(tables).extracting(Table::title).containsExactlyInAnyOrder("Projects", "Risks");
        assertThat(tables).allSatisfy(table -> assertThat(table.rows()).hasSize(2));
    }

    @Test
    void hidden_sheets_are_not_read_in_old_and_new_workbooks_and_that_is_said() throws IOException {
        try (var xlsx = new XSSFWorkbook();
                var xls = new org.apache.poi.hssf.usermodel.HSSFWorkbook()) {
            var reader = new TableReader(Limits.STANDARD, Mapping.NONE);
            for (var tables : List.of(reader.xlsx(hiding(xlsx)), reader.xls(hiding(xls)))) {
                assertThat(tables).hasSize(1);
                assertThat(shown(tables.getFirst(), Field.NAME)).containsExactly("Pier");
                assertThat(tables.getFirst().notes()).anyMatch(note -> note.contains("hidden sheet \"Last month\""));
            }
        }
    }

    private static byte[] hiding(Workbook book) throws IOException {
        for (var name : List.of("This month", "Last month")) {
            var sheet = book.createSheet(name);
            var cells = List.of(
                    List.of("Project", "RAG", "Sponsor"), List.of(name.startsWith("T") ? "Pier" : "Old", "Red", "Ada"));
            for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                    line.createCell(column).setCellValue(cells.get(row).get(column));
                }
            }
        }
        book.setSheetHidden(1, true);
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    @Test
    void ratings_with_their_past_are_those_of_today_and_what_is_unclear_is_reported() {
        var table = table("""
                Project,RAG,Sponsor
                A,Amber/Red (was Red),x
                B,Red → Amber,x
                C,Green to Amber/Green,x
                D,Red; last month Green,x
                E,Blue,x
                F,Red Amber Green,x
                """);

        assertThat(shown(table, Field.RAG))
                .containsExactly("AMBER_RED", "AMBER", "AMBER_GREEN", "RED", "none: Blue", "faulty: Red Amber Green");
        assertThat(table.problems()).hasSize(1);
    }

    @Test
    void ratings_in_numbers_are_read_as_the_list_explains_them_else_said() {
        var rows = "Project,Overall RAG,Sponsor\nA,1,x\nB,3,x\nC,2,x\n";

        var told = table("\"Key: 1 = Red, 2 = Amber, 3 = Green\",,\n,,\n" + rows);
        var untold = table(rows);

        assertThat(shown(told, Field.RAG)).containsExactly("RED", "GREEN", "AMBER");
        assertThat(untold.column(Field.RAG)).isNull();
        assertThat(untold.notes()).anyMatch(note -> note.contains("holds numbers"));
    }

    @Test
    void fiscal_years_are_no_months_and_doubtful_days_and_shares_are_said() {
        var table = table("""
                Project,RAG,Start,Finish,% complete
                A,Red,2009-10,05/02/2026,0.45
                B,Red,2010-11,06/03/2026,60
                C,Red,Q3 2011/12,07/04/2026,75
                """);

        assertThat(shown(table, Field.START)).containsExactly("none: 2009-10", "none: 2010-11", "none: Q3 2011/12");
        assertThat(shown(table, Field.FINISH)).first().isEqualTo("2026-02-05");
        assertThat(table.problems()).isEmpty();
        assertThat(table.notes())
                .anyMatch(note -> note.startsWith("Finish: \"05/02/2026\" is read as 2026-02-05"))
                .anyMatch(note -> note.startsWith("% complete: \"0.45\""));
    }

    @Test
    void amounts_in_brackets_behind_a_sign_are_negative_and_ranges_are_named_as_such() {
        var table = table("""
                Project,RAG,Budget
                A,Red,"$(1,234)"
                B,Red,£(2.5)m
                C,Red,£1.1bn - £1.4bn
                """);

        assertThat(shown(table, Field.BUDGET)).containsExactly("-1234", "-2500000", "faulty: £1.1bn - £1.4bn");
        assertThat(table.problems())
                .singleElement()
                .matches(problem -> problem.why().contains("range"));
    }

    @Test
    void the_name_of_a_project_is_found_where_its_heading_is_new_to_us() {
        var table = table("""
                Issue key,Summary,Status,Project Lead,Health
                P-1,Pier of the old harbour,In Progress,Ada,On track
                P-2,Lock for long ships,In Progress,Bo,At risk
                """);
        var dutch = table("Projectnaam;Afdeling;Projectleider;Status;Einddatum\nSluis;Infra;Jan;Groen;31-12-2026\n");

        assertThat(shown(table, Field.NAME)).containsExactly("Pier of the old harbour", "Lock for long ships");
        assertThat(table.notes()).anyMatch(note -> note.contains("\"Summary\""));
        assertThat(shown(dutch, Field.NAME)).containsExactly("Sluis");
        assertThat(shown(dutch, Field.RAG)).containsExactly("GREEN");
    }

    @Test
    void words_under_a_heading_of_ratings_are_ratings_of_their_kind() {
        var table = table("""
                ,Status,Status,Status,Budget (k€),Budget (k€)
                Project,Overall,Time,Scope,2024,2025
                Pier,Green,Red,Amber,10,20
                Lock,Red,Red,Green,11,21
                """);

        assertThat(shown(table, Field.RAG)).containsExactly("GREEN", "RED");
        assertThat(shown(table, Field.RAG_SCHEDULE)).containsExactly("RED", "RED");
        assertThat(shown(table, Field.RAG_SCOPE)).containsExactly("AMBER", "GREEN");
    }
}

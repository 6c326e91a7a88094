package org.plumbline.app.reporting.pack.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.NorthbridgePack;

class XlsxPackTest {
    private final CommitteePack pack = NorthbridgePack.of(60);

    @Test
    void it_has_a_sheet_for_each_part_of_the_pack() throws IOException {
        try (var book = open(XlsxPack.render(pack))) {
            assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                    .containsExactly(
                            "Summary",
                            "Projects",
                            "Changes",
                            "Decisions",
                            "Red and false green",
                            "Risks",
                            "Milestones",
                            "Money",
                            "RAG trend",
                            "Managers' words",
                            "About");
        }
    }

    @Test
    void a_project_is_one_row_of_real_numbers_and_dates() throws IOException {
        try (var book = open(XlsxPack.render(pack))) {
            var sheet = book.getSheet("Projects");
            var row = sheet.getRow(1);

            assertThat(sheet.getLastRowNum()).isEqualTo(60);
            assertThat(row.getCell(column(sheet, "Project")).getStringCellValue())
                    .isEqualTo("Core ledger replacement");
            assertThat(row.getCell(column(sheet, "Budget")).getNumericCellValue())
                    .isEqualTo(18_200_000);
            assertThat(row.getCell(column(sheet, "Slip, days")).getNumericCellValue())
                    .isEqualTo(96);
            assertThat(row.getCell(column(sheet, "Finish, baseline"))
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo(LocalDate.of(2027, 3, 26));
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void sums_in_several_currencies_stand_apart_and_have_no_total() throws IOException {
        try (var book = open(XlsxPack.render(pack))) {
            var sheet = book.getSheet("Money");
            var row = sheet.getRow(4);

            assertThat(row.getCell(column(sheet, "Budget"))).isNull();
            assertThat(row.getCell(column(sheet, "Budget by currency, no total"))
                            .getStringCellValue())
                    .isEqualTo("GBP 9000000 + EUR 6100000");
        }
    }

    @Test
    void a_text_is_never_a_formula() throws IOException {
        try (var book = open(XlsxPack.render(NorthbridgePack.hostilePack()))) {
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            var decision = book.getSheet("Decisions").getRow(1).getCell(2);

            assertThat(decision.getStringCellValue()).startsWith("=cmd").endsWith("THE-VERY-END");
            assertThat(decision.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void an_empty_pack_is_a_workbook_of_heads() throws IOException {
        try (var book = open(XlsxPack.render(NorthbridgePack.empty()))) {
            assertThat(book.getSheet("Decisions").getLastRowNum()).isZero();
            assertThat(book.getSheet("About").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Northbridge Retail");
        }
    }

    @Test
    void the_same_pack_gives_the_same_bytes() {
        assertThat(XlsxPack.render(pack)).isEqualTo(XlsxPack.render(NorthbridgePack.of(60)));
    }

    private static XSSFWorkbook open(byte[] book) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(book));
    }

    private static int column(XSSFSheet sheet, String head) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column '" + head + "' in " + sheet.getSheetName());
    }
}

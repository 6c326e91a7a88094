package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FlowFileTest {
    private static FlowFile.Read read(String text) {
        return FlowFile.of(text.getBytes(StandardCharsets.UTF_8), "GBP");
    }

    @Test
    void a_file_is_read_with_its_head_years_down_or_across() {
        var down = read("Year,Capex,Opex,Benefit\n2027,120000,20000,0\n2028,0,25000,90000\n");
        var across = read("Flow;2027;2028\nCapex;120000;0\nOpex;20000;25000\nBenefit;0;90000\n");

        assertThat(down.problems()).isEmpty();
        assertThat(down.flows()).hasSize(2).isEqualTo(across.flows());
        assertThat(down.flows().getLast().benefit()).isEqualByComparingTo("90000");
    }

    @Test
    void all_rows_that_cannot_be_read_are_named_at_once() {
        var read = read("Year;Capex;Opex;Benefit\n2027;many;0;0\n2028;0;0;100\n\n2029;EUR 5;0;0\n");

        assertThat(read.problems()).hasSize(2);
        assertThat(read.problems().getFirst()).contains("Line 2", "many");
        assertThat(read.problems().getLast()).contains("Line 5", "EUR", "GBP");
        assertThat(read("").problems()).hasSize(1);
    }

    @Test
    void numbers_of_a_workbook_are_amounts() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = book.createSheet("Flows").createRow(0);
            for (var i = 0; i < 4; i++) {
                row.createCell(i).setCellValue(i == 0 ? 2027 : i * 1000.5);
            }
            book.write(out);

            var read = FlowFile.of(out.toByteArray(), "GBP");

            assertThat(read.problems()).isEmpty();
            assertThat(read.flows().getFirst().year()).isEqualTo(2027);
            assertThat(read.flows().getFirst().benefit()).isEqualByComparingTo("3001.5");
        }
    }
}

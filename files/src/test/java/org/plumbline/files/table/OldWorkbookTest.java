package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.plumbline.files.Limits;
import org.plumbline.files.Rag;
import org.plumbline.files.Recognised;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.Recognition;

/// Old binary workbooks: ratings that are colours, merged cells, passwords.
class OldWorkbookTest {
    private static byte[] workbook() throws IOException {
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("Portfolio");
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("Department");
            header.createCell(1).setCellValue("Project name");
            header.createCell(2).setCellValue("RAG");
            var colours = new IndexedColors[] {IndexedColors.RED, IndexedColors.ORANGE, IndexedColors.BRIGHT_GREEN};
            for (int i = 0; i < colours.length; i++) {
                var row = sheet.createRow(i + 1);
                row.createCell(1).setCellValue("Pier " + i);
                var fill = book.createCellStyle();
                fill.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                fill.setFillForegroundColor(colours[i].getIndex());
                row.createCell(2).setCellStyle(fill);
            }
            sheet.getRow(1).createCell(0).setCellValue("Ports");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            var font = book.createFont();
            font.setColor(IndexedColors.RED.getIndex());
            var sign = book.createCellStyle();
            sign.setFont(font);
            var last = sheet.createRow(4);
            last.createCell(1).setCellValue("Pier 3");
            var dot = last.createCell(2);
            dot.setCellValue("●");
            dot.setCellStyle(sign);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Recognised read(byte[] bytes) {
        return new Recognition(Limits.STANDARD, Mapping.NONE).read(bytes);
    }

    @Test
    void ratings_that_are_colours_and_merged_departments_are_read() throws IOException {
        var table = ((Recognised.TableFile) read(workbook())).table();

        assertThat(Tally.of(table).rag()).isEqualTo(Map.of(Rag.RED, 2, Rag.AMBER, 1, Rag.GREEN, 1));
        assertThat(table.rows().get(2).cell(Field.DEPARTMENT)).hasFieldOrPropertyWithValue("text", "Ports");
    }

    @Test
    void a_locked_one_is_refused_with_the_remedy() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("open sesame");
        byte[] locked;
        try {
            locked = workbook();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        var refusal = (Unreadable) read(locked);

        assertThat(refusal.why()).isEqualTo(Why.PROTECTED);
        assertThat(refusal.reason()).contains("save it without one");
    }
}

package org.plumbline.app.reporting.pack.xlsx;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The cell styles of a workbook, made once, since a workbook has room for few.
record Styles(
        XSSFWorkbook book,
        XSSFCellStyle head,
        XSSFCellStyle text,
        XSSFCellStyle quoted,
        XSSFCellStyle date,
        XSSFCellStyle money,
        XSSFCellStyle whole) {

    static Styles of(XSSFWorkbook book) {
        var head = plain(book);
        var bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xe3, (byte) 0xeb, (byte) 0xec}, null));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        var text = plain(book);
        text.setWrapText(true);
        var quoted = plain(book);
        quoted.setWrapText(true);
        quoted.setQuotePrefixed(true);
        return new Styles(
                book, head, text, quoted, format(book, "yyyy-mm-dd"), format(book, "#,##0.00"), format(book, "0"));
    }

    private static XSSFCellStyle plain(XSSFWorkbook book) {
        var style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle format(XSSFWorkbook book, String format) {
        var style = plain(book);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}

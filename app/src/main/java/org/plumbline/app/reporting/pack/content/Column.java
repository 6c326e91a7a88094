package org.plumbline.app.reporting.pack.content;

/// A column of a table.
///
/// @param head as a page shows it
/// @param kept as the workbook names it
/// @param share of a page's width, in any unit; the shares of a table are weighed against each other
/// @param lines how many a cell may take on a slide
/// @param width in the workbook, in characters
public record Column(String head, String kept, Where where, double share, int lines, boolean isNumber, int width) {
    private static final int LINES_OF_A_NUMBER = 4;

    /// Who shows it: pages and slides, the workbook, or both.
    public enum Where {
        EVERYWHERE,
        PAGES,
        WORKBOOK
    }

    static Column text(String head, double share, int lines, int width) {
        return new Column(head, head, Where.EVERYWHERE, share, lines, false, width);
    }

    static Column number(String head, double share, int width) {
        return new Column(head, head, Where.EVERYWHERE, share, LINES_OF_A_NUMBER, true, width);
    }

    /// A column that pages have no room for.
    static Column workbook(String head, int width) {
        return new Column(head, head, Where.WORKBOOK, 0, 1, false, width);
    }

    Column onPages() {
        return new Column(head, kept, Where.PAGES, share, lines, isNumber, width);
    }

    /// The same under another name in the workbook.
    Column keptAs(String name) {
        return new Column(head, name, where, share, lines, isNumber, width);
    }
}

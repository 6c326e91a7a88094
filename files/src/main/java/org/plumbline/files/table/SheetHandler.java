package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.Rag;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the cells of one sheet as text: dates as ISO dates, percentages with their sign, formulas as last computed.
final class SheetHandler extends DefaultHandler {
    private static final int FORMULA_KEPT = 100;
    private static final int MOST_COLOURS = 200_000;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final Limits limits;
    private final String sheet;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder formula = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private String type = "";
    private int style;
    private int column;
    private boolean inValue;
    private boolean inFormula;
    private long cells;
    private final MergedCells merged = new MergedCells();
    private final Map<Long, Rag> colours = new HashMap<>();
    private final FillColours fills;
    private int hidden;

    SheetHandler(SharedStrings strings, StylesTable styles, Limits limits, String sheet) {
        this.strings = strings;
        this.styles = styles;
        fills = new FillColours(styles);
        this.limits = limits;
        this.sheet = sheet;
    }

    /// Ratings that cells without words say by their colour.
    Grid.Colours colours() {
        return new Grid.Colours(colours);
    }

    List<String> notes() {
        return hidden == 0 ? List.of() : List.of("%d hidden row(s) were read like the others".formatted(hidden));
    }

    List<List<String>> rows() {
        merged.fill(rows);
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isBlank)) {
            rows.removeLast();
        }
        return rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                startRow(attributes.getValue("r"));
                hidden += "1".equals(attributes.getValue("hidden")) || "true".equals(attributes.getValue("hidden"))
                        ? 1
                        : 0;
            }
            case "mergeCell" -> merged.add(String.valueOf(attributes.getValue("ref")));
            case "c" -> startCell(attributes);
            case "v", "t" -> inValue = true;
            case "f" -> {
                inFormula = true;
                formula.setLength(0);
            }
            case "rPh" -> inValue = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inFormula && formula.length() < FORMULA_KEPT) {
            formula.append(text, start, Math.min(length, FORMULA_KEPT));
        }
        if (inValue) {
            value.append(text, start, length);
            if (value.length() > limits.cellCharacters()) {
                throw tooLarge("a cell of row %d is longer than %d characters"
                        .formatted(rows.size(), limits.cellCharacters()));
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "f" -> inFormula = false;
            case "c" -> put(value.isEmpty() && !formula.isEmpty() ? "=" + formula : text(value.toString()));
            default -> {}
        }
    }

    private void startRow(@Nullable String reference) {
        int number = reference == null ? rows.size() + 1 : number(reference);
        if (number > limits.rows()) {
            throw tooLarge("more than %d rows".formatted(limits.rows()));
        }
        while (rows.size() < number) {
            row = new ArrayList<>();
            rows.add(row);
        }
        column = 0;
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        if (reference != null) {
            column = columnOf(reference);
        }
        var typed = attributes.getValue("t");
        type = typed == null ? "n" : typed;
        var styled = attributes.getValue("s");
        style = styled == null ? -1 : number(styled);
        value.setLength(0);
        formula.setLength(0);
    }

    private void put(String text) {
        if (column >= limits.columns()) {
            throw tooLarge("more than %d columns".formatted(limits.columns()));
        }
        if (!text.isEmpty()) {
            cells += column + 1L - Math.min(row.size(), column);
            if (cells > limits.cells()) {
                throw tooLarge("more than %d cells".formatted(limits.cells()));
            }
            while (row.size() <= column) {
                row.add("");
            }
            row.set(column, text);
        }
        colour(text.strip());
        column++;
    }

    private void colour(String text) {
        var rag = text.length() > 1 || colours.size() >= MOST_COLOURS ? null : fills.of(style, !text.isEmpty());
        if (rag != null) {
            colours.put(Grid.Colours.place(rows.size() - 1, column), rag);
        }
    }

    private String text(String raw) {
        return switch (type) {
            case "s" -> raw.isBlank() ? "" : shared(number(raw.strip()));
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> figure(raw.strip());
            default -> raw;
        };
    }

    private String shared(int index) {
        return index < strings.getUniqueCount() ? strings.getItemAt(index).getString() : "";
    }

    private String figure(String raw) {
        if (raw.isEmpty() || style < 0 || style >= styles.getNumCellStyles()) {
            return Figures.plain(raw);
        }
        var format = styles.getStyleAt(style);
        return Figures.shown(raw, format.getDataFormat(), format.getDataFormatString());
    }

    private static int columnOf(String reference) {
        long column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 6; i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return Math.clamp(column - 1, 0, Integer.MAX_VALUE);
    }

    private int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new UnreadableFile(
                    Why.DAMAGED,
                    "sheet \"%s\" has the number \"%s\" where a count belongs"
                            .formatted(sheet, digits.length() > 20 ? digits.substring(0, 20) : digits));
        }
    }

    private UnreadableFile tooLarge(String what) {
        return new UnreadableFile(
                Why.TOO_LARGE, "sheet \"%s\" has %s; delete what is not needed".formatted(sheet, what));
    }

    /// The refusal inside what a parser wrapped, or null when it failed by itself.
    static @Nullable UnreadableFile refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile refusal) {
                return refusal;
            }
            var message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb") || message.contains("DOCTYPE") || message.contains("inflate ratio")) {
                return new UnreadableFile(Why.UNSAFE, "the workbook holds parts that are not safe to unpack");
            }
        }
        return null;
    }

    /// Numbers of cells as people see them.
    static final class Figures {
        private Figures() {}

        static String shown(String raw, int formatId, @Nullable String format) {
            if (format != null && DateUtil.isADateFormat(formatId, format)) {
                var date = date(raw);
                return date == null ? plain(raw) : date;
            }
            if (format != null && format.indexOf('%') >= 0) {
                try {
                    return new java.math.BigDecimal(raw)
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString() + "%";
                } catch (NumberFormatException e) {
                    return raw;
                }
            }
            return plain(raw);
        }

        private static @Nullable String date(String raw) {
            try {
                double serial = Double.parseDouble(raw);
                if (!DateUtil.isValidExcelDate(serial)) {
                    return null;
                }
                var moment = DateUtil.getLocalDateTime(serial);
                return moment.toLocalTime().toSecondOfDay() == 0
                        ? moment.toLocalDate().toString()
                        : moment.toString();
            } catch (RuntimeException e) {
                return null;
            }
        }

        /// Without the noise of binary fractions: 16.108000000000001 is 16.108.
        static String plain(String raw) {
            try {
                var exact = new java.math.BigDecimal(raw);
                if (exact.scale() > 10 || raw.indexOf('E') >= 0) {
                    exact = exact.round(new java.math.MathContext(15)).stripTrailingZeros();
                }
                return Math.abs(exact.scale()) > 40 ? raw : exact.toPlainString();
            } catch (NumberFormatException e) {
                return raw;
            }
        }
    }
}

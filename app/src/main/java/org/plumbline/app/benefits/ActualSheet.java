package org.plumbline.app.benefits;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.table.SheetRows;

/// What came of benefits as a sheet that somebody filled in elsewhere: a row for each benefit and period.
///
/// @param lines as they stand in the file, blank ones left out
public record ActualSheet(List<Line> lines) {
    /// The heads of the template, in its order. Benefit and period say where a row belongs; the version says what stood
    /// here when the template was taken.
    public static final List<String> HEADS = List.of(
            "Benefit",
            "Title",
            "Period",
            "Unit",
            "Planned reading",
            "Reading",
            "Currency",
            "Planned amount",
            "Amount",
            "Evidence",
            "Version");

    private static final List<String> TAKEN = List.of("Benefit", "Period", "Reading", "Amount", "Evidence", "Version");
    private static final int MOST = 2_000;

    /// One row, its cells as text.
    ///
    /// @param row its number in the file, from 1
    record Line(int row, List<String> cells) {
        String key() {
            return cells.get(0).toUpperCase(Locale.ROOT);
        }

        String period() {
            return cells.get(1).replaceFirst("\\.0+$", "");
        }

        String reading() {
            return cells.get(2);
        }

        String amount() {
            return cells.get(3);
        }

        /// Without the apostrophe that keeps a spreadsheet from reading a formula.
        String evidence() {
            var text = cells.get(4);
            return text.matches("(?s)'[=+@-].*") ? text.substring(1) : text;
        }

        String version() {
            return cells.get(5);
        }

        /// True where it says nothing to record, as most rows of a template.
        boolean isSilent() {
            return reading().isEmpty() && amount().isEmpty();
        }
    }

    public ActualSheet {
        lines = List.copyOf(lines);
    }

    /// Reads a file: delimited text or a workbook.
    ///
    /// @throws Refusal where it cannot be read, is too long, or a column is missing
    public static ActualSheet read(byte[] bytes) {
        var rows = rows(bytes);
        var head = 0;
        while (head < rows.size() && rows.get(head).stream().allMatch(String::isBlank)) {
            head++;
        }
        var heads = head < rows.size()
                ? rows.get(head).stream()
                        .map(text -> text.strip().toLowerCase(Locale.ROOT))
                        .toList()
                : List.<String>of();
        for (var wanted : List.of("Benefit", "Period")) {
            if (!heads.contains(wanted.toLowerCase(Locale.ROOT))) {
                throw new Refusal(BenefitRules.SHEET_HEADS, wanted);
            }
        }
        var places = TAKEN.stream()
                .map(one -> heads.indexOf(one.toLowerCase(Locale.ROOT)))
                .toList();
        var lines = new ArrayList<Line>();
        for (var i = head + 1; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.stream().allMatch(String::isBlank)) {
                lines.add(new Line(
                        i + 1,
                        places.stream()
                                .map(place -> place < 0 || place >= row.size()
                                        ? ""
                                        : row.get(place).strip())
                                .toList()));
            }
        }
        if (lines.size() > MOST) {
            throw new Refusal(BenefitRules.SHEET_ROWS, MOST);
        }
        return new ActualSheet(lines);
    }

    private static List<List<String>> rows(byte[] bytes) {
        try {
            return SheetRows.of(bytes, Limits.STANDARD);
        } catch (UnreadableFile unreadable) {
            throw new Refusal(BenefitRules.SHEET_UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    /// The rows that say something, as text that [#read] reads again: what a page carries from the look to the deed.
    public String carried() {
        var text = new Csv(TAKEN);
        lines.stream()
                .filter(line -> !line.isSilent())
                .forEach(line -> text.line(Arrays.asList(
                        line.key(), line.period(), line.reading(), line.amount(), line.evidence(), line.version())));
        return text.toString();
    }

    /// What a page carried.
    public static ActualSheet carried(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.plumbline.files.table;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Finds the character that separates the cells of a text: the one under which most rows have the same width.
final class Delimiters {
    private static final char[] CANDIDATES = {',', ';', '\t', '|', '^', ':', '~'};
    private static final int SAMPLE = 200;

    private Delimiters() {}

    static Grid grid(String text, String encoding, Limits limits) {
        var body = text;
        Character delimiter = null;
        if (text.startsWith("sep=") && text.length() > 5) {
            delimiter = text.charAt(4);
            // The line stays as an empty row, so that row numbers agree with a spreadsheet that hides it.
            body = text.substring(5).stripLeading();
        }
        if (delimiter == null) {
            delimiter = detect(body, limits);
        }
        if (delimiter == null) {
            throw new UnreadableFile(
                    Why.UNKNOWN,
                    "text without columns: no comma, semicolon, tab or bar separates cells in the same way on most"
                            + " rows");
        }
        var shown = delimiter == '\t' ? "\\t" : String.valueOf(delimiter);
        return new Grid(Delimited.split(body, delimiter, limits), encoding, shown, "");
    }

    private static @Nullable Character detect(String text, Limits limits) {
        Character best = null;
        double most = 0;
        for (char candidate : CANDIDATES) {
            if (text.indexOf(candidate) < 0) {
                continue;
            }
            double score = score(sample(text, candidate, limits), candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static List<List<String>> sample(String text, char candidate, Limits limits) {
        return Delimited.split(text, candidate, limits, SAMPLE);
    }

    /// Share of rows with the commonest width, times a gently growing reward for more columns and for a known header.
    private static double score(List<List<String>> rows, char candidate) {
        var widths = new HashMap<Integer, Integer>();
        int filled = 0;
        for (var row : rows) {
            if (row.size() > 1 || !row.getFirst().isBlank()) {
                filled++;
                widths.merge(row.size(), 1, Integer::sum);
            }
        }
        int width = 1;
        int count = 0;
        for (var entry : widths.entrySet()) {
            if (entry.getKey() > 1 && entry.getValue() > count) {
                width = entry.getKey();
                count = entry.getValue();
            }
        }
        if (width < 2) {
            return 0;
        }
        double share = (double) count / filled;
        double known = 0;
        for (int i = 0; i < Math.min(rows.size(), 15); i++) {
            known = Math.max(known, Columns.knownHeaders(rows.get(i)));
        }
        double rare = candidate == ':' || candidate == '~' || candidate == '^' ? 0.5 : 1;
        return rare * share * share * (1 + Math.log(width)) * (1 + known / 2) * (filled == 1 && known == 0 ? 0.1 : 1);
    }
}

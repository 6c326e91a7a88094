package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Splits delimited text into cells: quotes may hold delimiters, line ends and doubled quotes.
///
/// Tolerant where exports are sloppy: a quote in the middle of a cell is kept, and when a quote is never closed the
/// text is split again without quoting, so that one stray character does not swallow the rest of the file.
final class Delimited {
    private final String text;
    private final char delimiter;
    private final Limits limits;
    private final boolean quoting;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private long cells;
    private int at;
    private boolean unclosed;

    private Delimited(String text, char delimiter, Limits limits, boolean quoting) {
        this.text = text;
        this.delimiter = delimiter;
        this.limits = limits;
        this.quoting = quoting;
    }

    static List<List<String>> split(String text, char delimiter, Limits limits) {
        return split(text, delimiter, limits, Integer.MAX_VALUE);
    }

    static List<List<String>> split(String text, char delimiter, Limits limits, int rows) {
        var quoted = new Delimited(text, delimiter, limits, true);
        quoted.run(rows);
        if (!quoted.unclosed) {
            return quoted.rows;
        }
        var plain = new Delimited(text, delimiter, limits, false);
        plain.run(rows);
        return plain.rows;
    }

    private void run(int wanted) {
        while (at < text.length() && rows.size() < wanted && !unclosed) {
            cell();
            if (at >= text.length()) {
                endRow();
            } else if (text.charAt(at) == delimiter) {
                at++;
                if (at == text.length()) {
                    add("");
                    endRow();
                }
            } else {
                at += text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
                endRow();
            }
        }
    }

    private void cell() {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ' && delimiter != ' ') {
            start++;
        }
        if (quoting && start < text.length() && text.charAt(start) == '"') {
            at = start + 1;
            quotedCell();
        } else {
            int from = at;
            while (at < text.length() && !endsCell(text.charAt(at))) {
                at++;
            }
            add(text.substring(from, at));
        }
    }

    private void quotedCell() {
        var value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else if (closes()) {
                add(value.toString());
                return;
            } else {
                value.append('"');
            }
            if (value.length() > limits.cellCharacters()) {
                unclosed = true;
                return;
            }
        }
        unclosed = true;
    }

    /// A closing quote is followed by blanks and then a delimiter or the end of the line.
    private boolean closes() {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next == text.length() || endsCell(text.charAt(next))) {
            at = next;
            return true;
        }
        return false;
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private void add(String cell) {
        if (cell.length() > limits.cellCharacters()) {
            throw new UnreadableFile(
                    Why.TOO_LARGE,
                    "row %d has a cell of %d characters, more than the %d allowed; check the quotes and the delimiter"
                            .formatted(rows.size() + 1, cell.length(), limits.cellCharacters()));
        }
        if (row.size() >= limits.columns()) {
            throw new UnreadableFile(
                    Why.TOO_LARGE,
                    "row %d has more than %d columns; save only the columns you need"
                            .formatted(rows.size() + 1, limits.columns()));
        }
        if (++cells > limits.cells()) {
            throw new UnreadableFile(Why.TOO_LARGE, "more than %d cells; split the file".formatted(limits.cells()));
        }
        row.add(cell);
    }

    private void endRow() {
        if (rows.size() >= limits.rows()) {
            throw new UnreadableFile(Why.TOO_LARGE, "more than %d rows; split the file".formatted(limits.rows()));
        }
        rows.add(row);
        row = new ArrayList<>();
    }
}

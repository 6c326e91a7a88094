package org.plumbline.app.kit.register;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Comma-separated values after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe.
public final class Csv {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final StringBuilder text = new StringBuilder();

    public Csv(List<String> head) {
        line(head);
    }

    public Csv line(List<? extends @Nullable Object> cells) {
        var isFirst = true;
        for (var cell : cells) {
            if (!isFirst) {
                text.append(',');
            }
            isFirst = false;
            text.append(cell == null ? "" : quoted(guarded(cell.toString())));
        }
        text.append("\r\n");
        return this;
    }

    public static String guarded(String text) {
        return !text.isEmpty()
                        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                        && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

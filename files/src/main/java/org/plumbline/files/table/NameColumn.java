package org.plumbline.files.table;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// Finds the names of projects where no heading that we know names them: a list must not end up as keys alone.
final class NameColumn {
    private static final Pattern SPEAKS = Pattern.compile(
            "(?i).*(?:proj|prosj|name|naam|nom\\b|titel|title|titre|titolo|bezeichn|initiativ|programm|vorhaben|summary|subject|scheme).*");
    private static final int LONGEST = 150;

    private NameColumn() {}

    /// The assignment with a column of names where it had none and one looks like it.
    static Columns.Assignment in(Columns.Assignment found, List<String> headers, IntFunction<List<String>> values) {
        if (found.kind() != Table.Kind.PORTFOLIO_TABLE || found.columns().containsKey(Field.NAME)) {
            return found;
        }
        var description = found.columns().get(Field.DESCRIPTION);
        int column = description != null
                        && isNames(headers.get(description.getFirst()), values.apply(description.getFirst()))
                ? description.getFirst()
                : free(found, headers, values);
        if (column < 0) {
            return found;
        }
        Map<Field, List<Integer>> columns = new EnumMap<>(found.columns());
        if (description != null && description.contains(column)) {
            columns.remove(Field.DESCRIPTION);
        }
        columns.put(Field.NAME, List.of(column));
        return new Columns.Assignment(found.kind(), columns, found.score());
    }

    private static int free(Columns.Assignment found, List<String> headers, IntFunction<List<String>> values) {
        var used = Columns.used(found);
        for (int column = 0; column < headers.size(); column++) {
            if (!used.contains(column) && isNames(headers.get(column), values.apply(column))) {
                return column;
            }
        }
        return -1;
    }

    /// Short texts of which hardly one comes twice, under a heading that speaks of names.
    private static boolean isNames(String heading, List<String> values) {
        var distinct = new HashSet<String>();
        int filled = 0;
        for (var value : values) {
            if (!value.isBlank()) {
                boolean isName = value.length() <= LONGEST
                        && value.chars().filter(Character::isLetter).count() >= 3;
                filled++;
                if (isName) {
                    distinct.add(Words.normalised(value));
                }
            }
        }
        return SPEAKS.matcher(heading.strip().replace('\n', ' ')).matches()
                && filled > 0
                && distinct.size() >= 0.9 * filled;
    }
}

package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Ratings given as numbers: read as the list itself explains them ("1 = Green, 2 = Amber, 3 = Red"), else left as
/// numbers, and that is said, since 1 is the best for some and the worst for others.
final class RatingNumbers {
    private static final Pattern STEP = Pattern.compile("[1-5]");
    private static final Pattern LEGEND =
            Pattern.compile("(?<!\\d)([1-5])\\s*(?:=|:|is|means|–|-)\\s*(\\p{L}+(?:\\s?[/-]\\s?\\p{L}+)?)");
    private static final int LONGEST = 300;

    private RatingNumbers() {}

    static Grid of(Grid grid, int header) {
        if (header >= grid.rows().size()) {
            return grid;
        }
        var told = grid;
        var headers = grid.rows().get(header);
        for (int column = 0; column < headers.size(); column++) {
            if (isRating(headers.get(column)) && isNumbered(grid, header, column)) {
                var legend = legend(grid);
                told = legend.size() < 2
                        ? told.noted(
                                ("\"%s\" holds numbers, which may mean the best or the worst; they are kept as numbers. Write"
                                                + " red, amber and green, or say above the table what they mean: 1 = green, 3 = red")
                                        .formatted(headers.get(column).strip()))
                        : replaced(told, header, column, legend)
                                .noted("the numbers of \"%s\" were read as the list explains them"
                                        .formatted(headers.get(column).strip()));
            }
        }
        return told;
    }

    private static boolean isRating(String heading) {
        var scores = Dictionary.STANDARD.scores(Table.Kind.PORTFOLIO_TABLE, heading);
        return scores.getOrDefault(Field.RAG, 0.0) >= 99;
    }

    private static boolean isNumbered(Grid grid, int header, int column) {
        int steps = 0;
        for (int row = header + 1; row < grid.rows().size(); row++) {
            var text = ColumnReader.trimmed(grid.at(row, column));
            if (STEP.matcher(text).matches()) {
                steps++;
            } else if (!text.isEmpty() && Reasons.in(text).isEmpty()) {
                return false;
            }
        }
        return steps > 1;
    }

    private static Map<String, String> legend(Grid grid) {
        var legend = new HashMap<String, String>();
        for (var row : grid.rows()) {
            for (var cell : row) {
                if (cell.length() > 4
                        && cell.length() < LONGEST
                        && (cell.indexOf('=') > 0 || cell.indexOf(':') > 0 || cell.indexOf('-') > 0)) {
                    var found = LEGEND.matcher(cell);
                    while (found.find()) {
                        if (Ratings.of(found.group(2)).isPresent()) {
                            legend.putIfAbsent(found.group(1), found.group(2));
                        }
                    }
                }
            }
        }
        return legend;
    }

    private static Grid replaced(Grid grid, int header, int column, Map<String, String> legend) {
        var rows = new ArrayList<List<String>>(grid.rows());
        for (int i = header + 1; i < rows.size(); i++) {
            var row = rows.get(i);
            var word = column < row.size() ? legend.get(ColumnReader.trimmed(row.get(column))) : null;
            if (word != null) {
                var told = new ArrayList<>(row);
                told.set(column, word);
                rows.set(i, told);
            }
        }
        return grid.with(rows);
    }
}

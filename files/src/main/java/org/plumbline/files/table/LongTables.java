package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Turns a list of single facts ("Bridge | RAG | Amber", "Bridge | End date | 31/12/2026") into a row for each project.
final class LongTables {
    private static final int FIRST_WITHIN = 20;
    private static final int MOST_FIELDS = 60;
    private static final double LEAST_KNOWN = 0.5;

    private LongTables() {}

    /// The grid with one row a project, at the place of its first fact; as it is where it is no such list.
    static Grid of(Grid grid) {
        int header = 0;
        while (header < Math.min(FIRST_WITHIN, grid.rows().size())
                && GroupRows.filled(grid.rows().get(header)) != 3) {
            header++;
        }
        if (header >= Math.min(FIRST_WITHIN, grid.rows().size())) {
            return grid;
        }
        var columns = new ArrayList<Integer>();
        for (int column = 0; column < grid.rows().get(header).size(); column++) {
            if (!ColumnReader.isBlank(grid.at(header, column))) {
                columns.add(column);
            }
        }
        int field = columns.get(1);
        var fields = distinct(grid, header, field);
        var names = distinct(grid, header, columns.getFirst());
        int rows = grid.rows().size() - header - 1;
        boolean isLong = fields.size() > 1
                && fields.size() <= MOST_FIELDS
                && rows >= 2 * names.size()
                && rows >= names.size() + fields.size()
                && Columns.knownHeaders(List.copyOf(fields)) >= LEAST_KNOWN;
        return isLong ? turned(grid, header, columns, List.copyOf(fields)) : grid;
    }

    private static Set<String> distinct(Grid grid, int header, int column) {
        var values = new LinkedHashSet<String>();
        for (int row = header + 1; row < grid.rows().size(); row++) {
            var text = ColumnReader.trimmed(grid.at(row, column));
            if (!text.isEmpty()) {
                values.add(text);
            }
        }
        return values;
    }

    private static Grid turned(Grid grid, int header, List<Integer> columns, List<String> fields) {
        var rows = new ArrayList<List<String>>(grid.rows().subList(0, header));
        var heading = new ArrayList<String>();
        heading.add(grid.at(header, columns.getFirst()));
        heading.addAll(fields);
        rows.add(heading);
        var found = new LinkedHashMap<String, List<String>>();
        for (int row = header + 1; row < grid.rows().size(); row++) {
            var name = ColumnReader.trimmed(grid.at(row, columns.getFirst()));
            var field = ColumnReader.trimmed(grid.at(row, columns.get(1)));
            boolean isFirst = !found.containsKey(name);
            var facts = found.computeIfAbsent(
                    name, key -> new ArrayList<>(java.util.Collections.nCopies(fields.size() + 1, "")));
            rows.add(isFirst && !name.isEmpty() ? facts : List.of());
            facts.set(0, name);
            int at = fields.indexOf(field) + 1;
            if (at > 0 && facts.get(at).isEmpty()) {
                facts.set(at, grid.at(row, columns.getLast()));
            }
        }
        return grid.with(rows)
                .noted("a list of single facts: the facts of each \"%s\" were read as one row"
                        .formatted(heading.getFirst().strip()));
    }
}

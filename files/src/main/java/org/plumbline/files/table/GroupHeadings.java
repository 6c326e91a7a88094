package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Reads a second row of headings above the header: what stands over several columns names their unit, and tells those
/// apart that are called the same.
final class GroupHeadings {
    private static final int LONGEST = 60;

    private GroupHeadings() {}

    /// The header's cells; those called the same and standing under different words take these along.
    static List<String> of(Grid grid, int header) {
        var own = grid.rows().get(header);
        if (header == 0) {
            return own;
        }
        var above = new HashMap<String, List<String>>();
        for (int i = 0; i < own.size(); i++) {
            above.computeIfAbsent(Words.normalised(own.get(i)), word -> new ArrayList<>())
                    .add(above(grid, header, i));
        }
        var names = new ArrayList<String>(own.size());
        for (int i = 0; i < own.size(); i++) {
            var group = above(grid, header, i);
            var all = above.getOrDefault(Words.normalised(own.get(i)), List.of());
            boolean isTold = !own.get(i).isBlank()
                    && all.size() > 1
                    && all.stream().noneMatch(String::isBlank)
                    && all.stream().distinct().count() == all.size();
            names.add(isTold ? group + " " + own.get(i).strip() : own.get(i));
        }
        return names;
    }

    /// A heading with the unit that only the words above it name.
    static String unit(Grid grid, int header, int column, String heading) {
        var group = above(grid, header, column);
        boolean isOpen = Amounts.unitOf(heading) == 1 && Amounts.currencyOf(heading) == null;
        boolean isNamed = Amounts.unitOf(group) != 1 || Amounts.currencyOf(group) != null;
        return isOpen && isNamed ? heading + " " + group : heading;
    }

    private static String above(Grid grid, int header, int column) {
        var text = header == 0 ? "" : grid.at(header - 1, column).strip();
        return text.length() > LONGEST || text.equals(grid.at(header, column).strip()) ? "" : text;
    }
}

package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// Reads a second row of headings above the header: what stands over several columns names their unit, and tells those
/// apart that are called the same.
final class GroupHeadings {
    private static final int LONGEST = 60;
    private static final Set<String> RATED = Set.of(
            "status", "rag", "rag status", "rag rating", "health", "ampel", "ampeln", "ratings", "rating", "rags");

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
            names.add(
                    isTold || isPartOf(group, own.get(i))
                            ? group + " " + own.get(i).strip()
                            : own.get(i));
        }
        return names;
    }

    /// "Time" under "Status" is the status of time, "2025" under "Budget" the budget of 2025.
    private static boolean isPartOf(String group, String own) {
        boolean isShort = !own.isBlank() && Words.of(own).size() <= 2;
        return isShort
                && (RATED.contains(Words.normalised(group)) && !Words.of(own).contains("comment")
                        || Periods.in(own)
                                .filter(period -> period.rest().isBlank())
                                .filter(period ->
                                        !PeriodColumns.measureIn(group).isEmpty())
                                .isPresent());
    }

    /// A heading with the unit that only the words above it name.
    static String unit(Grid grid, int header, int column, String heading) {
        var group = above(grid, header, column);
        boolean isOpen = Units.of(heading) == 1 && Units.currencyOf(heading) == null;
        boolean isNamed = Units.of(group) != 1 || Units.currencyOf(group) != null;
        return isOpen && isNamed ? heading + " " + group : heading;
    }

    private static String above(Grid grid, int header, int column) {
        var text = header == 0 ? "" : grid.at(header - 1, column).strip();
        return text.length() > LONGEST || text.equals(grid.at(header, column).strip()) ? "" : text;
    }
}

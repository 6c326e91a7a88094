package org.plumbline.app.portfolio.internal.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.portfolio.scenario.Horizon;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.table.SheetRows;

/// Reads capacities by role and period from a file: the first column names the role, each further column a period by
/// its name, by its first month (`2027-01`), or by its number from 1.
public final class CapacityFile {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,6})?");
    private static final int MOST_ROLES = 200;
    private static final int MOST_PROBLEMS = 20;

    private final Horizon horizon;
    private final Map<String, List<@Nullable BigDecimal>> capacities = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private CapacityFile(Horizon horizon) {
        this.horizon = horizon;
    }

    /// What was read.
    ///
    /// @param problems sentences with row and column; nothing is taken where there is any
    public record Read(Map<String, List<@Nullable BigDecimal>> capacities, List<String> problems) {}

    /// Reads a file.
    public static Read of(byte[] bytes, Horizon horizon) {
        var file = new CapacityFile(horizon);
        try {
            file.take(SheetRows.of(bytes, Limits.STANDARD));
        } catch (UnreadableFile unreadable) {
            file.problems.add(unreadable.getMessage());
        }
        return new Read(file.capacities, file.problems);
    }

    private void take(List<List<String>> rows) {
        var head = 0;
        while (head < rows.size() && rows.get(head).stream().allMatch(String::isBlank)) {
            head++;
        }
        if (head >= rows.size()) {
            problems.add("The file holds no rows.");
            return;
        }
        var columns = columns(rows.get(head), head + 1);
        if (columns.isEmpty()) {
            problems.add("Row %d names none of the periods %s to %s. Head the columns with them."
                    .formatted(head + 1, horizon.name(0), horizon.name(horizon.count() - 1)));
            return;
        }
        for (var row = head + 1; row < rows.size() && problems.size() < MOST_PROBLEMS; row++) {
            role(rows.get(row), row + 1, columns);
        }
        if (capacities.isEmpty() && problems.isEmpty()) {
            problems.add("The file names no role below its head.");
        }
    }

    /// The column of each period, by period.
    private Map<Integer, Integer> columns(List<String> head, int row) {
        var columns = new TreeMap<Integer, Integer>();
        for (var column = 1; column < head.size(); column++) {
            var period = period(head.get(column).strip());
            if (period >= 0 && columns.putIfAbsent(period, column) != null) {
                problems.add("Row %d, column %d: %s stands there twice.".formatted(row, column + 1, head.get(column)));
            }
        }
        return columns;
    }

    private int period(String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        for (var period = 0; period < horizon.count(); period++) {
            var first = horizon.begin(period);
            if (wanted.equals(horizon.name(period).toLowerCase(Locale.ROOT))
                    || wanted.equals(first.toString())
                    || wanted.equals(first + "-01")
                    || wanted.equals(String.valueOf(period + 1))) {
                return period;
            }
        }
        return -1;
    }

    private void role(List<String> row, int number, Map<Integer, Integer> columns) {
        var role = row.isEmpty() ? "" : row.getFirst().strip();
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (role.isEmpty() || role.length() > 100) {
            problems.add("Row %d, column 1: name the role in 1 to 100 characters.".formatted(number));
            return;
        }
        if (capacities.containsKey(role)) {
            problems.add("Row %d: %s stands there twice. Keep one row for each role.".formatted(number, role));
            return;
        }
        if (capacities.size() >= MOST_ROLES) {
            problems.add("Row %d: at most %d roles are taken.".formatted(number, MOST_ROLES));
            return;
        }
        var amounts = new ArrayList<@Nullable BigDecimal>(Collections.nCopies(horizon.count(), null));
        columns.forEach((period, column) -> {
            var text = column < row.size() ? row.get(column).strip() : "";
            if (!text.isEmpty()) {
                amounts.set(period, amount(text, number, column));
            }
        });
        capacities.put(role, amounts);
    }

    private @Nullable BigDecimal amount(String text, int row, int column) {
        if (!NUMBER.matcher(text).matches() || text.startsWith("-")) {
            problems.add("Row %d, column %d: \"%s\" is no number of full-time equivalents. Write it as 2.5."
                    .formatted(row, column + 1, text.length() > 30 ? text.substring(0, 30) : text));
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}

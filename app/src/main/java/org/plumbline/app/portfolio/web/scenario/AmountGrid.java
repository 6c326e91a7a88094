package org.plumbline.app.portfolio.web.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Amounts by line and period, each in a field of its own.
///
/// @param heading what the lines are
/// @param periods the names of the columns
public record AmountGrid(String title, String heading, List<String> periods, List<Line> lines) {
    public AmountGrid {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
    }

    /// One line.
    ///
    /// @param field the name of the field in which its name is typed; null where it has a fixed one
    public record Line(String label, @Nullable String field, List<Entry> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /// One field.
    ///
    /// @param label read aloud: line and period
    /// @param isWrong what stands in it cannot be read
    public record Entry(String name, String value, String label, boolean isWrong) {}
}

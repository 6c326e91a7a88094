package org.plumbline.app.reporting.pack.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A drawing of figures that stand in a table beside it.
///
/// @param description said to who cannot see it
/// @param categories along the axis
/// @param format how a value is written, as a number format of a spreadsheet
public record Chart(Kind kind, String description, List<String> categories, List<Series> series, String format) {
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /// How it is drawn.
    public enum Kind {
        /// Columns of counts, stacked on each other.
        STACKED,
        /// Groups of bars, one group for each category.
        BARS,
        /// Lines of days: a value is a day since 1970-01-01.
        DAYS
    }

    /// One line, or one colour of bars.
    ///
    /// @param mark its sign beside the drawing, where a name is too long
    /// @param colour as red, green and blue
    /// @param values by category, null for a gap
    /// @param labels the values in words, empty where the drawing writes them itself
    public record Series(String name, String mark, int colour, List<@Nullable Double> values, List<String> labels) {
        public Series {
            values = new ArrayList<>(values);
            labels = List.copyOf(labels);
        }
    }
}

package org.plumbline.app.kit.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;

/// A table whose cells are tinted by their value: role x month, unit x practice, likelihood x impact.
///
/// @param heading what the rows are, with the unit of the cells: "% of capacity"
/// @param columns what stands above the cells
public record HeatMap(String title, String heading, List<String> columns, List<Line> lines) {
    public HeatMap {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// One row.
    public record Line(String name, @Nullable String href, List<Tile> tiles) {
        public Line {
            tiles = List.copyOf(tiles);
        }
    }

    /// One cell: its text says what its tint says.
    ///
    /// @param level the strength of the tint from 0 to 10
    /// @param tone the colour of the tint; BAD for an overload
    /// @param basis what is behind it, on hover
    public record Tile(
            String text,
            int level,
            Tone tone,
            @Nullable String href,
            @Nullable String basis) {
        public Tile {
            level = Math.clamp(level, 0, 10);
        }

        /// A share of capacity: above 100 it is an overload and says so in red.
        public static Tile load(int percent) {
            return new Tile(
                    Integer.toString(percent), percent / 10, percent > 100 ? Tone.BAD : Tone.ACCENT, null, null);
        }

        public Tile href(@Nullable String address) {
            return new Tile(text, level, tone, address, basis);
        }

        public Tile basis(@Nullable String sentence) {
            return new Tile(text, level, tone, href, sentence);
        }
    }
}

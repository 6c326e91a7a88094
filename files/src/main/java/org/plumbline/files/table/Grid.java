package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Rag;

/// The bare cells of a file as text, before anybody knows what they mean; short rows are padded on reading.
///
/// @param colours ratings that cells say by their colour alone
/// @param notes on the sheet as a whole
/// @param hidden somebody hid the sheet: drafts, look-ups, last month
record Grid(
        List<List<String>> rows,
        String encoding,
        String delimiter,
        String sheet,
        Colours colours,
        List<String> notes,
        boolean hidden) {
    /// Ratings by the place of their cell.
    static final class Colours {
        static final Colours NONE = new Colours(Map.of());

        private final Map<Long, Rag> ratings;

        Colours(Map<Long, Rag> ratings) {
            this.ratings = ratings;
        }

        static long place(int row, int column) {
            return (long) row << 32 | column;
        }

        @Nullable
        Rag at(int row, int column) {
            return ratings.get(place(row, column));
        }

        Colours transposed() {
            var turned = new HashMap<Long, Rag>();
            ratings.forEach((place, rag) -> turned.put(place((int) (long) place, (int) (place >> 32)), rag));
            return new Colours(turned);
        }
    }

    Grid(List<List<String>> rows, String encoding, String delimiter, String sheet) {
        this(rows, encoding, delimiter, sheet, Colours.NONE, List.of(), false);
    }

    /// This with other rows.
    Grid with(List<List<String>> others) {
        return new Grid(others, encoding, delimiter, sheet, colours, notes, hidden);
    }

    /// This as a sheet that somebody hid.
    Grid hiddenIf(boolean isHidden) {
        return new Grid(rows, encoding, delimiter, sheet, colours, notes, isHidden);
    }

    /// This with a further note.
    Grid noted(String note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new Grid(rows, encoding, delimiter, sheet, colours, all, hidden);
    }

    String at(int row, int column) {
        if (row >= rows.size()) {
            return "";
        }
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    int width() {
        int width = 0;
        for (var row : rows) {
            width = Math.max(width, row.size());
        }
        return width;
    }

    Grid transposed() {
        int width = width();
        var turned = new ArrayList<List<String>>(width);
        for (int column = 0; column < width; column++) {
            var line = new ArrayList<String>(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                line.add(at(row, column));
            }
            turned.add(line);
        }
        return new Grid(turned, encoding, delimiter, sheet, colours.transposed(), notes, hidden);
    }
}

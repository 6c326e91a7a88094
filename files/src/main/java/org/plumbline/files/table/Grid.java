package org.plumbline.files.table;

import java.util.ArrayList;
import java.util.List;

/// The bare cells of a file as text, before anybody knows what they mean; short rows are padded on reading.
record Grid(List<List<String>> rows, String encoding, String delimiter, String sheet) {
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
        return new Grid(turned, encoding, delimiter, sheet);
    }
}

package org.plumbline.app.reporting.pack.pptx;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.stream.Collectors;

/// Words that several kinds of slides share.
final class Slides {
    private Slides() {}

    /// The title, with which part of how many it is where there is more than one.
    static String part(String title, int index, int of) {
        if (of == 1) {
            return title;
        }
        return index == 0 ? t("{0} (1/{1})", title, of) : t("{0} (continued {1}/{2})", title, index + 1, of);
    }

    /// A row as one line of text, for the notes.
    static String line(List<Grid.Cell> row) {
        return row.stream().map(Grid.Cell::text).collect(Collectors.joining(" | "));
    }
}

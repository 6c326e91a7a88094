package org.plumbline.app.reporting.pack.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Rag;

/// One thing that a committee is told, on as many pages as it needs.
public sealed interface Section {
    String title();

    /// The question that it answers; of a project, who and where.
    String question();

    /// The answer in one sentence, empty where there is nothing to say.
    String answer();

    /// The figures that matter, each on a tile.
    record Tiles(String title, String question, String answer, List<Tile> tiles) implements Section {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /// A figure with its name above, and what to know about it below.
    record Tile(String label, String value, String remark, Rag tone) {}

    /// A list.
    ///
    /// @param whenEmpty stands there where the table has no row
    /// @param remark below the last row, or empty
    record Listing(String title, String question, String answer, Table table, String whenEmpty, String remark)
            implements Section {}

    /// A drawing with its table beside it.
    ///
    /// @param chart null where nothing can be drawn
    /// @param whenEmpty stands there where there is no drawing
    /// @param remark for the notes, or empty
    record Charted(
            String title,
            String question,
            String answer,
            @Nullable Chart chart,
            Table table,
            String whenEmpty,
            String remark)
            implements Section {}

    /// One project on a page of its own.
    ///
    /// @param history its ratings up to here, oldest first
    /// @param between from which period to which these are
    /// @param source where its facts come from
    record Project(
            String title,
            String question,
            String answer,
            List<Words> words,
            List<Table> lists,
            Table ratings,
            List<Mark> history,
            String between,
            Table facts,
            String source)
            implements Section {
        public Project {
            words = List.copyOf(words);
            lists = List.copyOf(lists);
            history = List.copyOf(history);
        }
    }

    /// What was written under one head; `lines` is its share where there is too little room for all.
    record Words(String head, String words, int lines) {}

    /// The rating of one period.
    record Mark(String period, String sign, Rag rating, String word) {}
}

package org.plumbline.app.kit.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;

/// A paper to print, send or work on: a title, a line under it, and pieces in the order they are read.
///
/// @param sub what it is of and from when, under the title
/// @param isAcross true for A4 landscape, as wide tables need it
/// @param language tag of the language its words are in
public record Paper(String title, String sub, boolean isAcross, String language, List<Piece> pieces) {
    public Paper {
        pieces = List.copyOf(pieces);
    }

    /// A part of a paper.
    public sealed interface Piece {}

    /// @param level 1 for a chapter, 2 for what stands within one
    public record Heading(String text, int level) implements Piece {}

    /// One paragraph.
    public record Paragraph(String text) implements Piece {}

    /// A list with bullets.
    public record Items(List<String> lines) implements Piece {
        public Items {
            lines = List.copyOf(lines);
        }
    }

    /// What is known, each with its label.
    ///
    /// @param values by label, in the order of the map
    public record Facts(List<Map.Entry<String, String>> values) implements Piece {
        public Facts {
            values = List.copyOf(values);
        }
    }

    /// A table whose first column names the row.
    ///
    /// @param rows each with as many cells as there are heads
    /// @param isMatrix true where the cells hold signs, which then stand in the middle
    public record Table(List<String> heads, List<List<String>> rows, boolean isMatrix) implements Piece {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            var width = heads.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a row of the table has not " + width + " cells");
            }
        }
    }

    /// Lines to sign on: who, and what they said so far.
    public record Signatures(List<Map.Entry<String, String>> said) implements Piece {
        public Signatures {
            said = List.copyOf(said);
        }
    }

    /// An upright paper in the language of the request.
    public static Paper of(String title, String sub) {
        return new Paper(title, sub, false, LocaleContextHolder.getLocale().toLanguageTag(), List.of());
    }

    /// The same in landscape.
    public Paper across() {
        return new Paper(title, sub, true, language, pieces);
    }

    /// Begins a chapter.
    public Paper heading(String text) {
        return with(new Heading(text, 1));
    }

    /// Begins a part of a chapter.
    public Paper subheading(String text) {
        return with(new Heading(text, 2));
    }

    /// A text as people write it: each line a paragraph, lines that begin with a dash the items of a list.
    public Paper prose(String text) {
        var paper = this;
        var items = new ArrayList<String>();
        for (var line : text.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith("- ")) {
                items.add(line.substring(2));
            } else {
                paper = paper.items(items).with(new Paragraph(line));
                items.clear();
            }
        }
        return paper.items(items);
    }

    /// A list with bullets; nothing where there are no lines.
    public Paper items(List<String> lines) {
        return lines.isEmpty() ? this : with(new Items(lines));
    }

    /// Labels and values; nothing where there are none.
    public Paper facts(List<Map.Entry<String, String>> values) {
        return values.isEmpty() ? this : with(new Facts(values));
    }

    /// A table, see [Table].
    public Paper table(Table table) {
        return with(table);
    }

    /// Lines to sign on, by name; nothing where nobody signs.
    public Paper signatures(List<Map.Entry<String, String>> said) {
        return said.isEmpty() ? this : with(new Signatures(said));
    }

    private Paper with(Piece piece) {
        var all = new ArrayList<>(pieces);
        all.add(piece);
        return new Paper(title, sub, isAcross, language, all);
    }
}

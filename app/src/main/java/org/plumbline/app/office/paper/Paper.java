package org.plumbline.app.office.paper;

import java.util.List;

/// A paper to print or send: a title, a line under it, chapters.
///
/// @param language tag of the language it is written in
public record Paper(String title, String sub, String language, List<Chapter> chapters) {
    public Paper {
        chapters = List.copyOf(chapters);
    }

    /// A chapter.
    ///
    /// @param lines paragraphs; one that begins with "- " is an item of a list
    public record Chapter(String title, List<String> lines) {
        public Chapter {
            lines = List.copyOf(lines);
        }

        /// A chapter from a text with line ends.
        public static Chapter of(String title, String text) {
            return new Chapter(
                    title, text.lines().filter(line -> !line.isBlank()).toList());
        }
    }
}

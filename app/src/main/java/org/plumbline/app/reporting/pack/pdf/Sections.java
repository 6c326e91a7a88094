package org.plumbline.app.reporting.pack.pdf;

import java.util.List;
import java.util.function.Function;

/// The sections as they are written, each on a page of its own and in the list of bookmarks.
final class Sections {
    private final Html html = new Html();
    private final Html bookmarks = new Html();
    private int number;

    Html html() {
        return html;
    }

    /// Opens a section with its title and the question that it answers.
    Html open(String title, String question) {
        mark(title);
        html.element("h1", "", title);
        return html.element("p", "question", question);
    }

    private void mark(String title) {
        number++;
        bookmarks
                .raw("<bookmark")
                .attribute("name", title)
                .attribute("href", "#s" + number)
                .raw("/>");
        html.raw("<div class=\"section\" id=\"s" + number + "\">");
    }

    void close() {
        html.close("div");
    }

    /// A section that is one list; `whenEmpty` stands there where there is nothing to list.
    <T> void list(Words words, Table table, List<T> items, Function<T, List<Table.Cell>> row) {
        if (items.isEmpty()) {
            open(words.title(), words.question());
            html.element("p", "none", words.whenEmpty());
        } else {
            mark(words.title());
            table.titled(html, words, items, row);
            if (!words.remark().isBlank()) {
                html.element("p", "remark", words.remark());
            }
        }
        close();
    }

    /// What a list is called, the question it answers, what stands there when it is empty, and a remark below.
    record Words(String title, String question, String whenEmpty, String remark) {
        Words(String title, String question, String whenEmpty) {
            this(title, question, whenEmpty, "");
        }
    }

    String bookmarks() {
        return "<bookmarks>" + bookmarks + "</bookmarks>";
    }
}

package org.plumbline.app.methods.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the library holds.
public enum ItemKind {
    /// A file in versions: template, procedure, guide, checklist, example.
    DOCUMENT("DOC", "Document", "Documents", "documents"),
    /// What a project learned, and what to do next time.
    LESSON("LES", "Lesson", "Lessons learned", "lessons"),
    /// A way of working that is known to work.
    PRACTICE("BPR", "Best practice", "Best practices", "practices"),
    /// Something of others that is worth reading, hearing or using.
    RESOURCE("RES", "External resource", "External resources", "resources"),
    /// A word of the organisation and what it means here.
    TERM("TRM", "Term", "Glossary", "glossary");

    private final String prefix;
    private final String label;
    private final String plural;
    private final String path;

    ItemKind(String prefix, String label, String plural, String path) {
        this.prefix = prefix;
        this.label = label;
        this.plural = plural;
        this.path = path;
    }

    /// What keys of the kind begin with.
    public String prefix() {
        return prefix;
    }

    /// One of them, in English; a text key.
    public String label() {
        return label;
    }

    /// All of them, in English; a text key.
    public String plural() {
        return plural;
    }

    /// The list's place below `/library/`.
    public String path() {
        return path;
    }

    /// The page of all of them.
    public String href() {
        return "/library/" + path;
    }

    /// The word for trail and search: `best-practice`.
    public String word() {
        return label.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /// The kind of a list's place.
    public static Optional<ItemKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}

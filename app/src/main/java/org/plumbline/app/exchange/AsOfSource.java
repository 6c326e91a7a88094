package org.plumbline.app.exchange;

import java.util.Locale;

/// Where the day came from that a file's facts are taken to be of.
public enum AsOfSource {
    /// A person said it of this file.
    FILE_CHOICE("as you said for this file"),
    /// The rows have a column with it.
    ROWS("its rows say so"),
    /// The status date of a plan, or when a feed was published.
    STATUS_DATE("its status date"),
    /// Words above the table: "as at 30 June 2026".
    TITLE("its title says so"),
    /// The name of the file.
    NAME("its name says so"),
    /// A person said it of all files that name no day themselves.
    IMPORT_CHOICE("as you said for all files that do not say"),
    /// A year in the headings, which may be another.
    HEADINGS("a year in its headings"),
    /// Nothing says it.
    TODAY("not stated: today");

    private final String label;

    AsOfSource(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// In JSON.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// True where a person should look.
    public boolean isGuessed() {
        return this == HEADINGS || this == TODAY;
    }
}

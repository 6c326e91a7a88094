package org.plumbline.app.exchange;

import java.util.Locale;

/// Where an import stands.
public enum ImportState {
    /// Its turn has not come.
    QUEUED("Waiting"),
    /// The files are being read.
    READING("Reading"),
    /// It is being worked out what would change.
    CHECKING("Checking"),
    /// What would change is known; nothing was changed.
    CHECKED("Checked"),
    /// The files are being taken in, one by one.
    APPLYING("Importing"),
    /// Everything that could be taken in is.
    DONE("Imported"),
    /// It ended before its end; files already taken in stay, the others left no trace.
    FAILED("Failed");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    /// The state on screen, in English; a text key.
    public String label() {
        return label;
    }

    /// The state in JSON.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True while somebody works on it.
    public boolean isRunning() {
        return this == QUEUED || this == READING || this == CHECKING || this == APPLYING;
    }
}

package org.plumbline.app.assurance;

import java.util.Locale;

/// Where a problem stands.
public enum ProblemState {
    /// Somebody says so; its cause is not known.
    RAISED("Raised"),
    /// Its root cause is known.
    ANALYSED("Cause known"),
    /// Actions against it are planned.
    ACTING("Action planned"),
    /// All actions are done; somebody else has still to see whether they worked.
    DONE("Done, to be checked"),
    /// They worked.
    VERIFIED("Verified effective"),
    /// It is solved, and its class is watched.
    CLOSED("Closed"),
    /// An action did not work, or it was closed too early.
    REOPENED("Reopened"),
    /// It is none.
    DISMISSED("Dismissed");

    private final String label;

    ProblemState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True while somebody still has to do something about it.
    public boolean isOpen() {
        return this != CLOSED && this != DISMISSED;
    }

    /// True while its cause and its actions may change.
    public boolean isWorkedOn() {
        return this == RAISED || this == ANALYSED || this == ACTING || this == REOPENED;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.plumbline.app.survey;

/// By what results are broken down. Each person who is asked belongs to one group at most, so that groups never overlap
/// and no two of them can be subtracted.
public enum Grouping {
    NONE("Not at all"),
    DEPARTMENT("By department"),
    AUDIENCE("By committee or role that was asked");

    private final String label;

    Grouping(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

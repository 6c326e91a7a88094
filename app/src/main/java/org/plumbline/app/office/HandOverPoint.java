package org.plumbline.app.office;

/// What has to be settled before an office closes.
public enum HandOverPoint {
    PROJECTS("Projects and their open decisions are explained to who takes over"),
    RECORDS("Documents and records are filed where others find them"),
    REQUESTS("Open service requests are finished or passed on"),
    PEOPLE("Everybody of the team knows what they do next"),
    LESSONS("Lessons are written down and talked through"),
    MONEY("Budget and contracts are settled");

    private final String label;

    HandOverPoint(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

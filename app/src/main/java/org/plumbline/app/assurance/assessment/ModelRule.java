package org.plumbline.app.assurance.assessment;

/// How the level of a group follows from the answers to its questions.
public enum ModelRule {
    /// Each question belongs to a level; a level counts only where it and all below it are fulfilled (F65).
    STAGED("Staged: a level counts only where all lower ones are reached"),
    /// Each question is answered with a level; the group has their weighted mean.
    MEAN("Mean of the answers");

    private final String label;

    ModelRule(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

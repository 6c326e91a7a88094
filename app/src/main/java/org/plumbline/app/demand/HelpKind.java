package org.plumbline.app.demand;

/// How an idea helps the organisation.
public enum HelpKind {
    REVENUE("Raises revenue", "By how much, from when: such as \"2 % more online sales from spring\""),
    COST("Lowers cost", "Which cost, by how much: such as \"400 hours of rework a year\""),
    REGULATION("Meets a rule or law", "Which rule, by when it must be met"),
    COMPETITION("Answers competition", "What others do, and what it costs us not to"),
    OTHER("Helps in another way", "What gets better, and how anybody would notice");

    private final String label;
    private final String hint;

    HelpKind(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// What its measure should say, in English; a text key.
    public String hint() {
        return hint;
    }

    /// In forms and addresses.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

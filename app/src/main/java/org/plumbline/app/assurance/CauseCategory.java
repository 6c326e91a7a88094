package org.plumbline.app.assurance;

/// The bones of a cause-and-effect diagram, as they fit the managing of projects.
public enum CauseCategory {
    /// Somebody could not do it.
    SKILL("Skill"),
    /// The way of working does not say it, or says it wrongly.
    METHOD("Method"),
    /// Template or tool gets in the way.
    TOOL("Template or tool"),
    /// What had to be known was not known.
    INFORMATION("Information"),
    /// Nobody had the time or the people.
    CAPACITY("Capacity"),
    /// Nobody had the say, or it was not asked for.
    LEADERSHIP("Leadership"),
    /// From outside.
    SURROUNDINGS("Surroundings");

    private final String label;

    CauseCategory(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }
}

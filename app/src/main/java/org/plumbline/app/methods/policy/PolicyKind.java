package org.plumbline.app.methods.policy;

import java.util.Locale;

/// What kind of rule it is.
public enum PolicyKind {
    /// What the organisation decided for all.
    POLICY("Policy"),
    /// How something is done, so that it can be compared.
    STANDARD("Standard"),
    /// How far people may be allocated, and how long before.
    ALLOCATION("Allocation standard"),
    /// Who hears what, how often and by which way; fills the communication plans of projects.
    COMMUNICATION("Communication standard"),
    /// How a project and the office deal with each other; projects accept it.
    ENGAGEMENT("Rules of engagement");

    private final String label;

    PolicyKind(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.plumbline.app.kit.shell;

import java.util.Locale;

/// The sections of the left navigation, in their order.
public enum NavigationArea {
    HOME("Home"),
    DECIDE("Decide"),
    DELIVER("Deliver"),
    ASSURE("Assure"),
    GROW("Grow"),
    OFFICE("Office"),
    ADMIN("Admin");

    private final String label;

    NavigationArea(String label) {
        this.label = label;
    }

    /// How cookies and addresses name it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In English: the template looks it up.
    public String label() {
        return label;
    }
}

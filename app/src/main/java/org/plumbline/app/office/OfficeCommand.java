package org.plumbline.app.office;

import org.plumbline.app.kernel.Command;

/// What leads an office on.
public enum OfficeCommand implements Command {
    /// The definition is done; the building begins.
    PLAN("Begin planning"),
    /// Deploys: it goes to work.
    OPEN("Go to work"),
    /// Opens the definition again, keeping what was.
    REVISIT("Revisit the definition"),
    /// The definition is right again.
    RESUME("End the revisit"),
    /// Ends it.
    CLOSE("Close the office");

    private final String label;

    OfficeCommand(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

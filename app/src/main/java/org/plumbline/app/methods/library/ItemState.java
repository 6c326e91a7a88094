package org.plumbline.app.methods.library;

/// Where an item of the library stands.
public enum ItemState {
    /// Somebody offers it; who curates looks at it next.
    PROPOSED("Proposed"),
    /// Something has to be mended first.
    RETURNED("Returned"),
    /// Who offered it took it back.
    WITHDRAWN("Withdrawn"),
    /// Everybody finds and uses it.
    PUBLISHED("Published"),
    /// Not to be used any longer; those who did can still read it.
    RETIRED("Retired");

    private final String label;

    ItemState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True where everybody may read it.
    public boolean isOpen() {
        return this == PUBLISHED || this == RETIRED;
    }
}

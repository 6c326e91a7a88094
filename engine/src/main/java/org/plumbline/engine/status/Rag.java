package org.plumbline.engine.status;

/// A rating as it is reported, worst first; a computed one is only RED, AMBER, GREEN or NONE.
public enum Rag {
    /// Needs a decision or help above the project manager.
    RED,
    /// Between amber and red, as five-step scales have it.
    AMBER_RED,
    /// A live problem, managed within the project manager's authority.
    AMBER,
    /// Between amber and green, as five-step scales have it.
    AMBER_GREEN,
    /// On track, no unmanaged risk.
    GREEN,
    /// No rating given, or nothing to compute one from. Never counted as green.
    NONE;

    /// The worse of two ratings; NONE gives way to any other.
    public Rag worse(Rag other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// True where this rating is a better one than `other`; never for or against NONE.
    public boolean isBetterThan(Rag other) {
        return this != NONE && other != NONE && compareTo(other) > 0;
    }

    /// True for GREEN and AMBER_GREEN, the ratings that a reader takes for "no help needed".
    public boolean looksGreen() {
        return this == GREEN || this == AMBER_GREEN;
    }
}

package org.plumbline.engine.status;

/// How a rating moved against the period before (F37).
public enum Movement {
    /// Better than before.
    IMPROVED,
    /// As before.
    SAME,
    /// Worse than before.
    WORSE,
    /// Rated for the first time, or again after a gap.
    NEW,
    /// Not rated.
    NONE;

    /// The movement from the `previous` period's rating to the present one.
    public static Movement from(Rag previous, Rag present) {
        if (present == Rag.NONE) {
            return NONE;
        }
        if (previous == Rag.NONE) {
            return NEW;
        }
        return present == previous ? SAME : present.isBetterThan(previous) ? IMPROVED : WORSE;
    }
}

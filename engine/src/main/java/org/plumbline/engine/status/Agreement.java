package org.plumbline.engine.status;

/// How a reported rating stands beside the computed one (F34).
public enum Agreement {
    /// Nothing to compare: one of both is NONE.
    UNKNOWN,
    /// The report is as the facts say, or more careful.
    FAIR,
    /// Reported GREEN or AMBER_GREEN while the facts say AMBER or RED.
    FALSE_GREEN,
    /// Reported better than the facts say, but not as green.
    OPTIMISTIC;

    /// Compares what was `reported` with what was `computed`.
    public static Agreement between(Rag reported, Rag computed) {
        if (reported == Rag.NONE || computed == Rag.NONE) {
            return UNKNOWN;
        }
        if (reported.looksGreen() && computed != Rag.GREEN) {
            return FALSE_GREEN;
        }
        return reported.isBetterThan(computed) ? OPTIMISTIC : FAIR;
    }

    /// True where the manager owes a written reason before the report can be submitted.
    public boolean needsReason() {
        return this == FALSE_GREEN || this == OPTIMISTIC;
    }
}

package org.plumbline.app.kernel;

/// A business rule that can say no. Modules declare theirs as enum constants.
public interface Rule {
    /// What the person reads: what is wrong and the way out, with `{0}`, `{1}` for the arguments of the refusal.
    String sentence();

    /// The rule's stable name, for programs.
    String name();
}

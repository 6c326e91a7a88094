package org.plumbline.app.kernel;

import org.plumbline.app.kit.Words;

/// Words refusals for forms that stay on the page.
public final class Sentences {
    private Sentences() {}

    /// The refusal as the person reads it.
    public static String of(Refusal refusal) {
        return Words.t(refusal.rule().sentence(), refusal.arguments().toArray());
    }
}

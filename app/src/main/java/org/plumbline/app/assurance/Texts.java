package org.plumbline.app.assurance;

import org.plumbline.app.kernel.Refusal;

/// What texts must keep to.
final class Texts {
    static final int TITLE = 200;
    static final int LONG = 4_000;

    private Texts() {}

    /// Refuses an empty title or one that is too long.
    static void require(String title, int most) {
        if (title.isBlank() || title.strip().length() > most) {
            throw new Refusal(ProblemRules.NO_TITLE, most);
        }
    }

    /// Refuses a text that is too long.
    static void within(String label, String text, int most) {
        if (text.length() > most) {
            throw new Refusal(ProblemRules.LONG, label, most);
        }
    }
}

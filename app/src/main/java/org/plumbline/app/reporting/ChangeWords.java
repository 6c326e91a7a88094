package org.plumbline.app.reporting;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Change;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

/// What changed on projects, as people read it.
public final class ChangeWords {
    private ChangeWords() {}

    /// The lines of "what changed" for some changes, in their order.
    public static List<Change> of(List<StatusChange> changes) {
        var shown = new ArrayList<Change>();
        for (var change : changes) {
            var isFalseGreen = change.agreement() == Agreement.FALSE_GREEN;
            var tone = isFalseGreen ? Tone.BAD : tone(change.after());
            shown.add(new Change(
                    change.name(), "/projects/" + change.key() + "/status", sentence(change), tone, isFalseGreen));
        }
        return shown;
    }

    private static Tone tone(Rag rag) {
        return switch (rag) {
            case RED, AMBER_RED -> Tone.BAD;
            case AMBER -> Tone.CARE;
            case AMBER_GREEN, GREEN -> Tone.GOOD;
            case NONE -> Tone.MUTED;
        };
    }

    private static String sentence(StatusChange change) {
        var parts = new ArrayList<String>();
        if (change.isNew()) {
            parts.add(t("new since then"));
        }
        if (change.agreement() == Agreement.FALSE_GREEN) {
            parts.add(t("reported {0}, computed {1}", word(change.after()), word(change.computed())));
        } else if (change.before() != change.after() && !change.isNew()) {
            parts.add(t("from {0} to {1}", word(change.before()), word(change.after())));
        }
        if (change.slippedBy() != 0) {
            parts.add(t("finish {0}", Formats.slip(change.slippedBy())));
        }
        var cost = change.costMovedBy();
        if (cost != null && cost.signum() != 0 && change.currency() != null) {
            parts.add(t(
                    "forecast {0}",
                    (cost.signum() > 0 ? "+" : "") + Formats.moneyShort(round(cost), change.currency())));
        }
        if (change.summary() != null && parts.size() < 3) {
            parts.add(cut(change.summary()));
        }
        return String.join(", ", parts);
    }

    private static BigDecimal round(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }

    private static String word(Rag rag) {
        return org.plumbline.app.kit.rating.RagLook.word(rag).toLowerCase(java.util.Locale.ROOT);
    }

    private static String cut(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= 80 ? line : line.substring(0, 77) + "…";
    }
}

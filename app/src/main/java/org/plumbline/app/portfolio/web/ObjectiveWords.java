package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.portfolio.ObjectiveState;
import org.plumbline.app.portfolio.ObjectiveView;

/// How objectives are put into words.
final class ObjectiveWords {
    private ObjectiveWords() {}

    /// "62 of 80 %", or "— of 80 %" where nobody read it yet.
    static String progress(ObjectiveView objective) {
        var measure = objective.text().measure();
        var latest = objective.latest();
        return t(
                "{0} of {1}",
                value(latest == null ? null : latest.value(), null), value(measure.target(), measure.unit()));
    }

    static String value(@Nullable BigDecimal value, @Nullable String unit) {
        if (value == null) {
            return Formats.NONE;
        }
        var plain = Formats.number(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 6));
        return unit == null ? plain : plain + " " + unit;
    }

    static Tone tone(ObjectiveState state) {
        return switch (state) {
            case DRAFT, RETIRED -> Tone.MUTED;
            case ACTIVE -> Tone.ACCENT;
            case ACHIEVED -> Tone.GOOD;
            case MISSED -> Tone.BAD;
        };
    }

    static Tone tone(ObjectiveView.Standing standing) {
        return switch (standing) {
            case UNKNOWN -> Tone.MUTED;
            case ON_TRACK -> Tone.ACCENT;
            case BEHIND -> Tone.CARE;
            case REACHED -> Tone.GOOD;
        };
    }
}

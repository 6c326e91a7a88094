package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.ScoreBand;

/// What the registers' terms are called on screen, and what their colours mean.
public final class RegisterWords {
    private RegisterWords() {}

    static Tone tone(RegisterState state) {
        return switch (state) {
            case OCCURRED, MISSED, INVALIDATED, REJECTED -> Tone.BAD;
            case RESOLVED, VALIDATED, DELIVERED, DECIDED, DONE, VERIFIED, APPROVED -> Tone.GOOD;
            case CLOSED, EXPIRED, WITHDRAWN, CANCELLED -> Tone.MUTED;
            case REQUESTED, BOARD, DEFERRED -> Tone.CARE;
            default -> Tone.ACCENT;
        };
    }

    public static Tone tone(OptionalInt score) {
        if (score.isEmpty()) {
            return Tone.MUTED;
        }
        return switch (ScoreBand.of(score.getAsInt())) {
            case LOW -> Tone.GOOD;
            case MEDIUM -> Tone.PLAIN;
            case HIGH -> Tone.CARE;
            case CRITICAL -> Tone.BAD;
        };
    }

    public static String score(OptionalInt score) {
        return score.isEmpty()
                ? "—"
                : score.getAsInt() + " " + t(ScoreBand.of(score.getAsInt()).label());
    }

    static List<Option> kinds() {
        return Arrays.stream(RegisterKind.values())
                .map(kind -> new Option(kind.word(), t(kind.plural())))
                .toList();
    }

    static List<Option> choices(RegisterField field) {
        return field.choices().stream()
                .map(choice -> new Option(choice, t(RegisterField.choiceLabel(choice))))
                .toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

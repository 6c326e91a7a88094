package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterLife;
import org.plumbline.app.registers.RegisterState;

/// The words in which lists of risks and the like speak of kinds, states and scales.
final class RecordWords {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,4})?)\\s*(%?).*");
    private static final List<List<String>> SCALE = List.of(
            List.of("very low", "vl", "rare", "negligible", "insignificant", "sehr gering", "sehr niedrig", "remote"),
            List.of("low", "l", "unlikely", "minor", "gering", "niedrig", "small"),
            List.of("medium", "m", "moderate", "possible", "mittel", "med"),
            List.of("high", "h", "likely", "major", "hoch", "significant", "probable"),
            List.of(
                    "very high",
                    "vh",
                    "almost certain",
                    "critical",
                    "severe",
                    "extreme",
                    "catastrophic",
                    "sehr hoch",
                    "certain"));

    private static final Set<String> OPEN = Set.of(
            "open", "new", "active", "offen", "neu", "raised", "identified", "pending", "not started", "1 active");
    private static final Set<String> BEGUN = Set.of("in progress", "in arbeit", "ongoing", "started", "wip");
    private static final Set<String> OVER = Set.of(
            "closed",
            "close",
            "complete",
            "completed",
            "done",
            "resolved",
            "geschlossen",
            "erledigt",
            "3 closed",
            "finished",
            "mitigated",
            "implemented",
            "decided",
            "delivered");

    private RecordWords() {}

    /// The kind that a word such as `Risk`, `action item` or `change request` names.
    static @Nullable RegisterKind kind(@Nullable String word) {
        if (word == null) {
            return null;
        }
        var plain = Texts.plain(word);
        for (var kind : RegisterKind.values()) {
            if (plain.contains(kind.word()) || plain.equals(kind.plural().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        return switch (plain) {
            case "r", "risiko", "threat", "opportunity" -> RegisterKind.RISK;
            case "i", "problem", "defect" -> RegisterKind.ISSUE;
            case "a", "annahme" -> RegisterKind.ASSUMPTION;
            case "d", "abhangigkeit", "dependencies" -> RegisterKind.DEPENDENCY;
            case "entscheidung" -> RegisterKind.DECISION;
            case "massnahme", "aufgabe", "task", "to do", "todo" -> RegisterKind.ACTION;
            case "cr", "anderung", "scope change" -> RegisterKind.CHANGE;
            default -> null;
        };
    }

    /// Where a record stands, null where the word says nothing of its kind.
    static @Nullable RegisterState state(RegisterKind kind, @Nullable String word) {
        if (word == null) {
            return null;
        }
        var plain = Texts.plain(word);
        for (var state : RegisterLife.states(kind)) {
            if (plain.equals(Texts.plain(state.label()))
                    || plain.equals(state.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
                return state;
            }
        }
        if (OPEN.contains(plain)) {
            return kind.first();
        }
        if (BEGUN.contains(plain)) {
            return RegisterLife.states(kind).contains(RegisterState.IN_PROGRESS)
                    ? RegisterState.IN_PROGRESS
                    : kind.first();
        }
        return OVER.contains(plain) ? closed(kind) : null;
    }

    private static RegisterState closed(RegisterKind kind) {
        return switch (kind) {
            case RISK, ISSUE, ASSUMPTION -> RegisterState.CLOSED;
            case DEPENDENCY -> RegisterState.DELIVERED;
            case DECISION -> RegisterState.DECIDED;
            case ACTION -> RegisterState.DONE;
            case CHANGE -> RegisterState.VERIFIED;
        };
    }

    /// From 1 to 5, null where it is none of what people write.
    static @Nullable Integer scale(@Nullable String word) {
        if (word == null) {
            return null;
        }
        var plain = Texts.plain(word);
        for (int i = 0; i < SCALE.size(); i++) {
            for (var known : SCALE.get(i)) {
                if (plain.equals(known)) {
                    return i + 1;
                }
            }
        }
        var percent = percent(word);
        if (percent != null) {
            return Math.clamp((int) Math.ceil(percent.doubleValue() / 20), 1, 5);
        }
        var number = NUMBER.matcher(word.strip());
        if (number.matches()) {
            var value = new BigDecimal(number.group(1).replace(',', '.'));
            var whole = value.stripTrailingZeros();
            return whole.scale() <= 0 && whole.intValue() >= 1 && whole.intValue() <= 5 ? whole.intValue() : null;
        }
        return null;
    }

    /// A chance written in per cent, or as a share between 0 and 1; null for anything else.
    static @Nullable BigDecimal percent(@Nullable String word) {
        var number = word == null ? null : NUMBER.matcher(word.strip());
        if (number == null || !number.matches()) {
            return null;
        }
        var value = new BigDecimal(number.group(1).replace(',', '.'));
        if (number.group(2).isEmpty()) {
            boolean isShare = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
            return isShare ? value.movePointRight(2) : null;
        }
        return value.compareTo(BigDecimal.valueOf(100)) <= 0 ? value : null;
    }

    static @Nullable String priority(@Nullable String word) {
        var scale = scale(word);
        return scale == null
                ? null
                : switch (scale) {
                    case 5 -> "CRITICAL";
                    case 4 -> "HIGH";
                    case 3 -> "MEDIUM";
                    default -> "LOW";
                };
    }
}

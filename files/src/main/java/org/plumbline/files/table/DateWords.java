package org.plumbline.files.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds a day in a sentence, a title or the name of a file: "Portfolio report as at 30 June 2026", "status Apr-26". A
/// bare month or quarter means its last day.
public final class DateWords {
    private static final Pattern GAPS = Pattern.compile("[\\s_()\\[\\]:;|]+");
    private static final Pattern AS_AT = Pattern.compile(
            "(?i)\\b(?:(?:position |status |data )?as (?:at|of|on)|(?:status|data|report(?:ing)?|snapshot) date|stand(?: vom| per)?"
                    + "|stichtag|berichts(?:datum|stand)|(?:situation |[ée]tat )?au|al)\\b:?\\s*(.{3,60})");
    private static final int LONGEST = 4;

    private DateWords() {}

    /// The first day that the words name, empty where there is none.
    public static Optional<LocalDate> in(String words) {
        var parts = List.of(GAPS.split(words.strip(), -1));
        for (int from = 0; from < parts.size(); from++) {
            var found = startingAt(parts, from);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The day after words such as "as at", "status date", "Stand"; other days in the sentence mean something else.
    public static Optional<LocalDate> asAt(String sentence) {
        var found = AS_AT.matcher(sentence);
        while (found.find()) {
            var parts = List.of(GAPS.split(found.group(1).strip(), -1));
            var day = startingAt(parts, 0);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> startingAt(List<String> parts, int from) {
        var dates = new Dates(Dates.Order.UNDECIDED, true);
        for (int length = Math.min(LONGEST, parts.size() - from); length > 0; length--) {
            var text = String.join(" ", parts.subList(from, from + length)).replaceAll("[.,;]+$", "");
            var day = isDated(text) ? dates.read(text) : Optional.<LocalDate>empty();
            if (day.isPresent() && day.get().getYear() >= 1990 && day.get().getYear() < 2100) {
                return day;
            }
        }
        return Optional.empty();
    }

    /// Bare numbers are versions, counts and keys.
    private static boolean isDated(String text) {
        return text.length() >= 5
                && text.chars().filter(Character::isDigit).count() >= 2
                && text.chars().anyMatch(c -> !Character.isDigit(c));
    }
}

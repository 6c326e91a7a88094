package org.plumbline.files.table;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a stated reason for an empty value ("TBC", "Exempt under Section 43") from text that is simply wrong.
final class Reasons {
    private static final Pattern STATED = Pattern.compile(
            "(?is)(?:#?n\\s?[/.]?\\s?a\\b\\.?|tb[acd]\\b|to be |exempt|data exempt|date exempt|not |no |none\\b|nil\\b|reset|unknown"
                    + "|pending|withheld|redact|confidential|see |early |various|multiple|variable|ongoing|on hold|open"
                    + "|k\\.?\\s?a\\b\\.?|offen|nicht |kein|unbekannt|null\\b|#|awaiting|under review|under |subject to|in "
                    + "|complete|closed|blank|missing|undefined|undisclosed|the |this |data |commercial|per annum|[aà] d[eé]finir|[aà] confirmer|en attente|en cours|non |por |da definire|zu kl|noch |ausstehend|ohne "
                    + "|spring|summer|autumn|fall\\b|winter|fr[uü]hjahr|sommer|herbst|printemps|[eé]t[eé]\\b|automne|hiver"
                    + "|fy\\s?\\d|q[1-4]\\s?fy|mid\\b|end\\b|fin\\b|ende\\b|n\\.?c\\.?$|s\\.?o\\.?$|s/o).*");
    /// What a spreadsheet leaves where a formula failed; only "not available" is said on purpose.
    private static final Pattern FAILED = Pattern.compile("(?i)#(?:ref!|div/0!|name\\?|value!|num!|null!)");
    private static final Pattern ONLY_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FIGURES_FIRST = Pattern.compile("(?s)[-+(£$€]*\\s*\\d.*");

    private Reasons() {}

    /// True for a formula that stands for itself, and for what one left that failed.
    static boolean isFormula(String text) {
        var plain = text.strip();
        return FAILED.matcher(plain).matches() || plain.length() > 1 && plain.startsWith("=");
    }

    static Optional<String> in(String text) {
        var plain = text.strip();
        if (plain.isEmpty()) {
            return Optional.of("blank");
        }
        if (FIGURES_FIRST.matcher(plain).matches() && plain.length() < 40) {
            return Optional.empty();
        }
        if (isFormula(plain)) {
            return Optional.empty();
        }
        boolean sentence = plain.split("\\s+", 5).length > 3;
        return STATED.matcher(plain).matches() || ONLY_SIGNS.matcher(plain).matches() || sentence
                ? Optional.of(plain)
                : Optional.empty();
    }
}

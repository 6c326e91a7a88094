package org.plumbline.files.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Value;

/// Reads the figures of one column: currency signs, grouping, decimal comma or point, brackets, m, k, bn and percent.
final class Amounts {
    /// Which sign separates the decimals.
    enum Style {
        POINT,
        COMMA,
        UNDECIDED
    }

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("chf", "CHF"),
            Map.entry("sfr", "CHF"),
            Map.entry("¥", "JPY"),
            Map.entry("jpy", "JPY"),
            Map.entry("a$", "AUD"),
            Map.entry("aud", "AUD"),
            Map.entry("cad", "CAD"),
            Map.entry("c$", "CAD"),
            Map.entry("nzd", "NZD"),
            Map.entry("sek", "SEK"),
            Map.entry("nok", "NOK"),
            Map.entry("dkk", "DKK"),
            Map.entry("pln", "PLN"),
            Map.entry("inr", "INR"),
            Map.entry("₹", "INR"));
    private static final Map<String, Long> SCALES = Map.ofEntries(
            Map.entry("k", 1_000L),
            Map.entry("tsd", 1_000L),
            Map.entry("t", 1_000L),
            Map.entry("thousand", 1_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("mn", 1_000_000L),
            Map.entry("mm", 1_000_000L),
            Map.entry("mio", 1_000_000L),
            Map.entry("mil", 1_000_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("millions", 1_000_000L),
            Map.entry("millionen", 1_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("b", 1_000_000_000L),
            Map.entry("mrd", 1_000_000_000L),
            Map.entry("md", 1_000_000_000L),
            Map.entry("mds", 1_000_000_000L),
            Map.entry("mld", 1_000_000_000L),
            Map.entry("milliards", 1_000_000_000L),
            Map.entry("miljard", 1_000_000_000L),
            Map.entry("mln", 1_000_000L),
            Map.entry("miljoen", 1_000_000L),
            Map.entry("tkr", 1_000L),
            Map.entry("mkr", 1_000_000L),
            Map.entry("lakh", 100_000L),
            Map.entry("lakhs", 100_000L),
            Map.entry("crore", 10_000_000L),
            Map.entry("crores", 10_000_000L),
            Map.entry("billion", 1_000_000_000L));
    private static final Pattern FIGURE =
            Pattern.compile("(\\(?)([^\\d(]{0,12}?)(-?)(\\d[\\d.,'’\\s]*|[.,]\\d+)([^\\d]{0,16}?)(\\)?)");
    /// A sign before the bracket of a negative figure: "$(1,234)".
    private static final Pattern SIGN_FIRST = Pattern.compile("([^\\d(]{1,4})\\(([^()]*)\\)(.*)");
    private static final Pattern ABOUT = Pattern.compile("[-+~≈]|\\b(?:circa|approx\\.?|about|ca\\.?|c\\.)");
    private static final Pattern EXPONENT = Pattern.compile("-?\\d+(?:\\.\\d+)?[eE][-+]?\\d{1,2}");
    private static final Pattern GROUPED_COMMA = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern GROUPED_POINT = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");

    private final Style style;
    private final long unit;

    /// @param unit what the column counts in: a cell that says "£2bn" becomes 2000 in a column of millions
    Amounts(Style style, long unit) {
        this.style = style;
        this.unit = unit;
    }

    /// What the figures of a column prove about their decimal sign.
    static Style styleOf(List<String> values) {
        int comma = 0;
        int point = 0;
        for (var value : values) {
            var found = FIGURE.matcher(value.strip());
            if (found.matches()) {
                var digits = found.group(4).strip();
                int lastComma = digits.lastIndexOf(',');
                int lastPoint = digits.lastIndexOf('.');
                if (lastComma >= 0 && lastPoint >= 0) {
                    comma += lastComma > lastPoint ? 2 : 0;
                    point += lastPoint > lastComma ? 2 : 0;
                } else {
                    comma += isDecimal(digits, lastComma)
                                    || digits.chars().filter(c -> c == '.').count() > 1
                            ? 1
                            : 0;
                    point += isDecimal(digits, lastPoint)
                                    || digits.chars().filter(c -> c == ',').count() > 1
                            ? 1
                            : 0;
                }
            }
        }
        return comma == point ? Style.UNDECIDED : comma > point ? Style.COMMA : Style.POINT;
    }

    private static boolean isDecimal(String digits, int at) {
        return at >= 0 && digits.length() - at - 1 != 3 && digits.indexOf(digits.charAt(at)) == at;
    }

    Optional<Value.Figure> read(String text) {
        var plain = text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('−', '-')
                .replace('–', '-')
                .strip();
        if (plain.isEmpty() || plain.length() > 60) {
            return Optional.empty();
        }
        if (EXPONENT.matcher(plain).matches()) {
            return Optional.of(new Value.Figure(new BigDecimal(plain)));
        }
        var signed = SIGN_FIRST.matcher(plain);
        var found = FIGURE.matcher(
                signed.matches() ? "(" + signed.group(1) + signed.group(2) + signed.group(3) + ")" : plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        var before = found.group(2).strip().toLowerCase(Locale.ROOT);
        boolean negative = before.contains("-")
                || !found.group(3).isEmpty()
                || (!found.group(1).isEmpty() && !found.group(6).isEmpty());
        var after = found.group(5).strip().toLowerCase(Locale.ROOT);
        if (after.endsWith("-")) {
            negative = true;
            after = after.substring(0, after.length() - 1).strip();
        }
        before = ABOUT.matcher(before).replaceAll("").strip();
        return number(before, found.group(4), after, negative);
    }

    private Optional<Value.Figure> number(String before, String digits, String after, boolean negative) {
        var currency = currency(before);
        if (currency == null && !before.isEmpty() && !isDamage(before)) {
            return Optional.empty();
        }
        long scale = 1;
        for (var word : after.replace(".", "").split("[ /]+", -1)) {
            if (word.isEmpty() || word.equals("%") || word.equals("pa")) {
                continue;
            }
            var named = currency(word);
            var known = SCALES.get(word);
            if (named != null) {
                currency = named;
            } else if (known != null) {
                scale = known;
            } else if (word.length() > 1
                    && SCALES.containsKey(word.substring(0, word.length() - 1))
                    && currency(word.substring(word.length() - 1)) != null) {
                scale = java.util.Objects.requireNonNull(SCALES.get(word.substring(0, word.length() - 1)));
                currency = currency(word.substring(word.length() - 1));
            } else if (!isDamage(word)) {
                return Optional.empty();
            }
        }
        var figure = figure(digits.strip());
        if (figure == null) {
            return Optional.empty();
        }
        var scaled =
                scale == 1 ? figure : figure.multiply(BigDecimal.valueOf(scale)).divide(BigDecimal.valueOf(unit));
        return Optional.of(new Value.Figure(negative ? scaled.negate() : scaled, currency));
    }

    private @Nullable BigDecimal figure(String digits) {
        var plain = digits.replaceAll("['’\\s]", "");
        boolean commaDecimal = style == Style.COMMA;
        int commas = (int) plain.chars().filter(c -> c == ',').count();
        int points = (int) plain.chars().filter(c -> c == '.').count();
        if (commas > 0 && points > 0) {
            commaDecimal = plain.lastIndexOf(',') > plain.lastIndexOf('.');
        } else if (commas > 1 || points > 1) {
            commaDecimal = points > 1;
        } else if (style == Style.UNDECIDED && commas == 1) {
            commaDecimal = !GROUPED_COMMA.matcher(plain).matches();
        } else if (commaDecimal && points == 1) {
            commaDecimal = GROUPED_POINT.matcher(plain).matches();
        } else if (!commaDecimal && commas == 1) {
            commaDecimal = !GROUPED_COMMA.matcher(plain).matches();
        }
        var normal = commaDecimal ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        if (normal.endsWith(".")) {
            normal = normal.substring(0, normal.length() - 1);
        }
        try {
            return new BigDecimal(normal);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    static @Nullable String currency(String word) {
        return CURRENCIES.get(word);
    }

    /// A currency sign lost in a wrong encoding leaves a few signs that are neither letters of a word nor digits.
    private static boolean isDamage(String word) {
        return word.length() <= 4 && word.matches("[^\\p{IsLatin}\\d%/:]+|[âãïú¬¿½‚œ\uFFFD?£€]+");
    }
}

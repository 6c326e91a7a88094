package org.plumbline.files.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the figures of a column stand for, as its head or the words above the table say: "(£m)", "in T€", "$000",
/// "All figures in thousands of euro".
final class Units {
    private static final String SIGN = "[£$€¥₹]";
    /// A letter on a currency sign: a lone "T" is a word, "T€" is thousands.
    private static final Pattern SIGNED = Pattern.compile("(?i)(?<![\\p{L}\\d])(bn|b|mrd|md|m|k|t)\\s?" + SIGN
            + "(?!\\p{L})|" + SIGN + "\\s?(bn|b|m|k|t)(?![\\p{L}\\d])");
    private static final Pattern SAID = Pattern.compile("(?i)(?:\\b(?:in|en|bedragen|belopp)\\s+|[(\\[]\\s*)"
            + "((?:" + SIGN
            + "\\s?)?'?(?:000'?s?|k|m|mn|bn|tsd\\.?|mio\\.?|mrd\\.?|thousands?|millions?|billions?|tausend"
            + "|millionen|milliers|milliards|miles|millones|duizenden|miljoenen|teur|keur|meur|[tkm]\\s?" + SIGN
            + "|tkr|mkr|lakhs?|crores?)"
            + "(?:\\s?(?:of |de |d'|d’)?(?:" + SIGN
            + "|eur|euros?|gbp|pounds|usd|dollars?|chf|sek))?)(?=$|[\\s)\\].,;:])");

    private static final Set<String> THOUSANDS =
            words("k 000 000s teur tsd thousand thousands t€ k€ k£ £k keur kusd kgbp"
                    + " tchf tausend tkr tsek ksek tnok tdkk milliers duizend duizenden tusen migliaia miles tys");
    private static final Set<String> MILLIONS =
            words("million millions m mio mn mm millionen mil mgbp meur musd mln mkr"
                    + " msek mnok mdkk miljoen miljoenen miljoner milioni millones milhoes");
    private static final Set<String> BILLIONS = words("bn billion billions mrd milliards milliard miljard mld");
    private static final Map<String, Long> INDIAN =
            Map.of("lakh", 100_000L, "lakhs", 100_000L, "crore", 10_000_000L, "crores", 10_000_000L);

    private Units() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    /// How many one figure stands for; 1 where the head says nothing.
    static long of(String header) {
        var signed = SIGNED.matcher(header);
        if (signed.find()) {
            var letter = signed.group(1) == null ? signed.group(2) : signed.group(1);
            return switch (letter.toLowerCase(java.util.Locale.ROOT)) {
                case "k", "t" -> 1_000;
                case "m" -> 1_000_000;
                default -> 1_000_000_000;
            };
        }
        for (var word : Words.of(header)) {
            long unit = one(word);
            if (unit > 1) {
                return unit;
            }
        }
        return 1;
    }

    private static long one(String word) {
        if (MILLIONS.contains(word)) {
            return 1_000_000;
        }
        if (THOUSANDS.contains(word)) {
            return 1_000;
        }
        return BILLIONS.contains(word) ? 1_000_000_000 : INDIAN.getOrDefault(word, 1L);
    }

    /// The unit that a sentence gives for all figures below it, as words that [#of(String)] understands; empty where it
    /// speaks of none. "A £2m programme" is none.
    static Optional<String> said(String sentence) {
        var found = SAID.matcher(sentence);
        return found.find() && of(found.group(1)) > 1 ? Optional.of(found.group(1)) : Optional.empty();
    }

    static @Nullable String currencyOf(String header) {
        for (var sign : List.of("£", "€", "¥", "₹", "$")) {
            if (header.contains(sign)) {
                return Amounts.currency(sign);
            }
        }
        for (var word : Words.of(header)) {
            var named = switch (word) {
                case "teur", "keur", "meur" -> "EUR";
                case "tsek", "ksek", "msek" -> "SEK";
                case "tchf", "kchf", "mchf" -> "CHF";
                case "pounds" -> "GBP";
                default -> Amounts.currency(word);
            };
            if (named != null) {
                return named;
            }
        }
        return null;
    }
}
